import type { Locale } from '../base/local-text.ts'

/**
 * Lettering comes from the reader's own fonts: no font is shipped and none is fetched. MapLibre reads weight and slope
 * out of the first family's name; that name exists nowhere, so the next one draws.
 */
const CJK = ['Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei']
const LATIN = ['Segoe UI', 'Helvetica Neue', 'Arial']
const SERIF = ['Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', 'serif']
const LATIN_SERIF = ['Source Serif Pro', 'Georgia', 'Times New Roman']

export type Weight = 'Regular' | 'Medium' | 'Bold'

export function sans(locale: Locale, weight: Weight): string[] {
  return [`Yutu ${weight}`, ...(locale === 'en' ? LATIN : []), ...CJK]
}

/** Names of water stand in an oblique serif, all else in sans. */
export function water(locale: Locale): string[] {
  return ['Yutu Oblique', ...(locale === 'en' ? LATIN_SERIF : []), ...SERIF]
}

/** For canvas and SVG. */
export function canvasFont(size: number, weight: number, locale: Locale): string {
  const families = [...(locale === 'en' ? LATIN : []), ...CJK].map((name) => `"${name}"`).join(',')
  return `${weight} ${size}px ${families},sans-serif`
}
