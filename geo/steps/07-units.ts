import { area as areaInSquareMetres } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { feature as featureOf } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { LocalText } from '../../src/base/local-text.ts'
import { EARTH_RADIUS_KM } from '../../src/domain/geo/distance.ts'
import { polygonsOf } from '../../src/domain/geo/polygon.ts'
import type { LonLat } from '../../src/domain/geo/position.ts'
import { roundTo } from './core/coordinates.ts'
import { PROVINCE_CODE, type CountyDefinition, type PrefectureDefinition } from './core/definitions.ts'

/** One entry of `geo/derived/units.json`: the province, a prefecture, or a county-level unit. */
export interface Unit {
  /** Adcode; 419000 for the prefecture-level entry of Jiyuan, which is ours. */
  readonly code: string
  readonly level: 'province' | 'prefecture' | 'county'
  /** Of a county-level unit: urban district, county-level city, or county. */
  readonly type?: 'district' | 'city' | 'county'
  readonly name: LocalText
  /** The unit above it; null for the province. */
  readonly parent: string | null
  /** The middle of its largest part: a place for its label, not the town. */
  readonly label: LonLat
  /** Room around the label point, km. */
  readonly label_radius_km: number
  /** Where the prefecture's city stands, within 3 km. */
  readonly seat?: LonLat
  /** Of the drawn, simplified polygon. */
  readonly area_km2: number
}

/** East-west is this much shorter than north-south in the middle of the province. */
const SQUEEZE = Math.cos((34 * Math.PI) / 180)
const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180

function squeezed([lon = 0, lat = 0]: Position): [number, number] {
  return [lon * SQUEEZE, lat]
}

function labelOf(area: Polygon | MultiPolygon): Pick<Unit, 'label' | 'label_radius_km'> {
  const sizeOf = (rings: Position[][]): number => areaInSquareMetres({ type: 'Polygon', coordinates: rings })
  const [largest = []] = [...polygonsOf(area)].sort((a, b) => sizeOf(b) - sizeOf(a))
  const found = polylabel(
    largest.map((ring) => ring.map(squeezed)),
    0.002,
  )
  return {
    label: [roundTo(found[0] / SQUEEZE, 4), roundTo(found[1], 4)],
    label_radius_km: roundTo(found.distance * KM_PER_DEGREE, 1),
  }
}

/** The third pair of a code says what a county-level unit is (GB/T 2260): 01–20 district, 21–80 county, 81–99 city. */
export function unitType(code: string): 'district' | 'city' | 'county' {
  const pair = Number(code.slice(4))
  if (code.startsWith('4190') || pair > 80) return 'city'
  return pair > 20 ? 'county' : 'district'
}

/** The polygons of one object of a topology by their code. */
export function areasByCode(topology: Topology, object: string): Map<string, Polygon | MultiPolygon> {
  const found = topology.objects[object]
  const collection = found && featureOf(topology, found)
  if (collection?.type !== 'FeatureCollection') throw new Error(`no collection ${object}`)
  return new Map(
    collection.features.map(({ properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(`${object}: no polygon`)
      return [String(properties?.['code']), geometry]
    }),
  )
}

/** Area of a drawn polygon on the sphere, km2. */
export function areaKm2(area: Polygon | MultiPolygon): number {
  return areaInSquareMetres(area) / 1e6
}

/** The 176 units of the province: itself, 18 prefectures, 157 county-level units, by code within each level. */
export function buildUnits(
  topology: Topology,
  prefectures: readonly PrefectureDefinition[],
  counties: readonly CountyDefinition[],
): Unit[] {
  const areas = new Map(
    ['province', 'prefectures', 'counties'].map((object) => [object, areasByCode(topology, object)]),
  )
  const shape = (object: string, code: string) => {
    const area = areas.get(object)?.get(code)
    if (!area) throw new Error(`${object}: no polygon for ${code}`)
    return { ...labelOf(area), area_km2: roundTo(areaKm2(area), 1) }
  }
  return [
    {
      code: PROVINCE_CODE,
      level: 'province',
      name: { zh: '河南省', en: 'Henan' },
      parent: null,
      ...shape('province', PROVINCE_CODE),
    },
    ...prefectures.map(({ code, name, seat }): Unit => ({
      code,
      level: 'prefecture',
      name,
      parent: PROVINCE_CODE,
      seat,
      ...shape('prefectures', code),
    })),
    ...counties.map(({ code, name, prefecture }): Unit => ({
      code,
      level: 'county',
      type: unitType(code),
      name,
      parent: prefecture,
      ...shape('counties', code),
    })),
  ]
}
