import type { Measure } from '../overview.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { INK } from './paper.ts'

/** How a text is set. */
export interface Lettering {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Its language, where that is not the sheet's. */
  readonly lang?: string
}

const LEADING = 1.34

export function lineHeight(size: number): number {
  return tenth(size * LEADING)
}

/** One line of text; `y` is its baseline. */
export function line(x: number, y: number, text: string, style: Lettering): PictureNode {
  const { size, weight = 400, fill = INK.text, anchor = 'start', lang } = style
  return element(
    'text',
    {
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      'font-weight': weight === 400 ? null : weight,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      lang: lang ?? null,
    },
    [text],
  )
}

/** Lines beneath each other; `y` is the top of the first. */
export function linesAt(x: number, y: number, texts: readonly string[], style: Lettering): readonly PictureNode[] {
  const step = lineHeight(style.size)
  return texts.map((text, at) => line(x, y + step * at + style.size * 0.98, text, style))
}

/** No line begins with these … */
const CLOSING = /^[，。；：、！？）》」』】〕”’％%,.;:!?)\]}›»]/u
/** … and none ends with these. */
const OPENING = /[（《「『【〔“‘([{‹«]$/u
/** Full-width letters and signs stand by themselves; all else is kept together up to the next blank. */
const PART = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu

/** The pieces of a text between which a line may end. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  for (const part of text.match(PART) ?? []) {
    const last = found.at(-1)
    if (last !== undefined && !/^\s/u.test(part) && (CLOSING.test(part) || OPENING.test(last))) {
      found[found.length - 1] = last + part
    } else found.push(part)
  }
  return found
}

/**
 * Breaks a text into lines no wider than `width`: between Chinese characters, between words, after no opening and before
 * no closing sign. What is wider by itself, such as an address, is broken where it must be.
 */
export function wrap(text: string, width: number, measure: Measure, size: number, weight = 400): readonly string[] {
  const lines: string[] = []
  let current = ''
  const fits = (candidate: string) => measure(candidate.trimEnd(), size, weight) <= width
  for (const piece of pieces(text.trim())) {
    if (fits(current + piece)) {
      current += piece
      continue
    }
    if (current.trim() !== '') lines.push(current.trimEnd())
    current = piece.trimStart()
    while (!fits(current)) {
      const cut = longestFitting(current, fits)
      lines.push(current.slice(0, cut))
      current = current.slice(cut)
    }
  }
  if (current.trim() !== '') lines.push(current.trimEnd())
  return lines
}

/** At least one character, so that there is an end to it. */
function longestFitting(text: string, fits: (text: string) => boolean): number {
  let cut = text.length - 1
  while (cut > 1 && !fits(text.slice(0, cut))) cut--
  return Math.max(1, cut)
}

/** At most so many lines; the last one then ends in an ellipsis. */
export function clamp(
  lines: readonly string[],
  most: number,
  width: number,
  measure: Measure,
  size: number,
): readonly string[] {
  if (lines.length <= most) return lines
  let last = lines[most - 1] ?? ''
  while (last.length > 1 && measure(`${last}…`, size, 400) > width) last = last.slice(0, -1)
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`]
}
