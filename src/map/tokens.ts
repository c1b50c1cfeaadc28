import type { MapTheme, MapTokens } from './look.ts'
import { NEUTRAL, paletteOf, type Palette } from './palettes.ts'
import { MAP_TOKENS } from './themes.ts'

export type { MapTheme, MapTokens } from './look.ts'
export { MAP_TOKENS } from './themes.ts'

/** Px of a lettering that is `px` on the plates. */
export function labelSize({ labelScale, labelLeast }: MapTokens, px: number): number {
  return Math.max(labelLeast, Math.round(px * labelScale * 2) / 2)
}

/** Px of a line that is `px` on the plates. */
export function lineWidth({ lineScale, lineLeast }: MapTokens, px: number): number {
  return Math.max(lineLeast, px * lineScale)
}

/** Px of a line within a glyph, whose whole face is drawn `glyphScale` times as large. */
export function faceLine({ lineLeast, glyphScale }: MapTokens, px: number): number {
  return Math.max(lineLeast / glyphScale, px)
}

/** The colour of a code under a lens. A code that the palette does not know takes the lens's grey. */
export function lensColour(theme: MapTheme, palette: Palette, code: string): string {
  const colours = paletteOf(theme, palette)
  return colours[code] ?? colours[NEUTRAL] ?? paletteOf(theme, 'kind')[NEUTRAL] ?? MAP_TOKENS[theme].textSecondary
}
