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
const TABLE_SHARE = 0.42

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

const BLOCK_GAP = 14

/** Landscape: legend, sources and the rest in a column to the right of the map. */
const besideMap: Arrange = (content, body, size, scene, measure) => {
  const widths = size.large ? [360, 440, 520] : [300, 340, 380, 420, 460]
  const tries = widths.flatMap((width) => [1, 2].map((columns) => ({ width, columns })))
  const made = tries.flatMap(({ width, columns }) => {
    const legend = legendBlock(content.legend, width, columns, scene, measure)
    if (!legend) return []
    const bottom = bottomBlock(content, width, measure)
    const aside = paragraph(content.aside, width, measure, { size: TYPE.small })
    const left = body.height - legend.height - aside.height - bottom.height - BLOCK_GAP * 4
    const sources = sourcesBlock(content.sources, width, left, measure)
    return left >= sources.height ? [{ width, legend, aside, bottom, sources }] : []
  })
  // As narrow as names the most sources: the map has the rest.
  const [first, ...others] = made
  if (!first) throw new Error('no column is wide enough for the legend')
  const chosen = others.reduce((best, each) => (each.sources.named > best.sources.named ? each : best), first)
  const { width, legend, aside, bottom, sources } = chosen
  const x = body.x + body.width - width
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

/** Portrait: beneath the map the legend over the whole width, under it sources to the left and the rest to the right. */
const belowMap: Arrange = (content, body, size, scene, measure) => {
  const legend = widestLegend(content.legend, body.width, size.large ? 5 : 4, scene, measure)
  const right = Math.floor(body.width * 0.4)
  const left = body.width - right - GAP
  const bottom = bottomBlock(content, right, measure)
  const aside = paragraph(content.aside, left, measure, { size: TYPE.small })
  const fixed = aside.height + BLOCK_GAP
  const wanted = sourcesBlock(content.sources, left, Infinity, measure).height + fixed
  const foot = Math.max(bottom.height, Math.min(wanted, body.height * 0.24))
  const sources = sourcesBlock(content.sources, left, foot - fixed, measure)
  const footTop = body.y + body.height - foot
  const legendTop = footTop - GAP - legend.height
  return {
    main: { ...body, height: Math.floor(legendTop - GAP - body.y) },
    nodes: [
      hairline(body.x, legendTop - GAP / 2, body.x + body.width),
      ...legend.at(body.x, legendTop),
      hairline(body.x, footTop - GAP / 2, body.x + body.width),
      ...stack([sources, aside], BLOCK_GAP).at(body.x, footTop),
      ...bottom.at(body.x + body.width - right, footTop),
    ],
  }
}

/** In the number of columns in which it is lowest. */
function widestLegend(
  parts: readonly LegendPart[],
  width: number,
  most: number,
  scene: Scene,
  measure: Measure,
): Block {
  const tries = Array.from({ length: most }, (_, at) => legendBlock(parts, width, at + 1, scene, measure))
  return tries.reduce<Block>(
    (lowest, block) => (block && (lowest.height === 0 || block.height < lowest.height) ? block : lowest),
    NOTHING,
  )
}

function bottomBlock(content: SheetContent, width: number, measure: Measure): Block {
  return stack([factsBlock(content.facts, width, measure), linkBlock(content.link, width, measure)], 10)
}
