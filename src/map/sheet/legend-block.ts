import type { LegendMark } from '../layer.ts'
import type { MapTokens } from '../look.ts'
import type { Measure } from '../overview.ts'
import { element } from '../picture/node.ts'
import { NOTHING, rule, stack, type Block } from './block.ts'
import { drawMark, MARK_HEIGHT, markWidth, sizeDiscs } from './legend-mark.ts'
import { lineHeight, linesAt, wrap } from './lines.ts'
import { INK, TYPE } from './paper.ts'

/** One sign of the legend with its words. */
export interface LegendRow {
  readonly id: string
  readonly text: string
  readonly mark: LegendMark
}

export interface LegendPart {
  readonly title: string
  readonly rows: readonly LegendRow[]
}

const GAP = 8
const COLUMN_GAP = 16

/** The whole legend in one or more columns; a part is never divided between two. */
export function legendBlock(
  parts: readonly LegendPart[],
  width: number,
  columns: number,
  tokens: MapTokens,
  measure: Measure,
): Block {
  const own = (width - COLUMN_GAP * (columns - 1)) / columns
  const blocks = parts.map((part) => partBlock(part, own, tokens, measure))
  const filled = shared(blocks, columns).map((group) => stack(withRules(group, own), 0))
  return {
    height: Math.max(0, ...filled.map(({ height }) => height)),
    at: (x, y) => [
      element(
        'g',
        { 'data-part': 'legend' },
        filled.flatMap((column, at) => column.at(x + (own + COLUMN_GAP) * at, y)),
      ),
    ],
  }
}

function withRules(blocks: readonly Block[], width: number): readonly Block[] {
  return blocks.flatMap((block, at) => (at === 0 ? [block] : [rule(width, 6), block]))
}

function partBlock({ title, rows }: LegendPart, width: number, tokens: MapTokens, measure: Measure): Block {
  const heading: Block = {
    height: lineHeight(TYPE.body) + 2,
    at: (x, y) => linesAt(x, y, [title], { size: TYPE.body, weight: 700 }),
  }
  return stack([heading, ...rows.map((row) => rowBlock(row, width, tokens, measure))], 0)
}

function rowBlock(row: LegendRow, width: number, tokens: MapTokens, measure: Measure): Block {
  if (row.mark.type === 'sizes') return sizesBlock(row, row.mark, width, measure)
  const indent = markWidth(row.mark, tokens) + GAP
  const lines = wrap(row.text, width - indent, measure, TYPE.body)
  const text = lines.length * lineHeight(TYPE.body)
  const height = Math.max(MARK_HEIGHT, text + 2)
  const code = row.id.replace('lens-', '')
  return {
    height,
    at: (x, y) => [
      element('g', { 'data-legend-entry': row.id }, [
        drawMark(x, y, row.mark, code, tokens),
        ...linesAt(x + indent, y + (lines.length === 1 ? (height - text) / 2 : 1), lines, { size: TYPE.body }),
      ]),
    ],
  }
}

function sizesBlock(
  row: LegendRow,
  mark: Extract<LegendMark, { readonly type: 'sizes' }>,
  width: number,
  measure: Measure,
): Block {
  const discs = sizeDiscs(mark)
  const beside = width - discs.width - GAP
  const isBeside = beside > 60
  const lines = wrap(row.text, isBeside ? beside : width, measure, TYPE.body)
  const text = lines.length * lineHeight(TYPE.body)
  return {
    height: (isBeside ? Math.max(discs.height, text) : discs.height + text) + 4,
    at: (x, y) => [
      element('g', { 'data-legend-entry': row.id }, [
        ...discs.at(x, y),
        ...linesAt(
          isBeside ? x + discs.width + GAP : x,
          isBeside ? y + Math.max(0, discs.height - text) : y + discs.height,
          lines,
          { size: TYPE.body, fill: INK.text },
        ),
      ]),
    ],
  }
}

/** The blocks in their order over so many columns, the highest column as low as can be. */
function shared(blocks: readonly Block[], columns: number): readonly (readonly Block[])[] {
  if (columns === 1 || blocks.length <= 1) return [blocks]
  const height = (group: readonly Block[]) => stack(group, 12).height
  let best: readonly (readonly Block[])[] = [blocks]
  let least = Infinity
  for (let cut = 1; cut <= blocks.length; cut++) {
    const rest = shared(blocks.slice(cut), columns - 1)
    const candidate = [blocks.slice(0, cut), ...rest]
    const highest = Math.max(...candidate.map(height), NOTHING.height)
    if (highest < least) [best, least] = [candidate, highest]
  }
  return best
}
