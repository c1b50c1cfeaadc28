import type { AreaOutline } from '../area-outline.ts'
import type { Point } from '../overview.ts'
import { placed, type PictureFrame } from '../picture/frame.ts'
import { tenth } from '../picture/node.ts'
import { metresPerPixel, unproject } from '../projection.ts'
import { contour } from './contour.ts'

/** Px of the coarsest grid that a distance is followed on. */
const STEP = 5
/** Px below which a distance could not be seen: drawn as if it were that far. */
const LEAST = 2

/**
 * The edge of an area as an SVG path in px of the frame; empty when no part of it runs through the frame. What is within
 * a distance of something is followed along that distance: a line as wide as the area would hide the map beneath it.
 */
export function areaEdge(outline: AreaOutline, frame: PictureFrame): string {
  const rings = outline.rings.map((ring) => ring.map((at) => placed(frame, at)))
  const courses = outline.reach > 0 ? reachEdge(rings, outline, frame) : rings.map(closed)
  if (!courses.some((course) => runsThrough(course, frame))) return ''
  return courses.map((course) => `M${course.map((point) => point.map(tenth).join(' ')).join('L')}`).join('')
}

function closed(ring: readonly Point[]): readonly Point[] {
  return [...ring, ...ring.slice(0, 1)]
}

function reachEdge(
  rings: readonly (readonly Point[])[],
  { closed: isGround, reach }: AreaOutline,
  frame: PictureFrame,
) {
  const { width, height, camera } = frame
  const kmAt = (y: number) => metresPerPixel(camera.zoom, unproject(camera, width, height, [0, y])[1]) / 1000
  const courses = rings.map(thinned)
  const distance = ([x, y]: Point): number => {
    if (isGround && courses.some((ring) => holds(ring, x, y))) return 0
    let [best, footY] = [Infinity, y]
    for (const course of courses) {
      for (let at = 0; at < course.length; at++) {
        const [squared, foot] = toSegment(course[Math.max(0, at - 1)]!, course[at]!, x, y)
        if (squared < best) [best, footY] = [squared, foot]
      }
    }
    // The scale grows towards the north: halfway it is what it is on the whole way.
    return Math.sqrt(best) * kmAt((y + footY) / 2)
  }
  const middle = kmAt(height / 2)
  const wanted = Math.max(reach, LEAST * middle)
  const step = Math.min(STEP, wanted / middle / 2)
  // In the south a px is the most km.
  return contour({ width, height, step, value: distance, level: wanted, steepest: kmAt(height) })
}

/** Without the points that lie closer than half a px to the one before. */
function thinned(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1)
    if (!last || at === points.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.5) kept.push(point)
  }
  return kept
}

function toSegment([ax, ay]: Point, [bx, by]: Point, x: number, y: number): readonly [squared: number, footY: number] {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  const [fx, fy] = [ax + dx * part, ay + dy * part]
  return [(x - fx) ** 2 + (y - fy) ** 2, fy]
}

function holds(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[(at + 1) % ring.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Whether any of a line, looked at every few px, lies within the frame. */
function runsThrough(course: readonly Point[], { width, height }: PictureFrame): boolean {
  return course.some(([x, y], at) => {
    const [fromX, fromY] = course[Math.max(0, at - 1)] ?? [x, y]
    const pieces = Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP) + 1
    return Array.from({ length: pieces }, (_, piece) => piece / pieces).some((part) => {
      const [px, py] = [x + (fromX - x) * part, y + (fromY - y) * part]
      return px >= 0 && py >= 0 && px <= width && py <= height
    })
  })
}
