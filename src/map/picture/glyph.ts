import { ringArcs } from '../fallback.ts'
import { CORE_RINGS, ringWidth, SEAT_RADIUS, type ImagePlan } from '../images.ts'
import type { Measure } from '../overview.ts'
import { faceLine, type MapTokens } from '../tokens.ts'
import { element, tenth, type Attributes, type PictureNode } from './node.ts'
import { drawMark } from './mark.ts'
import { drawPlate } from './plate.ts'
import { ringSectors } from './sectors.ts'

/** A picture of the map as SVG, standing with its middle at a point of the frame; null for what draws nothing. */
export function drawGlyph(
  image: ImagePlan,
  tokens: MapTokens,
  [x, y]: readonly [number, number],
  measure: Measure,
): PictureNode | null {
  const face = faceOf(image, tokens, measure)
  if (face.length === 0) return null
  const scale = tokens.glyphScale === 1 ? '' : ` scale(${tokens.glyphScale})`
  return element('g', { transform: `translate(${tenth(x)} ${tenth(y)})${scale}` }, face)
}

function faceOf(image: ImagePlan, tokens: MapTokens, measure: Measure): readonly PictureNode[] {
  switch (image.form) {
    case 'disc':
      return drawDisc(image, tokens)
    case 'seat':
      return [circle(SEAT_RADIUS + 1.4, { fill: tokens.halo }), ...seatDot(tokens)]
    case 'plate':
      return drawPlate(image, tokens, measure)
    case 'mark':
      return drawMark(image, tokens)
    case 'square':
      return [
        element('path', { d: 'M-5.4 -5.4h10.8v10.8h-10.8Z', fill: tokens.paper }),
        element('path', {
          d: 'M-4 -4h8v8h-8Z',
          fill: tokens.outline > 0 ? image.colour : 'none',
          stroke: tokens.outline > 0 ? tokens.ink : image.colour,
          'stroke-width': tokens.outline > 0 ? 1.2 : 2,
        }),
      ]
    default:
      return []
  }
}

function circle(r: number, attributes: Attributes): PictureNode {
  return element('circle', { r: tenth(r), ...attributes })
}

function seatDot(tokens: MapTokens): readonly PictureNode[] {
  const { paper, text } = tokens
  return [circle(SEAT_RADIUS, { fill: paper, stroke: text, 'stroke-width': faceLine(tokens, 1.4) })]
}

/** Paper, ring in legend order from 12 o'clock, count; with the double ring of a core. */
function drawDisc(image: Extract<ImagePlan, { form: 'disc' }>, tokens: MapTokens): readonly PictureNode[] {
  const { radius, count } = image
  const core = image.core
    ? CORE_RINGS.flatMap((offset) => [
        circle(radius + offset, { fill: 'none', stroke: tokens.halo, 'stroke-width': 3, 'stroke-opacity': 0.75 }),
        circle(radius + offset, { fill: 'none', stroke: tokens.core, 'stroke-width': 1.6 }),
      ])
    : []
  if (image.state === 'filtered') {
    return [
      ...core,
      circle(radius, {
        fill: tokens.paper,
        'fill-opacity': 0.72,
        stroke: tokens.textSecondary,
        'stroke-width': faceLine(tokens, 1.1),
        'stroke-dasharray': '2 2.4',
      }),
      number('0', 12, 400, tokens.textSecondary),
    ]
  }
  if (count === 0) return [...core, ...seatDot(tokens)]
  return [
    ...core,
    circle(radius + 1.6, { fill: tokens.paper }),
    image.inferred
      ? circle(radius + 1.6, { fill: 'none', stroke: tokens.ink, ...DOTS, 'stroke-width': 1.5 })
      : circle(radius + 1.2, {
          fill: 'none',
          stroke: tokens.ink,
          'stroke-opacity': 0.38,
          'stroke-width': faceLine(tokens, 0.8),
        }),
    ...drawRing(image, tokens),
    number(String(count), Math.min(23, Math.max(12, 0.8 * (radius - 2))), 700, tokens.ink),
    ...(image.state === 'faded' ? [circle(radius + 2.4, { fill: tokens.land, 'fill-opacity': 0.66 })] : []),
  ]
}

const DOTS = { 'stroke-dasharray': '0.01 3.6', 'stroke-linecap': 'round' }

/** Room that the edges of parts take from them; small rings have none to give. */
function outlinedWidth(radius: number): number {
  return ringWidth(radius) * (radius < 16 ? 1 : 1.2)
}

function drawRing(
  { ring, radius }: Extract<ImagePlan, { form: 'disc' }>,
  { outline, ink }: MapTokens,
): readonly PictureNode[] {
  const width = ringWidth(radius)
  if (outline === 0) {
    return ringArcs(ring, radius - width / 2).map(({ colour, path }) =>
      element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': width }),
    )
  }
  return ringSectors(ring, radius, radius - outlinedWidth(radius)).map(({ colour, path }) =>
    element('path', { d: path, fill: colour, 'fill-rule': 'evenodd', stroke: ink, 'stroke-width': outline }),
  )
}

function number(text: string, size: number, weight: number, colour: string): PictureNode {
  return element(
    'text',
    {
      y: tenth(0.36 * size),
      fill: colour,
      'font-size': tenth(size),
      'font-weight': weight,
      'text-anchor': 'middle',
    },
    [text],
  )
}

/** The heavy ring of the selection, with a gap; `reach` is the glyph's own, px. */
export function drawSelected(
  form: 'disc' | 'plate',
  core: boolean,
  [x, y]: readonly [number, number],
  reach: readonly [number, number],
  tokens: MapTokens,
): readonly PictureNode[] {
  const gap = (form === 'plate' ? 3.6 : core ? 15.6 : 6.6) * tokens.glyphScale
  const width = 2.8 * tokens.glyphScale
  const [halfX, halfY] = reach.map((half) => Math.max(12, half) + gap) as [number, number]
  const line = (stroke: string, strokeWidth: number) =>
    element('rect', {
      x: tenth(x - halfX),
      y: tenth(y - halfY),
      width: tenth(halfX * 2),
      height: tenth(halfY * 2),
      rx: form === 'plate' ? 4 : tenth(halfX),
      fill: 'none',
      stroke,
      'stroke-width': strokeWidth,
    })
  return [line(tokens.halo, width + 3.5), line(tokens.selection, width)]
}
