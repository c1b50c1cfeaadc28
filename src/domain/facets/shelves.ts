import type { AtlasRecord } from '../record/catalog.ts'

/** Where a record is kept: on the map, or on one of the two shelves beneath it. */
type Shelf = 'map' | 'province' | 'unplaced'

function shelfOf(record: Pick<AtlasRecord, 'precision'>): Shelf {
  return record.precision === 'province' || record.precision === 'unplaced' ? record.precision : 'map'
}

/** Every record on exactly one shelf, so that the three counts add up to the total. */
export function splitByShelf(records: readonly AtlasRecord[]): Readonly<Record<Shelf, readonly AtlasRecord[]>> {
  const split: Record<Shelf, AtlasRecord[]> = { map: [], province: [], unplaced: [] }
  for (const record of records) split[shelfOf(record)].push(record)
  return split
}
