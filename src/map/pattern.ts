import type { Feature, MultiPolygon } from 'geojson'
import type { Catalog, LonLat } from '../domain/record/catalog.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import type { MapTokens } from './tokens.ts'

export type ElementKind = 'core' | 'axis' | 'belt'

export function elementKind(element: string): ElementKind {
  return element.startsWith('core-') ? 'core' : element.startsWith('axis-') ? 'axis' : 'belt'
}

/** The tint of a belt. A belt of another plan takes the last. */
export function beltColour(tokens: MapTokens, element: string): string {
  if (element === 'belt-yellow') return tokens.yellowBelt
  return element === 'belt-huai' ? tokens.huaiBelt : tokens.hanBelt
}

/** Counties that stand in the same belts, as one shape: where two belts meet, stripes of both are drawn. */
export interface BeltShape {
  readonly belts: readonly string[]
  readonly shape: MultiPolygon
}

/** The pattern's shapes, worked out from the membership table and the county polygons when first asked for. */
export interface PatternShapes {
  readonly belts: () => readonly BeltShape[]
  /** The outline of one belt, from end to end. */
  readonly belt: (element: string) => MultiPolygon
  /** The urban districts of a core, which are accented. */
  readonly urban: (element: string) => MultiPolygon
  /** The core's prefecture. */
  readonly prefectures: (element: string) => readonly Feature[]
  readonly band: (element: string) => readonly Feature[]
  /** Where a core's double ring stands. */
  readonly seats: (element: string) => readonly LonLat[]
  /** Places that belong, whatever their level. */
  readonly members: (element: string) => ReadonlySet<string>
}

const known = new WeakMap<Geometry, { readonly catalog: Catalog; readonly shapes: PatternShapes }>()

export function patternShapes(catalog: Catalog, geometry: Geometry): PatternShapes {
  const found = known.get(geometry)
  if (found?.catalog === catalog) return found.shapes
  const shapes = build(catalog, geometry)
  known.set(geometry, { catalog, shapes })
  return shapes
}

function build(catalog: Catalog, geometry: Geometry): PatternShapes {
  const rows = catalog.pattern.membership.filter(({ member }) => member === 'yes')
  const placesOf = (element: string, level?: string) =>
    rows.filter((row) => row.element === element && (!level || row.level === level)).map(({ place }) => place)
  const prefectures = (element: string) => {
    const codes = new Set(placesOf(element, 'prefecture'))
    return geometry.prefectures.features.filter(({ properties }) => codes.has(String(properties?.['code'])))
  }
  return {
    belts: once(() => {
      const beltsOf = new Map<string, string[]>()
      for (const row of rows) {
        if (row.level !== 'county' || elementKind(row.element) !== 'belt') continue
        beltsOf.set(row.place, [...(beltsOf.get(row.place) ?? []), row.element])
      }
      const groups = new Map<string, Set<string>>()
      for (const [code, belts] of beltsOf) {
        const key = [...belts].sort().join(' ')
        groups.set(key, (groups.get(key) ?? new Set()).add(code))
      }
      return [...groups].map(([key, codes]) => ({ belts: key.split(' '), shape: geometry.mergeCounties(codes) }))
    }),
    belt: each((element) => geometry.mergeCounties(new Set(placesOf(element, 'county')))),
    urban: each((element) => {
      const cities = new Set(placesOf(element, 'prefecture'))
      const districts = catalog.places.filter(
        ({ level, parent, adcode }) =>
          level === 'county' && parent !== null && cities.has(parent) && adcode !== null && isDistrict(adcode),
      )
      return geometry.mergeCounties(new Set(districts.map(({ adcode }) => adcode ?? '')))
    }),
    prefectures: each(prefectures),
    band: each((element) => geometry.pattern.features.filter(({ properties }) => bandOf(properties) === element)),
    seats: each((element) =>
      placesOf(element, 'prefecture').flatMap((id) => {
        const seat = catalog.placeById.get(id)?.seat
        return seat ? [seat] : []
      }),
    ),
    members: each((element) => new Set(placesOf(element))),
  }
}

/** 市辖区: the last two figures of its code are below 20; counties start at 21, county-level cities at 81. */
function isDistrict(adcode: string): boolean {
  return Number(adcode.slice(-2)) < 20
}

function bandOf(properties: Feature['properties']): string {
  return String(properties?.['element'] ?? properties?.['id'] ?? '')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function each<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const value = make(key)
    made.set(key, value)
    return value
  }
}
