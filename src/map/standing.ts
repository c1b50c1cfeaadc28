import type { AtlasRecord, Catalog, LonLat, Place, Where } from '../domain/record/catalog.ts'
import { placesAbove } from '../domain/record/standing.ts'
import { oncePer } from './memo.ts'

/** Roles that put a record at a place. What a record merely serves it does not stand in, unless nothing else is known. */
const STANDING_ROLES = new Set<Where['role']>(['at', 'from', 'via', 'to', 'covers'])

/** One place where a record stands, and whether that is inferred. */
export interface Standing {
  readonly place: Place
  readonly inferred: boolean
}

/** Whether a record has a place on the map at all. Province-wide and unplaced records stand on their shelves. */
export function isOnMap(record: AtlasRecord): boolean {
  return record.precision !== 'province' && record.precision !== 'unplaced'
}

/** A corridor is drawn as a line between two named ends at least. */
export function isCorridor(record: AtlasRecord): boolean {
  return record.precision === 'corridor' && record.extent === 'line'
}

/** The places of a record inside the province, in the record's order; those that a finer one of its own implies left out. */
export function standings(catalog: Catalog, record: AtlasRecord): readonly Standing[] {
  return standingsIn(catalog)(record)
}

const standingsIn = oncePer((catalog: Catalog) => oncePer((record: AtlasRecord) => findStandings(catalog, record)))

function findStandings(catalog: Catalog, record: AtlasRecord): readonly Standing[] {
  if (!isOnMap(record)) return []
  const named = placesOf(catalog, record).filter(({ place }) => place.level !== 'province' && !place.outside)
  const implied = new Set(named.flatMap(({ place }) => placesAbove(catalog, place.id)))
  const seen = new Set<string>()
  return named.filter(({ place }) => {
    if (implied.has(place.id) || seen.has(place.id)) return false
    seen.add(place.id)
    return true
  })
}

/** The named points of a corridor, from end to end; places outside the province included. */
export function corridorEnds(catalog: Catalog, record: AtlasRecord): readonly Place[] {
  if (!isCorridor(record)) return []
  const order: readonly Where['role'][] = ['from', 'at', 'via', 'to']
  const ends = order.flatMap((role) => record.where.filter((where) => where.role === role))
  return ends.flatMap(({ place }) => catalog.placeById.get(place) ?? [])
}

/** The prefecture that a place lies in, or is. */
export function prefectureOf(catalog: Catalog, place: Place): Place | null {
  let at: Place | undefined = place
  while (at && at.level !== 'prefecture') at = at.parent === null ? undefined : catalog.placeById.get(at.parent)
  return at ?? null
}

/** Where a place is marked: a city at its seat, everything else at its own point. */
export function pointOf(place: Place): LonLat {
  return place.seat ?? place.point
}

function placesOf(catalog: Catalog, record: AtlasRecord): readonly Standing[] {
  const standing = record.where.filter(({ role }) => STANDING_ROLES.has(role))
  return (standing.length > 0 ? standing : record.where).flatMap(({ place, basis }) => {
    const known = catalog.placeById.get(place)
    return known ? [{ place: known, inferred: basis === 'inferred' }] : []
  })
}
