import type { MultiPolygon, Polygon, Position } from 'geojson'
import { boundsMeet, boundsOf, type Bounds } from './bounds.ts'
import type { ChosenArea } from './chosen-area.ts'
import { distanceKm, isWithinKm } from './distance.ts'
import { areaHolds, distanceToEdgeKm, polygonsOf } from './polygon.ts'
import { toLonLat, type LonLat } from './position.ts'

/**
 * How a place stands to an area. `touching`: known only to a county or a city whose ground is partly in it, so that
 * nobody can say whether the thing itself is.
 */
export type AreaStanding = 'inside' | 'touching' | 'outside'

type Lines = readonly (readonly LonLat[])[]

/** An area made ready for asking: what it is near to has been looked up. */
export type ResolvedArea =
  | Exclude<ChosenArea, { type: 'near' }>
  | { readonly type: 'near-point'; readonly point: LonLat; readonly km: number }
  | {
      readonly type: 'near-ground'
      readonly ground: Polygon | MultiPolygon
      /** The pieces of its edge that matter; without them all of it. */
      readonly edge?: Lines
      readonly km: number
    }
  | { readonly type: 'near-lines'; readonly lines: Lines; readonly km: number }

/** Whether a point lies in the area, its edge included. */
export function areaHoldsPoint(area: ResolvedArea, point: LonLat): boolean {
  switch (area.type) {
    case 'box': {
      const [west, south, east, north] = area.box
      return point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north
    }
    case 'circle':
      return distanceKm(area.centre, point) <= area.km
    case 'polygon':
      return areaHolds(asPolygon(area.points), point)
    case 'near-point':
      return distanceKm(area.point, point) <= area.km
    case 'near-ground':
      return isNearLines(edgeOf(area), point, area.km) || areaHolds(area.ground, point)
    case 'near-lines':
      return isNearLines(area.lines, point, area.km)
  }
}

/** A box that nothing of the area sticks out of. */
export function areaBounds(area: ResolvedArea): Bounds | undefined {
  const box = boundsOf(area.type === 'near-ground' ? polygonsOf(area.ground).flat(2).map(toLonLat) : marksOf(area))
  return box && area.type !== 'box' && area.type !== 'polygon' ? widened(box, area.km) : box
}

/** Of latitude, a little less than the truth, so that the box is never too small. */
const KM_A_DEGREE = 110

function widened([west, south, east, north]: Bounds, km: number): Bounds {
  const lat = km / KM_A_DEGREE
  const lon = lat / Math.cos(((Math.max(Math.abs(south), Math.abs(north)) + lat) * Math.PI) / 180)
  return [west - lon, south - lat, east + lon, north + lat]
}

function isNearLines(lines: Lines, point: LonLat, km: number): boolean {
  return lines.some((line) => isWithinKm(point, line, km))
}

function edgeOf({ ground, edge }: Extract<ResolvedArea, { type: 'near-ground' }>): Lines {
  return edge ?? polygonsOf(ground).flatMap((rings) => rings.map((ring) => ring.map(toLonLat)))
}

/** How the ground of a county or city stands to the area: wholly in it, partly, or not at all. */
export function groundStanding(whole: ResolvedArea, ground: Polygon | MultiPolygon): AreaStanding {
  const area = aroundGround(whole, ground)
  let inside = 0
  let vertices = 0
  for (const rings of polygonsOf(ground)) {
    for (const vertex of rings[0] ?? []) {
      vertices += 1
      if (areaHoldsPoint(area, toLonLat(vertex))) inside += 1
      if (inside > 0 && inside < vertices) return 'touching'
    }
  }
  // The edge of an area with a bay may run between two vertices of the ground, so it must stay outside as well.
  const marks = marksOf(area)
  const isCut = () => !isOwn(area) && (marks.some((mark) => areaHolds(ground, mark)) || crosses(area, ground))
  if (inside === vertices && vertices > 0 && !isCut()) return 'inside'
  if (inside > 0 || marks.some((mark) => areaHolds(ground, mark)) || crosses(area, ground)) return 'touching'
  return 'outside'
}

