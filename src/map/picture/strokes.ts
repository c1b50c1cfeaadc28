import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import type { MapPlan } from '../plan.ts'
import type { MapTokens } from '../tokens.ts'
import { answer, isExpression, type Asked } from './expression.ts'
import { pictureZoom, placed, type PictureFrame } from './frame.ts'
import { patternFill, softDisc } from './fills.ts'
import { element, tenth, type PictureNode } from './node.ts'
import { pathOf } from './path.ts'

/** A layer with the features that it draws, and how its values are read. */
export interface DrawnLayer {
  readonly layer: LayerSpecification
  readonly features: readonly Feature[]
  readonly plan: MapPlan
  readonly frame: PictureFrame
}

/** Values that may be plain lists of words. */
const LISTS: ReadonlySet<string> = new Set(['text-font', 'text-variable-anchor', 'text-variable-anchor-offset'])

/** A reader of one feature's values: of `paint`, of `layout`. */
export function valuesOf({ layer, frame }: DrawnLayer, feature: Feature) {
  const asked = askedOf(frame, feature)
  const read = (values: unknown, name: string) => {
    const expression = (values as Readonly<Record<string, unknown>> | undefined)?.[name]
    if (expression === undefined || (LISTS.has(name) && !isExpression(expression))) return expression
    return answer(expression, asked)
  }
  return {
    paint: (name: string) => read(layer.paint, name),
    layout: (name: string) => read('layout' in layer ? layer.layout : undefined, name),
  }
}

export function askedOf(frame: PictureFrame, { properties }: Feature): Asked {
  return { properties: properties ?? {}, zoom: pictureZoom(frame), scaleZoom: frame.camera.zoom }
}

/** The ground, and fills, lines and circles of one layer: features that look alike are one path. */
export function drawShapes(drawn: DrawnLayer, tokens: MapTokens): readonly PictureNode[] {
  const { width, height } = drawn.frame
  switch (drawn.layer.type) {
    case 'background':
      return [element('rect', { width, height, fill: String(drawn.layer.paint?.['background-color']) })]
    case 'fill':
      return alike(drawn, fillOf)
    case 'line':
      return alike(drawn, lineOf)
        .flatMap(blurred)
        .flatMap((line) => edged(line, tokens))
    case 'circle':
      return drawn.features.flatMap((feature) => circleOf(drawn, feature) ?? [])
    default:
      return []
  }
}

type Look = Readonly<Record<string, string | number | null>>

function alike(drawn: DrawnLayer, look: (drawn: DrawnLayer, feature: Feature) => Look): readonly PictureNode[] {
  const groups = new Map<string, { readonly look: Look; path: string }>()
  for (const feature of drawn.features) {
    const path = pathOf(drawn.frame, feature.geometry)
    if (path === '') continue
    const own = look(drawn, feature)
    const key = JSON.stringify(own)
    const group = groups.get(key) ?? { look: own, path: '' }
    groups.set(key, group)
    group.path += path
  }
  return [...groups.values()].map(({ look: own, path }) => element('path', { ...own, d: path }))
}

function fillOf(drawn: DrawnLayer, feature: Feature): Look {
  const { paint } = valuesOf(drawn, feature)
  const pattern = paint('fill-pattern')
  const image = pattern === undefined ? undefined : drawn.plan.images[String(pattern)]
  return {
    fill: image ? patternFill(image) : String(paint('fill-color')),
    'fill-opacity': opacity(paint('fill-opacity')),
    'fill-rule': 'evenodd',
  }
}

function lineOf(drawn: DrawnLayer, feature: Feature): Look {
  const { paint, layout } = valuesOf(drawn, feature)
  const width = Number(paint('line-width') ?? 1)
  const dashes = paint('line-dasharray')
  return {
    fill: 'none',
    stroke: String(paint('line-color')),
    'stroke-width': width,
    'stroke-opacity': opacity(paint('line-opacity')),
    // A tick that lies across a bend would grow a spike.
    'stroke-linejoin': text(layout('line-join')) ?? (Array.isArray(dashes) ? 'bevel' : null),
    'stroke-linecap': text(layout('line-cap')),
    'stroke-dasharray': Array.isArray(dashes) ? dashes.map((part) => tenth(Number(part) * width)).join(' ') : null,
    blur: paint('line-blur') === undefined ? null : Number(paint('line-blur')),
    classed: feature.properties?.['way'] === undefined ? null : 1,
  }
}

const BLUR_STEPS = 6

/** A blurred line as strokes over each other, so that paper gets lines and no pixels. */
function blurred(node: PictureNode): readonly PictureNode[] {
  const { blur, ...attributes } = node.attributes
  if (blur === undefined) return [node]
  const full = Number(attributes['stroke-width'])
  const strength = Number(attributes['stroke-opacity'] ?? 1)
  let beneath = 0
  return Array.from({ length: BLUR_STEPS }, (_, step) => {
    const outer = (full / 2) * (1 - step / BLUR_STEPS)
    const middle = outer - full / 4 / BLUR_STEPS
    const wanted = strength * Math.min(1, (full / 2 - middle) / Math.max(0.01, Number(blur)))
    const own = 1 - (1 - wanted) / (1 - beneath)
    beneath = wanted
    return element(node.tag, { ...attributes, 'stroke-width': tenth(outer * 2), 'stroke-opacity': own })
  })
}

/** A line whose class is a fill of black, or pale, has black along both sides. */
function edged(line: PictureNode, { outline, ink }: MapTokens): readonly PictureNode[] {
  const { classed, ...attributes } = line.attributes
  if (classed === undefined || outline === 0) return [element(line.tag, attributes)]
  const width = Number(attributes['stroke-width'])
  return [
    element(line.tag, { ...attributes, stroke: ink, 'stroke-width': tenth(width + 2 * outline) }),
    element(line.tag, attributes),
  ]
}

function circleOf(drawn: DrawnLayer, feature: Feature): PictureNode | null {
  if (feature.geometry.type !== 'Point') return null
  const { paint } = valuesOf(drawn, feature)
  const [lon = 0, lat = 0] = feature.geometry.coordinates
  const [x, y] = placed(drawn.frame, [lon, lat])
  const radius = Number(paint('circle-radius'))
  const { width, height } = drawn.frame
  if (x < -radius || y < -radius || x > width + radius || y > height + radius) return null
  return element('circle', {
    cx: tenth(x),
    cy: tenth(y),
    r: tenth(radius),
    fill: softDisc(String(paint('circle-color'))),
    'fill-opacity': opacity(paint('circle-opacity')),
  })
}

/** Full strength is what SVG takes without a word. */
function opacity(value: unknown): number | null {
  return value === undefined || value === 1 ? null : Number(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
