import type { Feature, Geometry, Position } from 'geojson'
import type { AtlasRecord, Place } from '../record/catalog.ts'
import { drawnPlaces, placeAdcode } from './location.ts'
import { LIST_SEPARATOR, type Cell } from './table.ts'

/**
 * A record as a feature by RFC 7946, in WGS 84: its cells as properties, then the radius within which its points are
 * known and the codes of the units that it is known to.
 */
export function recordFeature(
  record: AtlasRecord,
  places: ReadonlyMap<string, Place>,
  cells: readonly (readonly [column: string, cell: Cell])[],
): Feature<Geometry | null> {
  const drawn = drawnPlaces(record, places)
  const adcodes = drawn.map(placeAdcode).filter((code) => code !== null)
  return {
    type: 'Feature',
    id: record.id,
    geometry: geometryOf(record, drawn),
    properties: {
      ...Object.fromEntries(cells),
      precision_km: precisionKm(drawn),
      adcode: adcodes.length > 0 ? adcodes.join(LIST_SEPARATOR) : null,
    },
  }
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

function position({ point }: Place): Position {
  return [point[0], point[1]]
}

/** Radius within which the points are known, km: the widest; null where a place is a unit and not a point. */
function precisionKm(drawn: readonly Place[]): number | null {
  const radii = drawn.map((place) => place.precisionKm)
  return radii.length > 0 && radii.every((radius) => radius !== null) ? Math.max(...radii) : null
}