/** The area without the lines that lie farther from a ground than its distance: they decide nothing and cost the most. */
function aroundGround(area: ResolvedArea, ground: Polygon | MultiPolygon): ResolvedArea {
  if (area.type !== 'near-lines' && area.type !== 'near-ground') return area
  const box = boundsOf(polygonsOf(ground).flat(2).map(toLonLat))
  if (!box) return area
  const room = widened(box, area.km)
  if (area.type === 'near-lines') return { ...area, lines: piecesIn(area.lines, room) }
  return { ...area, edge: piecesIn(edgeOf(area), room) }
}

/** The runs of segments that meet a box. */
function piecesIn(lines: Lines, room: Bounds): Lines {
  const pieces: LonLat[][] = []
  for (const line of lines) {
    let piece: LonLat[] | null = null
    line.forEach((to, index) => {
      const from = line[index - 1]
      const box = from && boundsOf([from, to])
      if (!from || !box || !boundsMeet(box, room)) {
        piece = null
      } else if (piece) {
        piece.push(to)
      } else {
        piece = [from, to]
        pieces.push(piece)
      }
    })
  }
  return pieces
}

/** Points that lie on or in the area: if the ground holds one of them, the two share something. */
function marksOf(area: ResolvedArea): readonly LonLat[] {
  switch (area.type) {
    case 'box': {
      const [west, south, east, north] = area.box
      return [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]
    }
    case 'circle':
      return [area.centre]
    case 'polygon':
      return area.points
    case 'near-point':
      return [area.point]
    case 'near-ground':
      return polygonsOf(area.ground).flatMap(([outer = []]) => outer.slice(0, 1).map(toLonLat))
    case 'near-lines':
      return area.lines.flat()
  }
}

/** The marks of these lie within the area, not on its edge: that the ground holds them does not cut it. */
function isOwn(area: ResolvedArea): boolean {
  return area.type !== 'box' && area.type !== 'polygon'
}

/** Whether an edge of the ground comes into the area between two vertices that both lie outside. */
function crosses(area: ResolvedArea, ground: Polygon | MultiPolygon): boolean {
  switch (area.type) {
    case 'circle':
      return distanceToEdgeKm(ground, area.centre) <= area.km
    case 'near-point':
      return distanceToEdgeKm(ground, area.point) <= area.km
    case 'near-ground':
      return edgeOf(area).some((line) => line.some((at) => distanceToEdgeKm(ground, at) <= area.km))
    case 'near-lines':
      return area.lines.some(
        (line) => edgesMeet(line, ground) || line.some((at) => distanceToEdgeKm(ground, at) <= area.km),
      )
    case 'box':
    case 'polygon':
      return edgesMeet(ringOf(area), ground)
  }
}

function ringOf(area: Extract<ResolvedArea, { type: 'box' | 'polygon' }>): readonly LonLat[] {
  const corners = area.type === 'box' ? marksOf(area) : area.points
  const [first] = corners
  return first ? [...corners, first] : []
}

function edgesMeet(ring: readonly LonLat[], ground: Polygon | MultiPolygon): boolean {
  return polygonsOf(ground).some((rings) =>
    rings.some((own) =>
      own.some((at, index) => {
        const next = own[index + 1]
        return next !== undefined && ring.some((a, i) => ring[i + 1] !== undefined && meet(a, ring[i + 1]!, at, next))
      }),
    ),
  )
}

function meet(a: LonLat, b: LonLat, from: Position, to: Position): boolean {
  const [c, d] = [toLonLat(from), toLonLat(to)]
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
}

function turn(a: LonLat, b: LonLat, c: LonLat): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
}

function asPolygon(points: readonly LonLat[]): Polygon {
  const ring = points.map(([lon, lat]): Position => [lon, lat])
  const [first] = ring
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] }
}
