import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { AtlasRecord, Place } from '../../src/domain/record/catalog.ts'
import { drawnPlaces, placeAdcode } from './location.ts'
import { LIST_SEPARATOR, type PublishedData, type Table } from './table.ts'

function position({ point }: Place): Position {
  return [point[0], point[1]]
}

/**
 * A corridor is a line through its places, and has no geometry while fewer than two are known. Anything else is a
 * Point, or a MultiPoint when it stands in several places; a county or city is its label point, named by `adcode`.
 */
function geometryOf(record: AtlasRecord, drawn: readonly Place[]): Geometry | null {
  const positions = drawn.map(position)
  const [first, second] = positions
  if (!first) return null
  if (record.precision === 'corridor') return second ? { type: 'LineString', coordinates: positions } : null
  return second ? { type: 'MultiPoint', coordinates: positions } : { type: 'Point', coordinates: first }
}

/** Radius within which the points are known, km: the widest; null where a place is a unit and not a point. */
function precisionKm(drawn: readonly Place[]): number | null {
  const radii = drawn.map((place) => place.precisionKm)
  return radii.length > 0 && radii.every((radius) => radius !== null) ? Math.max(...radii) : null
}

/** records.geojson by RFC 7946: one feature a record in the table's order, with the table's columns as properties. */
export function recordsGeoJson(
  { catalog }: PublishedData,
  { columns, rows }: Table,
): FeatureCollection<Geometry | null> {
  const places = new Map(catalog.places.map((place) => [place.id, place]))
  return {
    type: 'FeatureCollection',
    features: catalog.records.map((record, index): Feature<Geometry | null> => {
      const drawn = drawnPlaces(record, places)
      const adcodes = drawn.map(placeAdcode).filter((code) => code !== null)
      return {
        type: 'Feature',
        id: record.id,
        geometry: geometryOf(record, drawn),
        properties: {
          ...Object.fromEntries(columns.map(({ name }, column) => [name, rows[index]?.[column] ?? null])),
          precision_km: precisionKm(drawn),
          adcode: adcodes.length > 0 ? adcodes.join(LIST_SEPARATOR) : null,
        },
      }
    }),
  }
}
