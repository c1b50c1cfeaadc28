import type { Geometry, Position } from 'geojson'
import { oncePer } from '../memo.ts'
import type { Point } from '../overview.ts'
import { mercator } from '../projection.ts'
import type { PictureFrame } from './frame.ts'

/** One ring or line in Web Mercator (0–1): x and y in turn, with the box around it. */
interface Course {
  readonly points: Float64Array
  readonly closed: boolean
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** Worked out once for a geometry, whatever looks at it. */
const coursesOf = oncePer((geometry: Geometry): readonly Course[] => {
  switch (geometry.type) {
    case 'LineString':
      return [course(geometry.coordinates, false)]
    case 'MultiLineString':
      return geometry.coordinates.map((line) => course(line, false))
    case 'Polygon':
      return geometry.coordinates.map((ring) => course(ring, true))
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => course(ring, true))
    default:
      return []
  }
})

function course(positions: readonly Position[], closed: boolean): Course {
  const points = new Float64Array(positions.length * 2)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  positions.forEach(([lon = 0, lat = 0], at) => {
    const [x, y] = mercator([lon, lat])
    points[2 * at] = x
    points[2 * at + 1] = y
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  })
  return { points, closed, box: [left, top, right, bottom] }
}

const TILE = 512
/** Px beyond the frame within which lines are kept whole: wider than any stroke. */
const MARGIN = 64
/** Px below which a step of a line is not drawn. */
const FINEST = 0.3

/** A frame as a window on the Mercator square. */
interface Window {
  readonly pixels: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const windowOf = oncePer(({ camera, width, height }: PictureFrame): Window => {
  const pixels = TILE * 2 ** camera.zoom
  const [x, y] = mercator([camera.lon, camera.lat])
  return { pixels, x: width / 2 - x * pixels, y: height / 2 - y * pixels, width, height }
})

/** The lines of a geometry as an SVG path in px of the frame; empty for what lies outside it, and for points. */
export function pathOf(frame: PictureFrame, geometry: Geometry): string {
  const window = windowOf(frame)
  return coursesOf(geometry)
    .filter((own) => meets(window, own))
    .map((own) => drawnCourse(window, own))
    .join('')
}

/** The lines of a geometry as points in px, those outside the frame left out: what lettering runs along. */
export function coursesIn(frame: PictureFrame, geometry: Geometry): readonly (readonly Point[])[] {
  const window = windowOf(frame)
  return coursesOf(geometry)
    .filter((own) => meets(window, own))
    .map(({ points }) =>
      Array.from({ length: points.length / 2 }, (_, at): Point => [
        points[2 * at]! * window.pixels + window.x,
        points[2 * at + 1]! * window.pixels + window.y,
      ]),
    )
}

function meets({ pixels, x, y, width, height }: Window, { box: [left, top, right, bottom] }: Course): boolean {
  return (
    right * pixels + x > -MARGIN &&
    left * pixels + x < width + MARGIN &&
    bottom * pixels + y > -MARGIN &&
    top * pixels + y < height + MARGIN
  )
}

/**
 * Steps too small to see are left out, and so is what runs outside one side of the frame from point to point: neither a
 * fill nor a stroke within the frame changes by it.
 */
function drawnCourse(window: Window, { points, closed }: Course): string {
  const { pixels, x, y } = window
  const last = points.length / 2 - 1
  const kept: number[] = []
  let [keptX, keptY, keptSides] = [NaN, NaN, 0]
  let [heldX, heldY, heldSides, held] = [0, 0, 0, false]
  const keep = (px: number, py: number, sides: number) => {
    kept.push(Math.round(px * 10), Math.round(py * 10))
    keptX = px
    keptY = py
    keptSides = sides
  }
  for (let at = 0; at <= last; at++) {
    const [px, py] = [points[2 * at]! * pixels + x, points[2 * at + 1]! * pixels + y]
    const sides = outsideOf(window, px, py)
    // The held point is dropped when it and both its neighbours lie beyond one side.
    if (held && (keptSides & heldSides & sides) === 0) keep(heldX, heldY, heldSides)
    held = false
    const far = Math.abs(px - keptX) + Math.abs(py - keptY)
    if (at === 0 || at === last) keep(px, py, sides)
    else if (!(far < FINEST)) [heldX, heldY, heldSides, held] = [px, py, sides, true]
  }
  return written(kept, closed)
}

function outsideOf({ width, height }: Window, x: number, y: number): number {
  return (x < -MARGIN ? 1 : 0) | (x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : 0) | (y > height + MARGIN ? 8 : 0)
}

/** Tenths of px as a path of relative steps: less to write than positions, and no error adds up. */
function written(tenths: readonly number[], closed: boolean): string {
  const [x = 0, y = 0] = tenths
  let path = `M${x / 10} ${y / 10}l`
  let steps = 0
  for (let at = 2; at < tenths.length; at += 2) {
    const [dx, dy] = [tenths[at]! - tenths[at - 2]!, tenths[at + 1]! - tenths[at - 1]!]
    if (dx === 0 && dy === 0) continue
    path += `${steps === 0 || dx < 0 ? '' : ' '}${dx / 10}${dy < 0 ? '' : ' '}${dy / 10}`
    steps++
  }
  if (steps === 0) return ''
  return closed ? `${path}Z` : path
}
