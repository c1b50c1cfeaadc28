import type { LonLat } from './position.ts'

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The smallest box around the points; undefined when there are none. */
export function boundsOf(points: Iterable<LonLat>): Bounds | undefined {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined
}

/** Whether a point lies in the box, its edge included. */
export function boundsHold(bounds: Bounds, [lon, lat]: LonLat): boolean {
  return lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3]
}

/** The box around two boxes. */
export function boundsUnion(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
