import type { LonLat, Place } from '../domain/record/catalog.ts'
import { areaHolds, type Area } from '../domain/geo/polygon.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import { outlineOf } from './known.ts'

/** A plate is wider than high: a neighbour beside it is nearer than one above it. */
const WIDE = 2.2
const CLEAR_KM = 5
const KM_PER_DEGREE = 111.195
const STEPS = 14

const known = new WeakMap<Geometry, Map<string, LonLat>>()

/**
 * Where the plate of a county or city stands: at the label point of its polygon, or, where zones and sites crowd that
 * point, at the roomiest place inside. A plate claims no point, so it may move as long as it stays within.
 */
export function platePoint(geometry: Geometry, place: Place, others: readonly LonLat[]): LonLat {
  const room = (at: LonLat) => Math.min(CLEAR_KM, ...others.map((other) => apart(at, other)))
  if (room(place.point) >= CLEAR_KM) return place.point
  const key = `${place.id} ${others.map((other) => other.join()).join(' ')}`
  const found = known.get(geometry) ?? new Map<string, LonLat>()
  known.set(geometry, found)
  const before = found.get(key)
  if (before) return before
  const best = roomiest(geometry, place, room)
  found.set(key, best)
  return best
}

function roomiest(geometry: Geometry, place: Place, room: (at: LonLat) => number): LonLat {
  const outline = outlineOf(geometry, place)
  if (outline?.type !== 'Polygon' && outline?.type !== 'MultiPolygon') return place.point
  const area: Area = outline
  const positions = area.type === 'Polygon' ? area.coordinates.flat() : area.coordinates.flat(2)
  const [west, east] = range(positions.map(([lon = 0]) => lon))
  const [south, north] = range(positions.map(([, lat = 0]) => lat))
  let best = place.point
  let bestScore = room(best)
  for (let row = 1; row < STEPS; row++) {
    for (let column = 1; column < STEPS; column++) {
      const at: LonLat = [west + ((east - west) * column) / STEPS, south + ((north - south) * row) / STEPS]
      const score = room(at) - 0.12 * apart(at, place.point)
      if (score > bestScore && areaHolds(area, at)) [best, bestScore] = [at, score]
    }
  }
  return best
}

function range(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )
}

/** Kilometres, with east-west counted less than half: the shape of a plate. */
function apart(a: LonLat, b: LonLat): number {
  const x = ((a[0] - b[0]) * KM_PER_DEGREE * Math.cos((a[1] * Math.PI) / 180)) / WIDE
  return Math.hypot(x, (a[1] - b[1]) * KM_PER_DEGREE)
}
