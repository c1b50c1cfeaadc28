import type { Locale } from '../base/local-text.ts'
import { canvasFont } from './fonts.ts'
import type { Measure } from './overview.ts'

/** Measures texts with the reader's own fonts; each text once. */
export function textMeasure(locale: Locale): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${size} ${weight} ${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (pen) pen.font = canvasFont(size, weight, locale)
    const width = pen?.measureText(text).width ?? text.length * size
    known.set(key, width)
    return width
  }
}
