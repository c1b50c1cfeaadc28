import type { AtlasRecord, Catalog } from './catalog.ts'

/** Where a record stands: the one rule by which facets, cards, lists and analyses count a place's records. */

/**
 * The places that a place lies in, nearest first: a zone's county, its prefecture, the province. What lies outside the
 * province lies in nothing.
 */
export function placesAbove({ placeById }: Pick<Catalog, 'placeById'>, id: string): readonly string[] {
  const above: string[] = []
  let place = placeById.get(id)
  while (place && !place.outside) {
    const next: string | null = place.county ?? place.parent
    if (next === null || next === id || above.includes(next)) break
    above.push(next)
    place = placeById.get(next)
  }
  return above
}

/** Every place that a record names, and every place that one of those lies in; each once. */
export function placesOf(catalog: Pick<Catalog, 'placeById'>, record: AtlasRecord): readonly string[] {
  return [...new Set(record.where.flatMap(({ place }) => [place, ...placesAbove(catalog, place)]))]
}

/** Whether any of a record's places is this place, or lies in it. */
export function liesIn(catalog: Pick<Catalog, 'placeById'>, record: AtlasRecord, place: string): boolean {
  return record.where.some((where) => where.place === place || placesAbove(catalog, where.place).includes(place))
}

/**
 * The records of a place, whatever is known of where in it they are. All of them are the province's: those for the whole
 * of it, and those to which the text gives no location, too.
 */
export function recordsOf(
  { records, placeById }: Pick<Catalog, 'records' | 'placeById'>,
  place: string,
): readonly AtlasRecord[] {
  if (placeById.get(place)?.level === 'province') return records
  return records.filter((record) => liesIn({ placeById }, record, place))
}

/** Whether a record is known to this very place, and not to one within it. */
export function standsAt(record: AtlasRecord, place: string): boolean {
  return record.where.some((where) => where.place === place)
}

/**
 * Whether one of a record's places, or one above it, is a member of an element of the pattern. A record that a text
 * puts into an element and that is not inside is flagged, never hidden.
 */
export function isInside(catalog: Catalog, record: AtlasRecord, element: string): boolean {
  const places = new Set(placesOf(catalog, record))
  return catalog.pattern.membership.some(
    (row) => row.element === element && row.member === 'yes' && places.has(row.place),
  )
}

/** The prefectures that a record stands in. */
export function citiesOf(catalog: Pick<Catalog, 'placeById'>, record: AtlasRecord): readonly string[] {
  return placesOf(catalog, record).filter((id) => {
    const place = catalog.placeById.get(id)
    return place?.level === 'prefecture' && !place.outside
  })
}

/** The industries of a record and every term above them, each once: what a filter by one of them finds it by. */
export function industriesOf({ industryById }: Pick<Catalog, 'industryById'>, record: AtlasRecord): readonly string[] {
  const all = new Set<string>()
  for (const id of record.industries) {
    for (let term: string | null | undefined = id; term && !all.has(term); term = industryById.get(term)?.parent)
      all.add(term)
  }
  return [...all]
}
