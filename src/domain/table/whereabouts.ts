import type { AtlasRecord, Catalog, Place } from '../record/catalog.ts'

/** The places of a record that the catalogue knows, each once. */
export function placesOf(record: AtlasRecord, catalog: Catalog): readonly Place[] {
  const ids = new Set(record.where.map(({ place }) => place))
  return [...ids].flatMap((id) => catalog.placeById.get(id) ?? [])
}

/** The cities (prefectures) of the province that a record stands in, each once, in its own order. */
export function citiesOf(record: AtlasRecord, catalog: Catalog): readonly Place[] {
  const cities = placesOf(record, catalog).flatMap((place) => cityOf(place, catalog) ?? [])
  return [...new Map(cities.map((city) => [city.id, city])).values()]
}

function cityOf(place: Place, catalog: Catalog): Place | null {
  if (place.outside || place.level === 'province') return null
  if (place.level === 'prefecture') return place
  const above = catalog.placeById.get(place.parent ?? place.county ?? '')
  return above ? cityOf(above, catalog) : null
}
