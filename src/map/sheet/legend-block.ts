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

/**
 * The whole legend in so many columns, each as wide as its words ask for; a part is never divided between two. Of the
 * ways to share the parts out, in their order, the lowest. Null: the widest sign has no room in a column.
 */
export function legendBlock(
  parts: readonly LegendPart[],
  width: number,
  columns: number,
  scene: Scene,
  measure: Measure,
): Block | null {
  const room = width - COLUMN_GAP * (columns - 1)
  const least = parts.map((part) => Math.max(0, ...part.rows.map(({ entry }) => drawLegendMark(scene, entry).width)))
  const wanted = parts.map((part) => wantedWidth(part, scene, measure))
  const made = shares(parts.length, columns).flatMap((groups) => {
    const widths = sharedWidths(
      groups.map((group) => Math.max(...group.map((at) => wanted[at] ?? 0))),
      room,
    )
    if (groups.some((group, at) => group.some((part) => (least[part] ?? 0) > (widths[at] ?? 0)))) return []
    const blocks = groups.map((group, at) => {
      const own = widths[at] ?? 0
      const drawn = group.flatMap((part) => parts[part] ?? []).map((part) => partBlock(part, own, scene, measure))
      return stack(withRules(drawn, own), 0)
    })
    return [{ widths, blocks, height: Math.max(0, ...blocks.map(({ height }) => height)) }]
  })
  const [first, ...others] = made
  if (!first) return parts.length === 0 ? NOTHING : null
  const best = others.reduce((lowest, each) => (each.height < lowest.height ? each : lowest), first)
  return {
    height: best.height,
    at: (x, y) => {
      let left = x
      const nodes = best.blocks.flatMap((block, at) => {
        const drawn = block.at(left, y)
        left += (best.widths[at] ?? 0) + COLUMN_GAP
        return drawn
      })
      return [element('g', { 'data-part': 'legend' }, nodes)]
    },
  }
}

/** Every way to put so many parts, in their order, into so many columns: the parts' numbers by column. */
function shares(parts: number, columns: number, from = 0): readonly (readonly (readonly number[])[])[] {
  if (from >= parts) return columns === 0 ? [[]] : []
  if (columns === 0) return []
  return Array.from({ length: parts - from }, (_, at) => from + at + 1).flatMap((to) =>
    shares(parts, columns - 1, to).map((rest) => [Array.from({ length: to - from }, (_, at) => from + at), ...rest]),
  )
}

/** The room shared out: each column as wide as it asks for, if all can be; else the widest give way first. */
function sharedWidths(wanted: readonly number[], room: number): readonly number[] {
  const total = wanted.reduce((sum, each) => sum + each, 0)
  if (total <= room) return wanted.map((each) => each + (room - total) / wanted.length)
  let most = Math.max(...wanted)
  while (wanted.reduce((sum, each) => sum + Math.min(each, most), 0) > room) most--
  return wanted.map((each) => Math.min(each, most))
}

/** In which no line of a part needs to be broken. */
function wantedWidth({ title, rows }: LegendPart, scene: Scene, measure: Measure): number {
  const words = rows.map(({ entry, text }) => {
    const mark = drawLegendMark(scene, entry).width
    return entry.mark.type === 'sizes' ? mark : mark + GAP + measure(text, TYPE.body, 400) + 1
  })
  return Math.max(measure(title, TYPE.body, 700), ...words)
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
