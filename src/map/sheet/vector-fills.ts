import { element, tenth, type PictureNode } from '../picture/node.ts'
import { boxOf } from './extent-of-shape.ts'

/**
 * Hatches, dots and stripes as lines within a clip instead of patterns, and fading discs as discs over each other:
 * browsers turn patterns into pixels when they print, 72 to the inch, and some readers of PDF draw a gradient without
 * its transparency.
 */
export function vectorFills(node: PictureNode): PictureNode {
  const fills = definitionsIn(node)
  if (fills.size === 0) return node
  const replaced = (at: PictureNode): PictureNode => {
    const fill = fills.get(referred(at, 'fill'))
    if (fill) return fill.tag === 'pattern' ? filled(at, fill) : faded(at, fill)
    return { ...at, children: at.children.map((child) => (typeof child === 'string' ? child : replaced(child))) }
  }
  return replaced(node)
}

/** The id of what an element is painted with; empty for a plain colour. */
function referred({ attributes }: PictureNode, paint: 'fill' | 'stroke'): string {
  return /^url\(#(.+)\)$/u.exec(String(attributes[paint] ?? ''))?.[1] ?? ''
}

function definitionsIn(node: PictureNode): ReadonlyMap<string, PictureNode> {
  const found = new Map<string, PictureNode>()
  const visit = (at: PictureNode): void => {
    if (at.tag === 'pattern' || at.tag === 'radialGradient') found.set(String(at.attributes['id']), at)
    for (const child of at.children) if (typeof child !== 'string') visit(child)
  }
  visit(node)
  return found
}

/** The shape as a clip over the pattern's lines, and its own edge, if it has one, above them. */
function filled(shape: PictureNode, pattern: PictureNode): PictureNode {
  const { fill: _, 'fill-opacity': opacity, 'fill-rule': rule, ...look } = shape.attributes
  const { transform, stroke, ...rest } = look
  const geometry = Object.fromEntries(
    Object.entries(rest).filter(([name]) => ['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r'].includes(name)),
  )
  const id = `yutu-clip-${digest(JSON.stringify([shape.tag, geometry]))}`
  const outline = element(shape.tag, { ...geometry, 'clip-rule': rule ?? null })
  const lines = linesOf(pattern, boxOf(shape))
  return element('g', { transform: transform ?? null }, [
    element('clipPath', { id }, [outline]),
    element('g', { 'clip-path': `url(#${id})`, opacity: opacity ?? null }, lines),
    ...(stroke === undefined ? [] : [element(shape.tag, { ...rest, stroke, fill: 'none' })]),
  ])
}

const FADING_STEPS = 10

/** A disc whose gradient fades out, as plain discs from the outermost in: each adds what the strength there still lacks. */
function faded(disc: PictureNode, gradient: PictureNode): PictureNode {
  const { cx = 0, cy = 0, r = 0, 'fill-opacity': whole = 1 } = disc.attributes
  const stops = gradient.children.flatMap((child) => (typeof child === 'string' ? [] : [child.attributes]))
  const inner = Number(stops[0]?.['offset'] ?? 0)
  const colour = String(stops[0]?.['stop-color'] ?? '#000000')
  let beneath = 0
  const discs = Array.from({ length: FADING_STEPS }, (_, step) => {
    const from = 1 - ((1 - inner) * step) / FADING_STEPS
    const wanted = Number(whole) * strengthAt(stops, from - (1 - inner) / FADING_STEPS / 2)
    const own = 1 - (1 - wanted) / (1 - beneath)
    beneath = wanted
    return element('circle', { cx, cy, r: tenth(Number(r) * from), fill: colour, 'fill-opacity': own })
  })
  return element('g', {}, discs)
}

/** The opacity of a gradient at a part of its radius. */
function strengthAt(stops: readonly PictureNode['attributes'][], at: number): number {
  const opacity = (stop: PictureNode['attributes'] | undefined) => Number(stop?.['stop-opacity'] ?? 1)
  const next = stops.findIndex((stop) => Number(stop['offset']) > at)
  const [before, after] = [stops[next - 1], stops[next]]
  if (!after) return opacity(stops.at(-1))
  if (!before) return opacity(after)
  const [from, to] = [Number(before['offset']), Number(after['offset'])]
  return opacity(before) + ((opacity(after) - opacity(before)) * (at - from)) / (to - from)
}

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A pattern is bars or dots that repeat across and along, turned about the origin. */
function linesOf(pattern: PictureNode, bounds: Bounds): readonly PictureNode[] {
  const pitch = Number(pattern.attributes['width'])
  const turn = Number(/rotate\((-?[\d.]+)\)/u.exec(String(pattern.attributes['patternTransform'] ?? ''))?.[1] ?? 0)
  const room = turned(bounds, -turn)
  return pattern.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const { x = 0, width = 0, cx = 0, cy = 0, r = 0, fill = '#000000' } = child.attributes
    const isDot = child.tag === 'circle'
    const offset = isDot ? Number(cx) : Number(x) + Number(width) / 2
    // Dots repeat along the line too: it begins at one of them.
    const start = isDot ? Math.floor(room.top / pitch) * pitch + Number(cy) - pitch : room.top
    let d = ''
    for (let at = Math.floor((room.left - offset) / pitch) * pitch + offset; at <= room.right + pitch; at += pitch) {
      d += `M${tenth(at)} ${tenth(start)}V${tenth(room.bottom + pitch)}`
    }
    return [
      element('path', {
        d,
        transform: turn === 0 ? null : `rotate(${turn})`,
        fill: 'none',
        stroke: String(fill),
        'stroke-width': isDot ? Number(r) * 2 : Number(width),
        'stroke-linecap': isDot ? 'round' : null,
        'stroke-dasharray': isDot ? `0 ${pitch}` : null,
      }),
    ]
  })
}

/** The upright box around a box that is turned about the origin, degrees clockwise. */
function turned({ left, top, right, bottom }: Bounds, degrees: number): Bounds {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x * cosine - y * sine, x * sine + y * cosine]))
  const of = (axis: 0 | 1) => corners.map((corner) => corner[axis] ?? 0)
  return {
    left: Math.min(...of(0)),
    top: Math.min(...of(1)),
    right: Math.max(...of(0)),
    bottom: Math.max(...of(1)),
  }
}

/** A name for a content, so that equal clips of several sheets on one page are one and the same. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193) >>> 0
    b = Math.imul(b + code, 0x85ebca6b) >>> 0
  }
  return `${a.toString(36)}${b.toString(36)}`
}
