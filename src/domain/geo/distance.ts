import type { LonLat } from './position.ts'

/** Mean radius of the Earth, km. */
export const EARTH_RADIUS_KM = 6371.0088

const RADIANS = Math.PI / 180

/** Great-circle distance of two points, km. Symmetric; good to 0.5 % anywhere, since the Earth is taken as a sphere. */
export function distanceKm(a: LonLat, b: LonLat): number {
  const dLat = (b[1] - a[1]) * RADIANS
  const dLon = (b[0] - a[0]) * RADIANS
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Length of a line along its vertices, km. */
export function lineLengthKm(line: readonly LonLat[]): number {
  let length = 0
  for (let i = 1; i < line.length; i++) length += distanceKm(line[i - 1]!, line[i]!)
  return length
}

/** Where a point falls on a line. */
export interface NearestOnLine {
  /** Distance of the point to the line, km. */
  readonly km: number
  /** Length of the line from its start to the foot of the perpendicular, km. */
  readonly alongKm: number
}

/**
 * The nearest place of a line to a point. Each segment is treated in a plane tangent at the point, which is within
 * 0.1 % of the sphere for the distances of one province. An empty line is infinitely far.
 */
export function nearestOnLine(point: LonLat, line: readonly LonLat[]): NearestOnLine {
  const kx = EARTH_RADIUS_KM * RADIANS * Math.cos(point[1] * RADIANS)
  const ky = EARTH_RADIUS_KM * RADIANS
  let best: NearestOnLine = { km: Infinity, alongKm: 0 }
  let before = 0
  let ax = 0
  let ay = 0
  line.forEach(([lon, lat], index) => {
    const bx = (lon - point[0]) * kx
    const by = (lat - point[1]) * ky
    if (index === 0) best = { km: Math.hypot(bx, by), alongKm: 0 }
    else {
      const dx = bx - ax
      const dy = by - ay
      const squared = dx * dx + dy * dy
      const t = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared))
      const km = Math.hypot(ax + t * dx, ay + t * dy)
      const length = Math.sqrt(squared)
      if (km < best.km) best = { km, alongKm: before + t * length }
      before += length
    }
    ax = bx
    ay = by
  })
  return best
}

/** Distance of a point to a line, km; infinite for an empty line. */
export function distanceToLineKm(point: LonLat, line: readonly LonLat[]): number {
  return nearestOnLine(point, line).km
}

/** Whether a point lies within a distance of a line: as `distanceToLineKm`, but done at the first piece that does. */
export function isWithinKm(point: LonLat, line: readonly LonLat[], km: number): boolean {
  const kx = EARTH_RADIUS_KM * RADIANS * Math.cos(point[1] * RADIANS)
  const ky = EARTH_RADIUS_KM * RADIANS
  const most = km * km
  let ax = 0
  let ay = 0
  return line.some(([lon, lat], index) => {
    const bx = (lon - point[0]) * kx
    const by = (lat - point[1]) * ky
    const dx = index === 0 ? 0 : bx - ax
    const dy = index === 0 ? 0 : by - ay
    const squared = dx * dx + dy * dy
    // The foot of the perpendicular, as a part of the way back from b.
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (bx * dx + by * dy) / squared))
    const x = bx - t * dx
    const y = by - t * dy
    ax = bx
    ay = by
    return x * x + y * y <= most
  })
}
