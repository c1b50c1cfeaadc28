import type { Geometry } from 'geojson'
import type { ChosenArea } from '../../domain/geo/chosen-area.ts'
import type { SheetView } from '../../domain/view/view.ts'
import { areaOutline } from '../area-outline.ts'
import type { Measure } from '../overview.ts'
import { drawPicture } from '../picture/draw.ts'
import { definitionsFor } from '../picture/fills.ts'
import type { PictureFrame } from '../picture/frame.ts'
import { LEGEND_DASHES } from '../picture/legend-mark.ts'
import { element, tenth, type Attributes, type PictureNode } from '../picture/node.ts'
import { pathOf } from '../picture/path.ts'
import type { Scene } from '../scene.ts'
import { areaEdge } from './area-edge.ts'
import { arrange, type Arrangement, type SheetContent } from './arrange.ts'
import { INK, paperSize, type PaperSize } from './paper.ts'
import { spreadPlates, type Leader } from './plates.ts'
import { drawScale, roundCamera, scaleOf, type Scale } from './scale.ts'
import { vectorFills } from './vector-fills.ts'
import { seenIn, type SheetExtent, type SheetSeen } from './seen.ts'

export interface SheetInput extends SheetExtent {
  readonly scene: Scene
  /** The chosen area, whose edge is drawn. */
  readonly area: ChosenArea | null
  readonly page: Pick<SheetView, 'paper' | 'orientation'>
  /** Font families of the lettering, as SVG takes them. */
  readonly families: string
  readonly measure: Measure
  /** The words around the map, for what the map shows. */
  readonly content: (seen: SheetSeen, scale: Scale) => SheetContent
}

/** One page as a drawing that needs nothing else: SVG in quarters of a millimetre. */
export interface Sheet {
  readonly node: PictureNode
  readonly size: PaperSize
  readonly frame: PictureFrame
  readonly scale: Scale
  readonly seen: SheetSeen
  readonly content: SheetContent
}

const MAP_PADDING = 10
/** Width of the edge of the chosen area, on the map and in the legend. */
export const AREA_LINE = 1.4
const ROUNDS = 3

/**
 * Composes one sheet. The words depend on what the map shows, and the map's room on the words: a few rounds settle it.
 */
export function composeSheet(input: SheetInput): Sheet {
  const { scene, page, measure } = input
  const size = paperSize(page)
  let frame = frameOf(input, size.width * 0.7, size.height * 0.7)
  for (let round = 1; ; round++) {
    const { seen } = lookedAt(input, frame)
    const content = input.content(seen, scaleOf(frame.camera))
    const arrangement = arrange(content, size, scene, measure)
    const next = frameOf(input, arrangement.map.width, arrangement.map.height)
    if (round === ROUNDS || JSON.stringify(next) === JSON.stringify(frame)) {
      const { seen: settled, edge } = lookedAt(input, next)
      const scale = scaleOf(next.camera)
      const words = input.content(settled, scale)
      // Room for the same words under the map's last camera: only numbers differ.
      const last = arrange(words, size, scene, measure)
      return {
        node: draw(input, size, last, next, scale, edge),
        size,
        frame: next,
        scale,
        seen: settled,
        content: words,
      }
    }
    frame = next
  }
}

/** What a frame shows, and the edge of the chosen area in it. */
function lookedAt({ scene, area }: SheetInput, frame: PictureFrame): { seen: SheetSeen; edge: string } {
  const outline = area && areaOutline(area, scene.catalog, scene.geometry)
  const edge = outline ? areaEdge(outline, frame) : ''
  return { seen: seenIn(scene, frame, edge !== ''), edge }
}

function frameOf({ box, near, measure }: SheetInput, width: number, height: number): PictureFrame {
  return { width, height, camera: roundCamera(box, width, height, MAP_PADDING), measure, near }
}

