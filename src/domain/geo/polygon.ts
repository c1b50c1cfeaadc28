import type { MultiPolygon, Polygon, Position } from 'geojson'
import { distanceToLineKm } from './distance.ts'
import { toLonLat, type LonLat } from './position.ts'

export type Area = Polygon | MultiPolygon

/** The polygons of an area, each as its rings: the outer one first, then the holes. */
export function polygonsOf(area: Area): readonly Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
}

function ringHolds(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = toLonLat(ring[i]!)
    const [xj, yj] = toLonLat(ring[j]!)
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Whether a point lies inside an area, holes excluded. A point exactly on an edge may fall either way. */
export function areaHolds(area: Area, [lon, lat]: LonLat): boolean {
  return polygonsOf(area).some(
    ([outer, ...holes]) =>
      outer !== undefined && ringHolds(outer, lon, lat) && !holes.some((hole) => ringHolds(hole, lon, lat)),
  )
}

/** Distance of a point to the nearest edge of an area, km, from within or from without. */
export function distanceToEdgeKm(area: Area, point: LonLat): number {
  let best = Infinity
  for (const rings of polygonsOf(area)) {
    for (const ring of rings) best = Math.min(best, distanceToLineKm(point, ring.map(toLonLat)))
  }
  return best
}

/** Whether a point lies in an area or not farther than `km` outside it. */
export function areaHoldsWithin(area: Area, point: LonLat, km: number): boolean {
  return areaHolds(area, point) || distanceToEdgeKm(area, point) <= km
}
