import type { Place } from '../../src/domain/record/catalog.ts'
import type { SeedRecord } from '../../src/domain/record/seed-schema.ts'
import { PRECISIONS, type Precision } from '../../src/domain/record/terms.ts'

type Gazetteer = ReadonlyMap<string, Place>

/** The places where a record is. Whom it serves says nothing of where it stands. */
export function standingPlaces(record: Pick<SeedRecord, 'where'>, gazetteer: Gazetteer): Place[] {
  return record.where
    .filter(({ role }) => role !== 'serves')
    .map(({ place }) => gazetteer.get(place))
    .filter((place) => place !== undefined)
}

/** Extents whose precision does not depend on places. */
const BY_EXTENT: Partial<Record<SeedRecord['extent'], Precision>> = {
  line: 'corridor',
  province: 'province',
  unplaced: 'unplaced',
}

/** How exactly a record is placed: the coarsest of its places, unless its extent decides. */
export function recordPrecision(record: Pick<SeedRecord, 'where' | 'extent'>, gazetteer: Gazetteer): Precision {
  const fixed = BY_EXTENT[record.extent]
  if (fixed) return fixed
  const ranks = standingPlaces(record, gazetteer).map(({ precision }) => PRECISIONS.indexOf(precision))
  return PRECISIONS[Math.max(...ranks)] ?? 'unplaced'
}
