import type { FeatureCollection, Geometry } from 'geojson'
import { recordFeature } from '../../src/domain/published/feature.ts'
import type { Table } from '../../src/domain/published/table.ts'
import type { PublishedData } from './published-data.ts'

/** records.geojson by RFC 7946: one feature a record in the table's order, with the table's columns as properties. */
export function recordsGeoJson(
  { catalog }: PublishedData,
  { columns, rows }: Table,
): FeatureCollection<Geometry | null> {
  const places = new Map(catalog.places.map((place) => [place.id, place]))
  return {
    type: 'FeatureCollection',
    features: catalog.records.map((record, index) =>
      recordFeature(
        record,
        places,
        columns.map(({ name }, column) => [name, rows[index]?.[column] ?? null]),
      ),
    ),
  }
}
