import type { LegendEntry } from '../layer.ts'
import type { Measure } from '../overview.ts'
import { drawLegendMark } from '../picture/legend-mark.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import type { Scene } from '../scene.ts'
import { NOTHING, rule, stack, type Block } from './block.ts'
import { lineHeight, linesAt, wrap } from './lines.ts'
import { TYPE } from './paper.ts'

/** One sign of the legend with its words. */
export interface LegendRow {
  readonly entry: LegendEntry
  readonly text: string
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
  scene: Scene,
  measure: Measure,
): Block {
  const own = (width - COLUMN_GAP * (columns - 1)) / columns
  const blocks = parts.map((part) => partBlock(part, own, scene, measure))
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

function partBlock({ title, rows }: LegendPart, width: number, scene: Scene, measure: Measure): Block {
  const heading: Block = {
    height: lineHeight(TYPE.body) + 2,
    at: (x, y) => linesAt(x, y, [title], { size: TYPE.body, weight: 700 }),
  }
  return stack([heading, ...rows.map((row) => rowBlock(row, width, scene, measure))], 0)
}

/** The words beside the sign; beneath it where a sign, such as the sizes of the discs, leaves no room. */
function rowBlock({ entry, text }: LegendRow, width: number, scene: Scene, measure: Measure): Block {
  const mark = drawLegendMark(scene, entry)
  const indent = mark.width + GAP
  const isBeside = width - indent > LEAST_TEXT
  const lines = wrap(text, isBeside ? width - indent : width, measure, TYPE.body)
  const textHeight = lines.length * lineHeight(TYPE.body)
  const height = isBeside ? Math.max(mark.height, textHeight + 2) : mark.height + textHeight + 2
  // A tall sign stands on the line of its words.
  const top = mark.height > textHeight * 2 ? height - textHeight - 2 : (height - textHeight) / 2
  return {
    height: entry.mark.type === 'sizes' ? height + 4 : height,
    at: (x, y) => [
      element('g', { 'data-legend-entry': entry.id }, [
        moved(mark.node, x, y + (isBeside ? Math.max(0, (Math.min(height, textHeight + 2) - mark.height) / 2) : 0)),
        ...linesAt(isBeside ? x + indent : x, isBeside ? y + top : y + mark.height, lines, { size: TYPE.body }),
      ]),
    ],
  }
}

const LEAST_TEXT = 60

export function moved(node: PictureNode, x: number, y: number, scale = 1): PictureNode {
  const turn = scale === 1 ? '' : ` scale(${scale})`
  return element('g', { transform: `translate(${tenth(x)} ${tenth(y)})${turn}` }, [node])
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
