import type { AtlasRecord, Catalog, Place } from '../record/catalog.ts'
import { citiesOf } from '../record/standing.ts'

/** The places that a record names and the catalogue knows, each once. */
export function namedPlaces(record: AtlasRecord, catalog: Catalog): readonly Place[] {
  return known(new Set(record.where.map(({ place }) => place)), catalog)
}

/** The cities (prefectures) of the province that a record stands in, each once, in its own order. */
export function namedCities(record: AtlasRecord, catalog: Catalog): readonly Place[] {
  return known(citiesOf(catalog, record), catalog)
}

function known(ids: Iterable<string>, { placeById }: Catalog): readonly Place[] {
  return [...ids].flatMap((id) => placeById.get(id) ?? [])
}
