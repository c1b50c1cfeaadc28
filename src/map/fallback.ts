import type { Position } from 'geojson'
import type { Outline } from '../domain/geo/outline.ts'
import { HENAN_BOX } from './geometry.ts'
import { homePadding, mercator, type MapCamera } from './projection.ts'
import type { RingPart } from './images.ts'

const TILE = 512

/** The SVG transform that puts the outline's units where a map with this camera would have them. */
export function outlineTransform(outline: Outline, camera: MapCamera, width: number, height: number) {
  const pixels = TILE * 2 ** camera.zoom
  const [x, y] = mercator([camera.lon, camera.lat])
  const left = (outline.origin[0] - x) * pixels + width / 2
  const top = (outline.origin[1] - y) * pixels + height / 2
  return `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${(pixels / outline.scale).toFixed(5)})`
}

/** Where an SVG stands, as CSS lengths, and what it shows, when the browser is to fit the province into a wide map. */
export function homeView(outline: Outline) {
  const { top, right, bottom, left } = homePadding(WIDE_PX[0], WIDE_PX[1])
  const [west, south, east, north] = HENAN_BOX
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [
    ...outlineUnits(outline, [west, north]),
    ...outlineUnits(outline, [east, south]),
  ]
  return {
    box: [x0, y0, x1 - x0, y1 - y0].map((value) => value.toFixed(1)).join(' '),
    left: `${left}px`,
    top: `${top}px`,
    width: `calc(100% - ${left + right}px)`,
    height: `calc(100% - ${top + bottom}px)`,
  }
}

/** A map with room for the open legend beside the province. */
const WIDE_PX = [1000, 700] as const

/** A position in the outline's units. */
export function outlineUnits({ origin, scale }: Outline, [lon = 0, lat = 0]: Position): readonly number[] {
  const [x, y] = mercator([lon, lat])
  return [(x - origin[0]) * scale, (y - origin[1]) * scale]
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
