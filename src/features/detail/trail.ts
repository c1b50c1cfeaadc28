import type { AtlasRecord, Catalog, Place } from '../../domain/record/catalog.ts'
import { liesIn, placesAbove } from '../../domain/record/standing.ts'

/** The row of records that a record stands in, and what "previous" and "next" go through. */
export interface Trail {
  /** Where the row is: a place, or null for the whole list. */
  readonly place: Place | null
  /** Whether the row is of the records shown, or of the policy records beside them; null: the record is in neither. */
  readonly of: 'shown' | 'aside' | null
  readonly records: readonly AtlasRecord[]
  /** Position in `records`, from 0; -1 where it stands in no row. */
  readonly at: number
}

/**
 * The row is the finest place of the record at which there is more than one: its zone, its county, its city. A record
 * of the whole province, or of no known place, goes with its like; where there is nothing to go through, the row is the
 * whole list.
 */
export function trailOf(
  catalog: Catalog,
  record: AtlasRecord,
  shown: readonly AtlasRecord[],
  aside: readonly AtlasRecord[],
): Trail {
  const of = shown.includes(record) ? 'shown' : aside.includes(record) ? 'aside' : null
  const own = record.where.find(({ role }) => role === 'at') ?? record.where[0]
  const home = own ? (catalog.placeById.get(own.place) ?? null) : null
  if (of === null) return { place: home, of, records: [], at: -1 }

  const list = of === 'shown' ? shown : aside
  const trail = (place: Place | null, records: readonly AtlasRecord[]): Trail => ({
    place,
    of,
    records,
    at: records.indexOf(record),
  })
  if (!home || record.precision === 'province') {
    const alike = list.filter(({ precision }) => precision === record.precision)
    return alike.length > 1 ? trail(home, alike) : trail(home, list)
  }
  for (const id of [home.id, ...placesAbove(catalog, home.id)]) {
    const place = catalog.placeById.get(id)
    if (!place || place.level === 'province') continue
    const there = list.filter((other) => liesIn(catalog, other, id))
    if (there.length > 1) return trail(place, there)
  }
  return trail(null, list)
}

/** The record so many steps on; the ends of the row meet. */
export function stepAlong(trail: Trail, by: 1 | -1): AtlasRecord | null {
  const { at, records } = trail
  return at < 0 ? null : (records[(at + by + records.length) % records.length] ?? null)
}
