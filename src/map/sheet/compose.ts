import type { Geometry } from 'geojson'
import type { SheetView } from '../../domain/view/view.ts'
import type { Measure } from '../overview.ts'
import { drawPicture } from '../picture/draw.ts'
import { definitionsFor } from '../picture/fills.ts'
import type { PictureFrame } from '../picture/frame.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { pathOf } from '../picture/path.ts'
import type { Scene } from '../scene.ts'
import { arrange, type Arrangement, type SheetContent } from './arrange.ts'
import { INK, paperSize, type PaperSize } from './paper.ts'
import { spreadPlates, type Leader } from './plates.ts'
import { drawScale, roundCamera, scaleOf, type Scale } from './scale.ts'
import { vectorFills } from './vector-fills.ts'
import { seenIn, type SheetExtent, type SheetSeen } from './seen.ts'

export interface SheetInput extends SheetExtent {
  readonly scene: Scene
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
const ROUNDS = 3

/**
 * Composes one sheet. The words depend on what the map shows, and the map's room on the words: a few rounds settle it.
 */
export function composeSheet(input: SheetInput): Sheet {
  const { scene, page, measure } = input
  const size = paperSize(page)
  let frame = frameOf(input, size.width * 0.7, size.height * 0.7)
  for (let round = 1; ; round++) {
    const seen = seenIn(scene, frame)
    const content = input.content(seen, scaleOf(frame.camera))
    const arrangement = arrange(content, size, scene, measure)
    const next = frameOf(input, arrangement.map.width, arrangement.map.height)
    if (round === ROUNDS || JSON.stringify(next) === JSON.stringify(frame)) {
      const settled = seenIn(scene, next)
      const scale = scaleOf(next.camera)
      const words = input.content(settled, scale)
      // Room for the same words under the map's last camera: only numbers differ.
      const last = arrange(words, size, scene, measure)
      return { node: draw(input, size, last, next, scale), size, frame: next, scale, seen: settled, content: words }
    }
    frame = next
  }
}

function frameOf({ box, near, measure }: SheetInput, width: number, height: number): PictureFrame {
  return { width, height, camera: roundCamera(box, width, height, MAP_PADDING), measure, near }
}

function draw(input: SheetInput, size: PaperSize, plan: Arrangement, frame: PictureFrame, scale: Scale): PictureNode {
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
      element('g', { 'data-part': 'map', transform: `translate(${x} ${y})` }, [drawMap(input, frame)]),
      element('rect', { x, y, width, height, fill: 'none', stroke: INK.frame, 'stroke-width': 1 }),
      drawScale(plan.scale.x, plan.scale.y, scale, plan.kmText),
      ...around,
    ],
  )
  return vectorFills(drawing)
}

/** The picture with its plates apart; of one area, all ground and names beyond it paled. */
function drawMap({ scene, focus }: SheetInput, frame: PictureFrame): PictureNode {
  const spread = spreadPlates(scene, frame)
  const picture = drawPicture(spread.scene, frame)
  const under = [...(focus ? paled(focus, frame) : []), ...spread.leaders.map(drawLeader)]
  return under.length > 0 ? beneathGlyphs(picture, under) : picture
}

/** Puts nodes above ground and names, beneath what stands for records. */
function beneathGlyphs(picture: PictureNode, under: readonly PictureNode[]): PictureNode {
  const [inner] = picture.children
  if (inner === undefined || typeof inner === 'string') return picture
  const layers = inner.children.filter((child) => typeof child !== 'string')
  const name = (layer: PictureNode) => String(layer.attributes['data-layer'] ?? '')
  const first = layers.findIndex((layer) => name(layer).startsWith('glyphs'))
  const cut = first < 0 ? layers.length : first
  const isName = (layer: PictureNode) => name(layer).endsWith('-names')
  const upper = layers.slice(cut)
  const sorted = [
    ...layers.slice(0, cut),
    ...upper.filter(isName),
    ...under,
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
