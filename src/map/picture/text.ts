import type { Locale } from '../../base/local-text.ts'
import { waterFamilies } from '../fonts.ts'
import type { Measure } from '../overview.ts'
import type { MapTokens } from '../tokens.ts'
import { element, tenth, type PictureNode } from './node.ts'

/** How a lettering looks: colours, size in px, and whether it names water. */
export interface Lettering {
  readonly size: number
  readonly weight: number
  readonly colour: string
  readonly halo: string
  readonly opacity: number
  readonly water: boolean
  /** Ems between letters. */
  readonly spacing: number
}

/** Distance from the middle of letters to their base line, in sizes. */
export const RISE = 0.36

/** Width of the land's colour around letters, both sides together, in the plates' px. */
const HALO = 3.6

/** What a group of letterings has in common, so that each says it once. */
export function lettered(
  { size, weight, colour, halo, opacity, water }: Lettering,
  tokens: MapTokens,
  locale: Locale,
  children: readonly PictureNode[],
): PictureNode {
  return element(
    'g',
    {
      fill: colour,
      stroke: halo,
      'stroke-width': tenth(HALO * Math.max(1, tokens.labelScale)),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'font-size': tenth(size),
      'font-weight': weight,
      'font-family': water ? waterFamilies(locale) : null,
      'font-style': water ? 'oblique' : null,
      opacity: opacity === 1 ? null : opacity,
    },
    children,
  )
}

/**
 * A text in lines of about equal width, none wider than `widest` px where it can be broken: between words, and between
 * Chinese letters.
 */
export function linesOf(
  text: string,
  size: number,
  weight: number,
  widest: number,
  measure: Measure,
): readonly string[] {
  const width = measure(text, size, weight)
  if (width <= widest) return [text]
  const wanted = width / Math.ceil(width / widest)
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/gu) ?? [text]) {
    const longer = line + piece
    if (line && measure(longer.trimEnd(), size, weight) > Math.max(wanted * 1.08, wanted + size * 0.5)) {
      lines.push(line.trimEnd())
      line = piece
    } else line = longer
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '')
}
