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

/** Whether two boxes share anything, their edges included. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}
