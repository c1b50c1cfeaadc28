import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { boundsHold } from '../../src/domain/geo/bounds.ts'
import { polygonsOf } from '../../src/domain/geo/polygon.ts'
import { toLonLat } from '../../src/domain/geo/position.ts'
import { areaToWgs84 } from './core/coordinates.ts'
import { MAP_BOX, type CountyDefinition } from './core/definitions.ts'

/** What a county polygon carries: its code and its prefecture's. Names live in `geo/derived/units.json`. */
export interface CountyProperties {
  readonly code: string
  readonly pref: string
}

export type CountyCollection = FeatureCollection<Polygon | MultiPolygon, CountyProperties>

interface SourceFile {
  readonly features: readonly { readonly id: string | number; readonly geometry: Polygon | MultiPolygon }[]
}

/**
 * The package's 158 polygons in WGS 84 under today's 157 codes. A unit that was merged since keeps several polygons
 * here; the topology joins them. Throws on a polygon without a county or a county without a polygon.
 */
export function countiesFromSource(
  texts: ReadonlyMap<string, string>,
  definitions: readonly CountyDefinition[],
): CountyCollection {
  const bySource = new Map(definitions.flatMap((county) => county.sourceCodes.map((code) => [code, county] as const)))
  const seen = new Set<string>()
  const features: Feature<Polygon | MultiPolygon, CountyProperties>[] = []
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { id, geometry } of (JSON.parse(text) as SourceFile).features) {
      // The code is the feature's id, not a property.
      const county = bySource.get(String(id))
      if (!county) throw new Error(`${file}: no county in counties.csv has the source code ${id}`)
      seen.add(String(id))
      const properties = { code: county.code, pref: county.prefecture }
      features.push({ type: 'Feature', properties, geometry: areaToWgs84(geometry) })
    }
  }
  const missing = [...bySource.keys()].filter((code) => !seen.has(code))
  if (missing.length > 0) throw new Error(`no polygon for the source codes ${missing.join(', ')}`)
  return { type: 'FeatureCollection', features }
}

/** What is wrong with a deployer's file, in plain words; nothing when `faults` is empty. */
export interface OfficialCounties {
  readonly counties: CountyCollection
  readonly faults: readonly string[]
}

interface OfficialFile {
  readonly type?: unknown
  readonly features?: readonly {
    readonly properties?: { readonly code?: unknown } | null
    readonly geometry?: { readonly type?: unknown } | null
  }[]
}

/** Metres of a projection, or latitude before longitude, leave the map box at once. */
function inMapBox(area: Polygon | MultiPolygon): boolean {
  return polygonsOf(area).every((rings) => rings.every((ring) => ring.every((p) => boundsHold(MAP_BOX, toLonLat(p)))))
}

/**
 * A deployer's own county polygons (GeoJSON, WGS 84, property `code` = the county's adcode) in place of the
 * package's. Says which codes are missing, which are unknown, and which features are no polygon or not in degrees.
 */
export function countiesFromOfficial(text: string, definitions: readonly CountyDefinition[]): OfficialCounties {
  const byCode = new Map(definitions.map((county) => [county.code, county]))
  const none: CountyCollection = { type: 'FeatureCollection', features: [] }
  let file: OfficialFile
  try {
    file = JSON.parse(text) as OfficialFile
  } catch {
    return { counties: none, faults: ['the file is not JSON'] }
  }
  if (file?.type !== 'FeatureCollection' || !Array.isArray(file.features)) {
    return { counties: none, faults: ['the file is not a GeoJSON FeatureCollection'] }
  }
  const faults: string[] = []
  const found = new Set<string>()
  const features: Feature<Polygon | MultiPolygon, CountyProperties>[] = []
  file.features.forEach((feature: NonNullable<OfficialFile['features']>[number], index) => {
    const code = String(feature?.properties?.code ?? '')
    const county = byCode.get(code)
    const type = feature?.geometry?.type
    if (code === '') faults.push(`feature ${index + 1} has no property "code"`)
    else if (!county) faults.push(`feature ${index + 1}: ${code} is no county of Henan in counties.csv`)
    else if (type !== 'Polygon' && type !== 'MultiPolygon') faults.push(`feature ${index + 1}: ${code} is no polygon`)
    else {
      found.add(code)
      const geometry = feature.geometry as unknown as Polygon | MultiPolygon
      if (!inMapBox(geometry)) faults.push(`feature ${index + 1}: ${code} is not in degrees of longitude and latitude`)
      features.push({ type: 'Feature', properties: { code, pref: county.prefecture }, geometry })
    }
  })
  const missing = definitions.filter((county) => !found.has(county.code))
  if (missing.length > 0) {
    faults.push(`missing ${missing.length}: ${missing.map((county) => `${county.code} ${county.name.zh}`).join(', ')}`)
  }
  return { counties: { type: 'FeatureCollection', features }, faults }
}
