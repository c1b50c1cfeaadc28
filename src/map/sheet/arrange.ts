import type { Measure } from '../overview.ts'
import { element, type PictureNode } from '../picture/node.ts'
import type { Scene } from '../scene.ts'
import { hairline, NOTHING, paragraph, rule, stack, type Block } from './block.ts'
import { legendBlock, type LegendPart } from './legend-block.ts'
import { line, lineHeight, linesAt, wrap } from './lines.ts'
import { INK, MARGIN, TYPE, type PaperSize } from './paper.ts'
import { SCALE_HEIGHT } from './scale.ts'
import { factsBlock, linkBlock, sourcesBlock, type SheetFact, type SheetLink, type Sources } from './side-blocks.ts'
import { tableBlock, type SheetTable } from './table-block.ts'

/** All words of a sheet, in its language; the map and its scale are drawn beside them. */
export interface SheetContent {
  readonly title: string
  /** The title in the other language, set small. */
  readonly otherTitle: { readonly text: string; readonly lang: string }
  /** What is filtered and how much that is. */
  readonly lead: string
  readonly brand: string
  readonly legend: readonly LegendPart[]
  /** Records of the view that the map does not show; empty: there are none. */
  readonly aside: string
  readonly sources: Sources
  /** Compilation unit, data, licences. */
  readonly facts: readonly SheetFact[]
  readonly link: SheetLink
  /** The numeric scale, and for which part of the map it holds. */
  readonly scaleText: string
  readonly kmText: (km: number) => string
  /** The map-approval number, or that there is none: framed. */
  readonly approval: string
  /** What the boundaries are and where they come from. */
  readonly notice: string
  readonly table: SheetTable | null
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything stands. */
export interface Arrangement {
  readonly map: Room
  readonly scale: { readonly x: number; readonly y: number }
  readonly kmText: (km: number) => string
  /** All but the map and the scale bar. */
  readonly nodes: readonly PictureNode[]
}

const GAP = 20
const MAP_GAP = 10
/** The table takes so much of the map's room at most. */
const TABLE_SHARE = 0.46

export function arrange(content: SheetContent, size: PaperSize, scene: Scene, measure: Measure): Arrangement {
  const inner = { x: MARGIN, y: MARGIN, width: size.width - MARGIN * 2, height: size.height - MARGIN * 2 }
  const head = headBlock(content, inner.width, size.large, measure)
  const body = { ...inner, y: inner.y + head.height, height: inner.height - head.height }
  const { main, nodes } = (size.landscape ? besideMap : belowMap)(content, body, size, scene, measure)
  const foot = footBlock(content, main.width, measure)
  const table = content.table
    ? tableBlock(content.table, main.width, main.height * TABLE_SHARE, scene, measure)
    : NOTHING
  const below = foot.height + (table.height > 0 ? table.height + GAP : 0)
  const map = { ...main, height: Math.floor(main.height - below - MAP_GAP) }
  const footTop = map.y + map.height + MAP_GAP
  return {
    map,
    scale: { x: map.x, y: footTop },
    kmText: content.kmText,
    nodes: [
      ...head.at(inner.x, inner.y),
      ...nodes,
      ...foot.at(map.x, footTop),
      ...table.at(map.x, footTop + foot.height + GAP),
    ],
  }
}

const WIDE_TITLE_LINES = 2

function headBlock(content: SheetContent, width: number, large: boolean, measure: Measure): Block {
  const brand = measure(content.brand, TYPE.lead, 700)
  const room = width - brand - GAP * 2
  const full = large ? TYPE.largeTitle : TYPE.title
  const size = [full, full * 0.8, full * 0.65].find(
    (candidate) => wrap(content.title, room, measure, candidate, 700).length <= WIDE_TITLE_LINES,
  )
  const title = paragraph(content.title, room, measure, { size: size ?? full * 0.5, weight: 700 })
  const { text, lang } = content.otherTitle
  const other = paragraph(text, room, measure, { size: TYPE.body, fill: INK.quiet, lang })
  const lead = paragraph(content.lead, width, measure, { size: TYPE.lead })
  const words = stack([title, other, lead], 3)
  return {
    height: words.height + 14,
    at: (x, y) => [
      ...words.at(x, y - 4),
      line(x + width, y + TYPE.title * 0.75, content.brand, {
        size: TYPE.lead,
        weight: 700,
        fill: INK.quiet,
        anchor: 'end',
      }),
    ],
  }
}

/** The line beneath the map: scale, then approval in a frame; beneath them what the boundaries are. */
function footBlock(content: SheetContent, width: number, measure: Measure): Block {
  const approval = measure(content.approval, TYPE.body, 700)
  const box = approval + 16
  const scaleText = measure(content.scaleText, TYPE.small, 400)
  const bar = 270
  /** Where there is no room for both beside the bar, the approval takes a line of its own. */
  const isTight = bar + scaleText + GAP + box > width
  const top = SCALE_HEIGHT + (isTight ? 26 : 0) + 6
  const notice = paragraph(content.notice, width, measure, { size: TYPE.small, fill: INK.quiet })
  return {
    height: top + notice.height,
    at: (x, y) => {
      const left = isTight ? x : x + width - box
      const boxTop = isTight ? y + SCALE_HEIGHT + 5 : y + 1
      return [
        ...linesAt(x + bar, y + SCALE_HEIGHT - lineHeight(TYPE.small) + 2, [content.scaleText], { size: TYPE.small }),
        element('rect', {
          x: left,
          y: boxTop,
          width: Math.round(box),
          height: 19,
          fill: 'none',
          stroke: INK.text,
          'stroke-width': 1,
        }),
        line(left + 8, boxTop + 13.5, content.approval, { size: TYPE.body, weight: 700 }),
        ...notice.at(x, y + top),
      ]
    },
  }
}

interface Placed {
  /** What is left for map, foot and table. */
  readonly main: Room
  readonly nodes: readonly PictureNode[]
}

type Arrange = (content: SheetContent, body: Room, size: PaperSize, scene: Scene, measure: Measure) => Placed

/** Least room for sources: heading and one document. */
const LEAST_SOURCES = 64
const BLOCK_GAP = 14

/** Landscape: legend, sources and the rest in a column to the right of the map. */
const besideMap: Arrange = (content, body, size, scene, measure) => {
  const widths = size.large ? [340, 420, 520] : [292, 360, 440]
  const tries = widths.flatMap((width) => [1, 2].map((columns) => ({ width, columns })))
  const made = tries.map(({ width, columns }) => {
    const legend = legendBlock(content.legend, width, columns, scene, measure)
    const bottom = bottomBlock(content, width, measure)
    const aside = paragraph(content.aside, width, measure, { size: TYPE.small })
    const used = legend.height + aside.height + bottom.height + BLOCK_GAP * 4
    return { width, legend, aside, bottom, left: body.height - used }
  })
  const chosen = made.find(({ left }) => left >= LEAST_SOURCES) ?? made.at(-1)!
  const { width, legend, aside, bottom, left } = chosen
  const x = body.x + body.width - width
  const sources = sourcesBlock(content.sources, width, left, measure)
  const top = stack([legend, rule(width, 0), aside, sources], BLOCK_GAP)
  return {
    main: { ...body, width: Math.floor(body.width - width - GAP) },
    nodes: [
      ...top.at(x, body.y - 3),
      hairline(x, body.y + body.height - bottom.height - BLOCK_GAP / 2, x + width),
      ...bottom.at(x, body.y + body.height - bottom.height),
    ],
  }
}

/** Portrait: legend in two columns and the rest in a third, beneath the map. */
const belowMap: Arrange = (content, body, size, scene, measure) => {
  const columns = size.large ? 4 : 3
  const column = (body.width - GAP * (columns - 1)) / columns
  const wide = column * (columns - 1) + GAP * (columns - 2)
  const legend = legendBlock(content.legend, wide, columns - 1, scene, measure)
  const aside = paragraph(content.aside, column, measure, { size: TYPE.small })
  const bottom = bottomBlock(content, column, measure)
  const fixed = bottom.height + aside.height + BLOCK_GAP * 2
  const wanted = sourcesBlock(content.sources, column, Infinity, measure).height + fixed
  const height = Math.max(legend.height, Math.min(wanted, body.height * 0.34), fixed + LEAST_SOURCES)
  const sources = sourcesBlock(content.sources, column, height - fixed, measure)
  const y = body.y + body.height - height
  const x = body.x + wide + GAP
  return {
    main: { ...body, height: Math.floor(body.height - height - GAP) },
    nodes: [
      hairline(body.x, y - GAP / 2, body.x + body.width),
      ...legend.at(body.x, y),
      ...stack([sources, aside], BLOCK_GAP).at(x, y),
      ...bottom.at(x, body.y + body.height - bottom.height),
    ],
  }
}

function bottomBlock(content: SheetContent, width: number, measure: Measure): Block {
  return stack([factsBlock(content.facts, width, measure), linkBlock(content.link, width, measure)], 10)
}