function draw(
  input: SheetInput,
  size: PaperSize,
  plan: Arrangement,
  frame: PictureFrame,
  scale: Scale,
  edge: string,
): PictureNode {
  const { x, y, width, height } = plan.map
  const around = plan.nodes
  const definitions = definitionsFor(around)
  const drawing = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${size.mm[0]}mm`,
      height: `${size.mm[1]}mm`,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'font-family': input.families,
    },
    [
      ...(definitions ? [definitions] : []),
      element('rect', { width: size.width, height: size.height, fill: '#ffffff' }),
      element('g', { 'data-part': 'map', transform: `translate(${x} ${y})` }, [drawMap(input, frame, edge)]),
      element('rect', { x, y, width, height, fill: 'none', stroke: INK.frame, 'stroke-width': 1 }),
      drawScale(plan.scale.x, plan.scale.y, scale, plan.kmText),
      ...around,
    ],
  )
  return vectorFills(drawing)
}

/** The picture with its plates apart and the chosen area; of one city, all ground and names beyond it paled. */
function drawMap({ scene, focus }: SheetInput, frame: PictureFrame, edge: string): PictureNode {
  const spread = spreadPlates(scene, frame)
  const picture = drawPicture(spread.scene, frame)
  const area = edge === '' ? [] : [drawEdge(edge, scene)]
  const leaders = spread.leaders.map(drawLeader)
  if (focus) return within(picture, [], [...paled(focus, frame), ...area, ...leaders])
  return area.length + leaders.length > 0 ? within(picture, area, leaders) : picture
}

const NAMES = /(^|-)names$|^labels$/

/** Puts nodes beneath the names, and others above ground and names, beneath what stands for records. */
function within(
  picture: PictureNode,
  beneathNames: readonly PictureNode[],
  beneathGlyphs: readonly PictureNode[],
): PictureNode {
  const [inner] = picture.children
  if (inner === undefined || typeof inner === 'string') return picture
  const layers = inner.children.filter((child) => typeof child !== 'string')
  const name = (layer: PictureNode) => String(layer.attributes['data-layer'] ?? '')
  const isName = (layer: PictureNode) => NAMES.test(name(layer))
  const first = layers.findIndex((layer) => name(layer).startsWith('glyphs'))
  const lower = layers.slice(0, first < 0 ? layers.length : first)
  const upper = layers.slice(lower.length)
  const firstName = lower.findIndex(isName)
  const ground = firstName < 0 ? lower : lower.slice(0, firstName)
  const sorted = [
    ...ground,
    ...beneathNames,
    ...lower.slice(ground.length),
    ...upper.filter(isName),
    ...beneathGlyphs,
    ...upper.filter((layer) => !isName(layer)),
  ]
  return { ...picture, children: [{ ...inner, children: sorted }, ...picture.children.slice(1)] }
}

function paled(area: Geometry, { width, height, ...frame }: PictureFrame): readonly PictureNode[] {
  const path = pathOf({ width, height, ...frame }, area)
  const veil = { fill: '#ffffff', 'fill-opacity': 0.62, 'fill-rule': 'evenodd' }
  return [
    element('path', { d: `M0 0H${width}V${height}H0Z${path}`, ...veil }),
    element('path', { d: path, fill: 'none', stroke: INK.frame, 'stroke-width': 1.6, 'stroke-linejoin': 'round' }),
  ]
}

/** A thin line of dashes, which no boundary has, on a little white. */
function drawEdge(d: string, { tokens }: Scene): PictureNode {
  const line = (look: Attributes) => element('path', { d, fill: 'none', ...look })
  return element('g', { 'data-part': 'area', 'stroke-linejoin': 'round' }, [
    line({ stroke: tokens.paper, 'stroke-width': AREA_LINE + 2.4, 'stroke-opacity': 0.8 }),
    line({ stroke: tokens.selection, 'stroke-width': AREA_LINE, 'stroke-dasharray': LEGEND_DASHES }),
  ])
}

function drawLeader({ plate, place }: Leader): PictureNode {
  const [x, y] = [tenth(place[0]), tenth(place[1])]
  return element('g', { 'data-part': 'leader' }, [
    element('path', {
      d: `M${tenth(plate[0])} ${tenth(plate[1])}L${x} ${y}`,
      stroke: INK.text,
      'stroke-width': 0.9,
    }),
    element('circle', { cx: x, cy: y, r: 2, fill: INK.text }),
  ])
}
