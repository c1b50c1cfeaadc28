import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../../src/domain/view/view.ts'
import { washed } from '../../src/map/idioms.ts'
import { paletteOf, type Palette } from '../../src/map/palettes.ts'
import { MAP_TOKENS, type MapTheme, type MapTokens } from '../../src/map/tokens.ts'

const LOOKS: readonly MapTheme[] = [...THEMES, 'print', 'print-black']
const PALETTE_IDS: readonly Palette[] = ['kind', 'industry', 'branch', 'status', 'document']

/** A translucent colour over another, as the reader sees it. */
function over(top: string, opacity: number, under: string): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const [a, b] = [channels(top), channels(under)]
  const mixed = a.map((value, at) => Math.round(value * opacity + b[at]! * (1 - opacity)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The darkest lines that a belt is filled with on a page without colour. */
const INK_LINES = '#666666'

/** Every ground that lettering may stand on. */
function grounds(tokens: MapTokens): Readonly<Record<string, string>> {
  // A fill of lines or dots is mostly land; lettering over it is held apart by its halo, and by the tone of its lines.
  const belt = (colour: string) =>
    colour.startsWith('url(') ? over(INK_LINES, 0.2, tokens.land) : over(colour, tokens.beltOpacity, tokens.land)
  const wash = washed(tokens.land, tokens.axisWashLand, tokens.axis, tokens.axisWash)
  const [r = 0, g = 0, b = 0] = wash.colour.match(/\d+/gu)?.map(Number) ?? []
  const hex = `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`
  return {
    land: tokens.land,
    'yellow belt': belt(tokens.yellowBelt),
    'huai belt': belt(tokens.huaiBelt),
    'han belt': belt(tokens.hanBelt),
    'axis over the huai belt': over(hex, wash.opacity, belt(tokens.huaiBelt)),
    'county tint': over(tokens.countyTint, tokens.countyTintOpacity, tokens.land),
    'selected area': over(tokens.selection, 0.05, tokens.land),
  }
}

describe.each(LOOKS)('in the look %s', (theme) => {
  const tokens = MAP_TOKENS[theme]

  test.each(Object.entries(grounds(tokens)))('names of places have 4.5:1 on %s', (_name, ground) => {
    expect(wcagContrast(tokens.text, ground)).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(tokens.textSecondary, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['water on land', tokens.waterText, tokens.land],
    ['water on neighbours', tokens.waterText, tokens.neighbour],
    ['railways', tokens.railText, tokens.land],
    ['counties', tokens.textCounty, tokens.land],
    ['neighbours', tokens.neighbourText, tokens.neighbour],
    ['the count on the disc', tokens.ink, tokens.paper],
    ['the notice', tokens.textSecondary, tokens.neighbour],
    ['belts', tokens.beltText, grounds(tokens)['huai belt']!],
    ['axes', tokens.axisText, grounds(tokens)['axis over the huai belt']!],
  ])('lettering of %s has 4.5:1', (_name, text, ground) => {
    expect(wcagContrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['the Yellow River', tokens.yellowRiver],
    ['the Huai', tokens.huaiRiver],
    ['the Nanyang rivers', tokens.nanyangRivers],
    ['railways', tokens.rail],
    ['prefecture lines', tokens.prefectureLine],
    ['the province line', tokens.provinceLine],
    ['the cores', tokens.core],
    ['the axes', tokens.axis],
    ['the selection', tokens.selection],
  ])('%s: 3:1 on land', (_name, line) => {
    expect(wcagContrast(line, tokens.land)).toBeGreaterThanOrEqual(3)
  })

  test.each(PALETTE_IDS)(
    'every class of the lens %s: 3:1 on land and on the disc, by its colour or by its edge',
    (palette) => {
      const edge = tokens.outline > 0 ? tokens.ink : null
      const pale = Object.entries(paletteOf(theme, palette)).filter(([, colour]) =>
        [tokens.land, tokens.paper].some((ground) => wcagContrast(edge ?? colour, ground) < 3),
      )
      expect(pale).toEqual([])
    },
  )
})
