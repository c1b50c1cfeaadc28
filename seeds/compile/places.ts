import type { LonLat, Place } from '../../src/domain/record/catalog.ts'
import type { SeedPlace } from '../../src/domain/record/seed-schema.ts'
import type { Precision } from '../../src/domain/record/terms.ts'
import type { GeoUnit } from './collection.ts'

const UNIT_PRECISION: Readonly<Record<GeoUnit['level'], Precision>> = {
  province: 'province',
  prefecture: 'city',
  county: 'county',
}

/** Five decimals, about one metre: finer would claim what no source gives. */
function rounded([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}

function unitPlace(unit: GeoUnit): Place {
  return {
    id: unit.code,
    name: unit.name,
    level: unit.level,
    parent: unit.parent,
    county: null,
    adcode: unit.code,
    point: rounded(unit.label),
    seat: unit.seat ? rounded(unit.seat) : null,
    precision: UNIT_PRECISION[unit.level],
    precisionKm: null,
    confidence: null,
    coordinateSource: 'label point of the derived outline',
    aliases: [],
    outside: false,
  }
}

function seedPlace(place: SeedPlace): Place {
  return {
    id: place.id,
    name: place.name,
    level: place.level,
    parent: place.parent,
    county: place.county ?? null,
    adcode: null,
    point: rounded([place.lon, place.lat]),
    seat: null,
    precision: place.precision,
    precisionKm: place.precision_km,
    confidence: place.confidence,
    coordinateSource: place.coordinate_source,
    aliases: place.aliases,
    outside: place.outside,
  }
}

const LEVEL_ORDER: readonly Place['level'][] = ['province', 'prefecture', 'county', 'zone', 'site']

/** All places in the published order: by level, then by id. */
export function gazetteer(units: readonly GeoUnit[], places: readonly SeedPlace[]): Place[] {
  const all = [...units.map(unitPlace), ...places.map(seedPlace)]
  return all.sort(
    (a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
