import type { MultiPolygon, Polygon } from 'geojson'
import { areaBounds, areaHoldsPoint, groundStanding, type AreaStanding, type ResolvedArea } from '../geo/area-answer.ts'
import { boundsMeet, boundsOf, type Bounds } from '../geo/bounds.ts'
import type { ChosenArea } from '../geo/chosen-area.ts'
import type { Geometry } from '../geo/geometry.ts'
import { polygonsOf } from '../geo/polygon.ts'
import { toLonLat, type LonLat } from '../geo/position.ts'
import { addRow, noRows, type Bits } from '../filter/bitset.ts'
import type { Catalog, Place } from '../record/catalog.ts'

/** Rows of the catalogue by how they stand to an area. `touching` holds those inside as well. */
export interface AreaRows {
  readonly inside: Bits
  readonly touching: Bits
}

type Ground = (Polygon | MultiPolygon) & { readonly bounds: Bounds | undefined }

/**
 * The records in an area: those known to a zone or a point by that point, those known to a county or a city by its
 * whole ground. One of several places is enough; what is known only to the province is in no area.
 */
export function areaRows(area: ChosenArea, catalog: Catalog, geometry: Geometry): AreaRows {
  const rows = { inside: noRows(catalog.records.length), touching: noRows(catalog.records.length) }
  const resolved = resolve(area, catalog, geometry)
  if (!resolved) return rows
  const grounds = groundsOf(geometry)
  const bounds = areaBounds(resolved)
  const standings = new Map<string, AreaStanding>()
  const standingOf = (place: Place): AreaStanding => {
    const known = standings.get(place.id)
    if (known) return known
    const standing = placeStanding(resolved, bounds, place, grounds)
    standings.set(place.id, standing)
    return standing
  }
  catalog.records.forEach((record, row) => {
    if (record.precision === 'province' || record.precision === 'unplaced') return
    for (const { place } of record.where) {
      const known = catalog.placeById.get(place)
      const standing = known ? standingOf(known) : 'outside'
      if (standing === 'inside') addRow(rows.inside, row)
      if (standing !== 'outside') addRow(rows.touching, row)
    }
  })
  return rows
}

function placeStanding(
  area: ResolvedArea,
  bounds: Bounds | undefined,
  place: Place,
  grounds: ReadonlyMap<string, Ground>,
): AreaStanding {
  if (place.outside || place.level === 'province') return 'outside'
  if (place.level === 'zone' || place.level === 'site') return areaHoldsPoint(area, place.point) ? 'inside' : 'outside'
  const ground = grounds.get(place.id) ?? grounds.get(place.adcode ?? '')
  if (!ground?.bounds || !bounds || !boundsMeet(ground.bounds, bounds)) return 'outside'
  return groundStanding(area, ground)
}

/** What an area is near to, looked up. Null for what neither the catalogue nor the geometry has. */
export function resolve(area: ChosenArea, catalog: Catalog, geometry: Geometry): ResolvedArea | null {
  if (area.type !== 'near') return area
  const place = catalog.placeById.get(area.id)
  if (!place) {
    const lines = nearLines(geometry, area.id)
    return lines.length > 0 ? { type: 'near-lines', lines, km: area.km } : null
  }
  if (place.level === 'zone' || place.level === 'site') return { type: 'near-point', point: place.point, km: area.km }
  const ground = groundsOf(geometry).get(place.id)
  return ground ? { type: 'near-ground', ground, km: area.km } : null
}

/** Ids of the lines that something can be near to, such as `railway-longhai`. */
export function lineIds(geometry: Geometry): readonly string[] {
  const ids = geometry.lines.features.flatMap(({ properties }) =>
    properties?.['kind'] === 'river' || properties?.['kind'] === 'railway'
      ? [`${String(properties['kind'])}-${String(properties['id'])}`]
      : [],
  )
  return [...new Set(ids)]
}

function nearLines(geometry: Geometry, id: string): readonly (readonly LonLat[])[] {
  return geometry.lines.features.flatMap(({ properties, geometry: shape }) => {
    if (`${String(properties?.['kind'])}-${String(properties?.['id'])}` !== id) return []
    if (shape.type === 'LineString') return [shape.coordinates.map(toLonLat)]
    return shape.type === 'MultiLineString' ? shape.coordinates.map((line) => line.map(toLonLat)) : []
  })
}

const known = new WeakMap<Geometry, ReadonlyMap<string, Ground>>()

function groundsOf(geometry: Geometry): ReadonlyMap<string, Ground> {
  const found = known.get(geometry)
  if (found) return found
  const grounds = new Map<string, Ground>()
  for (const { properties, geometry: shape } of [...geometry.prefectures.features, ...geometry.counties.features])
    if (shape.type === 'Polygon' || shape.type === 'MultiPolygon')
      grounds.set(String(properties?.['code']), { ...shape, bounds: boundsOf(polygonsOf(shape).flat(2).map(toLonLat)) })
  known.set(geometry, grounds)
  return grounds
}
