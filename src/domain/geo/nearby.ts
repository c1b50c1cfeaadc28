import type { Catalog, Place } from '../record/catalog.ts'
import { placesAbove } from '../record/standing.ts'
import { distanceKm } from './distance.ts'
import { areaHolds, distanceToEdgeKm, type Area } from './polygon.ts'

export interface NearbyZone {
  readonly zone: Place
  /** Straight-line km; 0 inside a ground. */
  readonly km: number
}

/**
 * The zones and sites near a place, nearest first. Measured from the point of a zone or site, or from the edge of the
 * ground of a county or city, whose label point says nothing of where it lies. Those within the place are left out, for
 * they are its parts and not beside it.
 * @param ground of a county or prefecture; without it nothing is known of what is near
 */
export function nearbyZones(catalog: Catalog, place: Place, ground: Area | null, km: number): readonly NearbyZone[] {
  const pointed = place.level === 'zone' || place.level === 'site'
  if (!pointed && (!ground || place.level === 'province')) return []
  return catalog.places
    .filter(({ id, level, outside }) => !outside && (level === 'zone' || level === 'site') && id !== place.id)
    .filter(({ id }) => pointed || !placesAbove(catalog, id).includes(place.id))
    .map((zone) => ({ zone, km: pointed || !ground ? distanceKm(place.point, zone.point) : fromGround(ground, zone) }))
    .filter((near) => near.km <= km)
    .sort((a, b) => a.km - b.km)
}

function fromGround(ground: Area, { point }: Place): number {
  return areaHolds(ground, point) ? 0 : distanceToEdgeKm(ground, point)
}
