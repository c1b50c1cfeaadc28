import type { FeatureCollection, Position } from 'geojson'
import { mercator, type MapCamera } from './projection.ts'
import type { RingPart } from './images.ts'

/** `outline.json`: the province as one SVG path, small enough for the first paint. */
export interface Outline {
  /** Web Mercator (0–1) of the path's zero. */
  readonly origin: readonly [x: number, y: number]
  /** Units of the path in one world. */
  readonly scale: number
  readonly path: string
  readonly seats: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}

const TILE = 512

/** The SVG transform that puts the outline's units where a map with this camera would have them. */
export function outlineTransform(outline: Outline, camera: MapCamera, width: number, height: number) {
  const pixels = TILE * 2 ** camera.zoom
  const [x, y] = mercator([camera.lon, camera.lat])
  const left = (outline.origin[0] - x) * pixels + width / 2
  const top = (outline.origin[1] - y) * pixels + height / 2
  return `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${(pixels / outline.scale).toFixed(5)})`
}

/** Lines as one path in the outline's units: rivers and boundaries of the picture that stands in for the map. */
export function linesPath(outline: Outline, lines: FeatureCollection): string {
  return lines.features
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates]
      return geometry.type === 'MultiLineString' ? geometry.coordinates : []
    })
    .map((line) => `M${line.map((position) => unit(outline, position)).join('L')}`)
    .join('')
}

function unit({ origin, scale }: Outline, [lon = 0, lat = 0]: Position): string {
  const [x, y] = mercator([lon, lat])
  return `${((x - origin[0]) * scale).toFixed(1)} ${((y - origin[1]) * scale).toFixed(1)}`
}

/** A ring's parts as SVG arcs around 0/0, clockwise from 12. A full circle is drawn as two halves. */
export function ringArcs(parts: readonly RingPart[], radius: number): readonly { colour: string; path: string }[] {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  let from = 0
  return parts.map(([colour, count]) => {
    const to = from + count / total
    const path = count === total ? circlePath(radius) : arcPath(radius, from, to)
    from = to
    return { colour, path }
  })
}

function circlePath(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}`
}

function arcPath(radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * 2 * Math.PI
    return `${hundredths(Math.sin(angle) * radius)} ${hundredths(-Math.cos(angle) * radius)}`
  }
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

/** Without the minus that rounding leaves at zero. */
function hundredths(value: number): string {
  return (Math.round(value * 100) / 100 + 0).toFixed(2)
}
