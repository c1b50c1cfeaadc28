import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'

/** The places that a place lies in, nearest first: a zone's county, its prefecture, the province. */
export function placesAbove(catalog: Catalog, id: string): readonly string[] {
  const above: string[] = []
  let place = catalog.placeById.get(id)
  while (place) {
    const next: string | null = place.county ?? place.parent
    if (next === null || next === id || above.includes(next)) break
    above.push(next)
    place = catalog.placeById.get(next)
  }
  return above
}

/** Whether any of a record's places is this place, or lies in it. */
export function liesIn(catalog: Catalog, record: AtlasRecord, place: string): boolean {
  return record.where.some((where) => where.place === place || placesAbove(catalog, where.place).includes(place))
}

/**
 * Whether one of a record's places, or one above it, is a member of an element of the pattern. A record that a text
 * puts into an element and that is not inside is flagged, never hidden.
 */
export function isInside(catalog: Catalog, record: AtlasRecord, element: string): boolean {
  const places = new Set(record.where.flatMap(({ place }) => [place, ...placesAbove(catalog, place)]))
  return catalog.pattern.membership.some(
    (row) => row.element === element && row.member === 'yes' && places.has(row.place),
  )
}

/** Whether a record is known to this very place, and not to one within it. */
export function standsAt(record: AtlasRecord, place: string): boolean {
  return record.where.some((where) => where.place === place)
}
