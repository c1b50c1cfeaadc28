import type { Measure } from '../overview.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { paragraph, stack, type Block } from './block.ts'
import { lineHeight, linesAt, wrap } from './lines.ts'
import { INK, TYPE } from './paper.ts'

/** Documents that the drawn records come from, numbered. */
export interface Sources {
  readonly title: string
  readonly items: readonly string[]
  readonly more: (count: number) => string
}

const INDENT = 17

export interface SourcesBlock extends Block {
  /** How many are named. */
  readonly named: number
}

/** So many of the sources as there is room for, and how many more there are. */
export function sourcesBlock(sources: Sources, width: number, room: number, measure: Measure): SourcesBlock {
  const { title, items, more } = sources
  const rows = items.map((text, at) => numbered(at + 1, text, width, measure))
  const block = (named: number): SourcesBlock => {
    const rest = rows.length - named
    const tail = rest > 0 ? [paragraph(more(rest), width, measure, { size: TYPE.small, fill: INK.quiet })] : []
    return { ...stack([headingBlock(title), ...rows.slice(0, named), ...tail], 2), named }
  }
  let named = rows.length
  while (named > 0 && block(named).height > room) named--
  return block(named)
}

function headingBlock(title: string): Block {
  return {
    height: lineHeight(TYPE.body) + 1,
    at: (x, y) => linesAt(x, y, [title], { size: TYPE.body, weight: 700 }),
  }
}

function numbered(number: number, text: string, width: number, measure: Measure): Block {
  const own = paragraph(text, width - INDENT, measure, { size: TYPE.small })
  return {
    height: own.height,
    at: (x, y) => [...linesAt(x, y, [`[${number}]`], { size: TYPE.small, fill: INK.quiet }), ...own.at(x + INDENT, y)],
  }
}

/** A name and what stands for it. */
export interface SheetFact {
  readonly name: string
  readonly text: string
}

/** Names in one column, what they stand for in the other. */
export function factsBlock(facts: readonly SheetFact[], width: number, measure: Measure): Block {
  const indent = Math.max(0, ...facts.map(({ name }) => measure(name, TYPE.small, 400))) + 10
  const rows = facts.map(({ name, text }): Block => {
    const lines = wrap(text, width - indent, measure, TYPE.small)
    return {
      height: lines.length * lineHeight(TYPE.small),
      at: (x, y) => [
        ...linesAt(x, y, [name], { size: TYPE.small, fill: INK.quiet }),
        ...linesAt(x + indent, y, lines, { size: TYPE.small }),
      ],
    }
  })
  return stack(rows, 2)
}

/** The way back to the view. */
export interface SheetLink {
  /** Said beside the code. */
  readonly caption: string
  /** Shortened for the eye; empty where none is printed. */
  readonly text: string
  /** Modules of the QR code, row by row; null for a link that is too long for one. */
  readonly code: readonly (readonly boolean[])[] | null
}

const CODE = 88

export function linkBlock({ caption, text, code }: SheetLink, width: number, measure: Measure): Block {
  const left = code ? CODE + 12 : 0
  const words = stack(
    [
      paragraph(caption, width - left, measure, { size: TYPE.small }),
      paragraph(text, width - left, measure, { size: TYPE.small, fill: INK.quiet }),
    ],
    2,
  )
  const height = Math.max(code ? CODE : 0, words.height)
  return {
    height,
    at: (x, y) => [
      ...(code ? [drawCode(code, x, y)] : []),
      ...words.at(x + left, y + Math.max(0, height - words.height)),
    ],
  }
}

/** Dark modules as one path, runs of a row in one stroke each: no seams between them in print. */
function drawCode(code: readonly (readonly boolean[])[], x: number, y: number): PictureNode {
  const step = CODE / Math.max(1, code.length)
  const runs = code.flatMap((row, at) => {
    const found: string[] = []
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue
      let to = from
      while (row[to]) to++
      found.push(`M${from} ${at}h${to - from}v1h${from - to}z`)
      from = to
    }
    return found
  })
  return element('path', {
    'data-part': 'code',
    transform: `translate(${tenth(x)} ${tenth(y)}) scale(${Math.round(step * 1e4) / 1e4})`,
    d: runs.join(''),
    fill: '#000000',
    'shape-rendering': 'crispEdges',
  })
}
