import type { KindFamily } from '../../domain/record/terms.ts'
import { MARK_RADIUS, type ImagePlan } from '../images.ts'
import { kindShapePath } from '../shapes.ts'
import { faceLine, type MapTokens } from '../tokens.ts'
import { element, tenth, type Attributes, type PictureNode } from './node.ts'

type Mark = Extract<ImagePlan, { form: 'mark' }>

const CROSSHAIR = 'M9 0h4M-9 0h-4M0 9v4M0 -9v-4'
const DOTS = { 'stroke-dasharray': '0.01 3.8', 'stroke-linecap': 'round' }

/** A single record's own mark, around 0/0: shape says its kind, filling its status. */
export function drawMark(image: Mark, tokens: MapTokens): readonly PictureNode[] {
  const size = image.crosshair ? 6 : MARK_RADIUS
  return [
    ...(image.crosshair
      ? [element('path', { d: CROSSHAIR, stroke: tokens.ink, 'stroke-width': faceLine(tokens, 1) })]
      : []),
    ...(image.inferred
      ? [element('circle', { r: 12, fill: 'none', stroke: tokens.ink, ...DOTS, 'stroke-width': faceLine(tokens, 1.4) })]
      : []),
    ...drawShape(image, size, tokens),
    ...(image.state === 'faded' ? [element('circle', { r: 11, fill: tokens.land, 'fill-opacity': 0.66 })] : []),
  ]
}

/** The shape alone with its casing of paper. `size` is its half-size, px. */
function drawShape({ family, fill, colour }: Mark, size: number, tokens: MapTokens): readonly PictureNode[] {
  const d = shapeOf(family, size)
  const drawn = (attributes: Attributes) => element('path', { d, 'stroke-linejoin': 'round', ...attributes })
  const dashes = fill === 'dashed' ? { 'stroke-dasharray': '3 2' } : {}
  const line = (stroke: string, width: number) => drawn({ fill: 'none', stroke, 'stroke-width': width, ...dashes })
  const casing = drawn({ fill: 'none', stroke: tokens.paper, 'stroke-width': 3.6 })
  const body = drawn({ fill: fill === 'solid' ? colour : tokens.paper })
  const half = fill === 'half' ? [lowerHalf(d, size, colour)] : []
  if (tokens.outline === 0) {
    const width = { solid: 0, half: 1.8, hollow: 2, dashed: 1.5 }[fill]
    return [casing, body, ...half, ...(width > 0 ? [line(colour, width)] : [])]
  }
  // Without colour a hollow shape shows its class in its own edge, between two lines.
  const edge =
    fill === 'solid' || fill === 'half'
      ? [line(tokens.ink, 1)]
      : [line(tokens.ink, 3 + 2 * tokens.outline), line(colour, 3)]
  return [casing, body, ...half, ...edge]
}

/** The outline of a kind at its true size: a fill of lines would grow with a shape that is scaled. */
function shapeOf(family: KindFamily, size: number): string {
  if (family !== 'zone')
    return kindShapePath(family).replace(/-?[\d.]+/gu, (value) => String(tenth(Number(value) * size)))
  const r = tenth(0.96 * size)
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

/** A window of its own cuts the shape: it needs no name that another picture might have, too. */
function lowerHalf(d: string, size: number, colour: string): PictureNode {
  const [x, width, height] = [-1.3 * size, 2.6 * size, 1.3 * size].map(tenth) as [number, number, number]
  return element('svg', { x, y: 0, width, height, viewBox: `${x} 0 ${width} ${height}`, overflow: 'hidden' }, [
    element('path', { d, fill: colour }),
  ])
}
