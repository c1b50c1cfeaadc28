import type { Feature, Geometry } from 'geojson'
import type { AtlasRecord, Catalog, LonLat, Place } from '../domain/record/catalog.ts'
import type { Selected } from '../domain/view/view.ts'
import type { Geometry as AtlasGeometry } from '../domain/geo/geometry.ts'
import type { Box } from './geometry.ts'
import { circle, feature, pointFeature } from './idioms.ts'
import { corridorEnds, pointOf, standings } from './standing.ts'

/** What a shape says of a place: never more than the text allows. */
export type KnownPart = 'area' | 'zone' | 'site' | 'corridor'

/**
 * What is really known of a selected record or place: the polygon of a county or city, a disc as wide as the zone's
 * precision, a corridor between its ends, or a point. `inferred` is carried on.
 */
export function knownShapes(catalog: Catalog, geometry: AtlasGeometry, selected: Selected | null): readonly Feature[] {
  if (selected?.type === 'place') {
    const place = catalog.placeById.get(selected.id)
    return place ? shapeOf(geometry, place, false) : []
  }
  const record = selected?.type === 'record' ? catalog.recordById.get(selected.id) : undefined
  if (!record) return []
  const ends = corridorEnds(catalog, record)
  if (ends.length > 1) return [corridorFeature(ends, record.inferred)]
  return standings(catalog, record).flatMap(({ place, inferred }) => shapeOf(geometry, place, inferred))
}

export function corridorFeature(ends: readonly Place[], inferred: boolean): Feature {
  const coordinates = ends.map((place) => [...pointOf(place)])
  return feature({ type: 'LineString', coordinates }, { part: 'corridor' satisfies KnownPart, inferred })
}

/** The box around what is known, for the camera; null when nothing of it is on the map. */
export function knownBox(features: readonly Feature[]): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of features) {
    for (const [lon, lat] of positions(geometry)) {
      west = Math.min(west, lon)
      south = Math.min(south, lat)
      east = Math.max(east, lon)
      north = Math.max(north, lat)
    }
  }
  return west <= east ? [west, south, east, north] : null
}

/** The places a record stands at, for the ring around their glyphs. */
export function placesOfRecord(catalog: Catalog, record: AtlasRecord): ReadonlySet<string> {
  return new Set(standings(catalog, record).map(({ place }) => place.id))
}

/** The polygon of a county or prefecture; undefined when the boundaries do not hold it. */
export function outlineOf(geometry: AtlasGeometry, place: Place): Geometry | undefined {
  const units = place.level === 'prefecture' ? geometry.prefectures : geometry.counties
  return units.features.find(({ properties }) => properties?.['code'] === place.adcode)?.geometry
}

function shapeOf(geometry: AtlasGeometry, place: Place, inferred: boolean): readonly Feature[] {
  const properties = { inferred, place: place.id }
  switch (place.level) {
    case 'prefecture':
    case 'county': {
      const outline = outlineOf(geometry, place)
      return outline ? [feature(outline, { ...properties, part: 'area' satisfies KnownPart })] : []
    }
    case 'zone':
      return [feature(circle(place.point, place.precisionKm ?? 5), { ...properties, part: 'zone' satisfies KnownPart })]
    case 'site':
      return [pointFeature(place.point, { ...properties, part: 'site' satisfies KnownPart })]
    case 'province':
      return []
  }
}

function positions(geometry: Geometry): readonly LonLat[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]]
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat])
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat().map(([lon = 0, lat = 0]) => [lon, lat])
    case 'MultiPolygon':
      return geometry.coordinates.flat(2).map(([lon = 0, lat = 0]) => [lon, lat])
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positions)
  }
}
