import type { AtlasRecord, LonLat, Place } from '../record/catalog.ts'
import type { Role } from '../record/terms.ts'

type Places = ReadonlyMap<string, Place>
type Located = Pick<AtlasRecord, 'where' | 'precision'>

/** Jiyuan is a county-level city under the province: its prefecture has no adcode of its own. */
const JIYUAN: Readonly<Record<string, string>> = { '419000': '419001' }

/** The administrative code of a place as the state writes it; null for zones and sites. */
export function placeAdcode({ id, adcode }: Place): string | null {
  return JIYUAN[id] ?? adcode
}

function placesIn({ where }: Located, roles: readonly Role[], places: Places): Place[] {
  return where
    .filter(({ role }) => roles.includes(role))
    .map(({ place }) => places.get(place))
    .filter((place) => place !== undefined)
}

/**
 * The places whose points stand for a record, in written order: where it is `at`, else what it covers. A corridor
 * has its ends and the places between; a province-wide or unplaced record has none.
 */
export function drawnPlaces(record: Located, places: Places): Place[] {
  if (record.precision === 'province' || record.precision === 'unplaced') return []
  if (record.precision === 'corridor') return placesIn(record, ['from', 'via', 'to', 'at'], places)
  const at = placesIn(record, ['at'], places)
  return at.length > 0 ? at : placesIn(record, ['covers', 'from', 'via', 'to'], places)
}

/** The one point of a table row: that of the first drawn place; null where there is none. */
export function recordPoint(record: Located, places: Places): LonLat | null {
  return drawnPlaces(record, places)[0]?.point ?? null
}
