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

/** For canvas. */
export function canvasFont(size: number, weight: number, locale: Locale): string {
  return `${weight} ${size}px ${families(locale)}`
}

/** The families of all lettering but water's, as CSS and SVG name them. */
export function families(locale: Locale): string {
  return `${quoted([...(locale === 'en' ? LATIN : []), ...CJK])},sans-serif`
}

/** The families of water's names. */
export function waterFamilies(locale: Locale): string {
  return quoted([...(locale === 'en' ? LATIN_SERIF : []), ...SERIF])
}

function quoted(names: readonly string[]): string {
  return names.map((name) => (name === 'serif' ? name : `"${name}"`)).join(',')
}
