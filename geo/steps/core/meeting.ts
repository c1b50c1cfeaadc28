import type { MultiPolygon, Polygon } from 'geojson'
import { boundsOf } from '../../../src/domain/geo/bounds.ts'
import { distanceToLineKm } from '../../../src/domain/geo/distance.ts'
import { areaHolds, distanceToEdgeKm, polygonsOf } from '../../../src/domain/geo/polygon.ts'
import { toLonLat, type LonLat } from '../../../src/domain/geo/position.ts'

/** Twice the signed area of a triangle: its sign says on which side of a-b the point c lies. */
function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function segmentsCross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
  return turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0
}

function ringsOf(area: Polygon | MultiPolygon): LonLat[][] {
  return polygonsOf(area).flatMap((rings) => rings.map((ring) => ring.map(toLonLat)))
}

/** Whether a line enters an area: a vertex lies in it, or a segment crosses its edge. */
export function lineCrosses(line: readonly LonLat[], area: Polygon | MultiPolygon): boolean {
  const rings = ringsOf(area)
  const box = boundsOf(rings.flat())
  if (!box) return false
  if (line.some((point) => areaHolds(area, point))) return true
  return line.some((b, i) => {
    const a = line[i - 1]
    if (!a) return false
    if (Math.max(a[0], b[0]) < box[0] || Math.min(a[0], b[0]) > box[2]) return false
    if (Math.max(a[1], b[1]) < box[1] || Math.min(a[1], b[1]) > box[3]) return false
    return rings.some((ring) => ring.some((d, j) => j > 0 && segmentsCross(a, b, ring[j - 1]!, d)))
  })
}

/**
 * Whether a line enters an area or comes within `km` of it. Two lines that do not cross are nearest at a vertex of one
 * of them, so the vertices decide.
 */
export function lineComesWithin(line: readonly LonLat[], area: Polygon | MultiPolygon, km: number): boolean {
  return (
    lineCrosses(line, area) ||
    line.some((point) => distanceToEdgeKm(area, point) <= km) ||
    ringsOf(area).some((ring) => ring.some((point) => distanceToLineKm(point, line) <= km))
  )
}
