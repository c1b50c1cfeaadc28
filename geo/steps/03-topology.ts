import type { GeoJsonProperties } from 'geojson'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { PROVINCE_CODE } from './core/definitions.ts'
import { runMapshaper } from './core/run-mapshaper.ts'
import type { CountyCollection, CountyProperties } from './02-counties.ts'

type AreaObject<P extends GeoJsonProperties> = Omit<GeometryCollection, 'geometries'> & {
  geometries: (Polygon<P> | MultiPolygon<P>)[]
}

/** Counties, prefectures and the province on one set of arcs. */
export type HenanTopology = Topology<{
  counties: AreaObject<CountyProperties>
  prefectures: AreaObject<{ code: string }>
  province: AreaObject<{ code: string }>
}>

/**
 * Cleans (self-touches, slivers, gaps up to 2.5 km2), joins merged units, drops islands below 0.1 km2 (lattice noise),
 * simplifies by weighted Visvalingam at 200 m and dissolves upwards, so that every level shares its arcs.
 */
const COMMANDS = [
  '-i wgs84.json name=wgs84',
  '-clean gap-fill-area=2.5km2',
  '-dissolve code,pref',
  '-rename-layers counties',
  '-filter-islands min-area=0.1km2',
  '-simplify weighted interval=200 keep-shapes',
  '-clean',
  '-sort code',
  '-dissolve pref + name=prefectures target=counties',
  '-dissolve + name=province target=counties',
  '-rename-fields code=pref target=prefectures',
  '-sort code target=prefectures',
  `-each 'code="${PROVINCE_CODE}"' target=province`,
  '-o henan.json format=topojson target=counties,prefectures,province quantization=20000',
].join(' ')

export function buildTopology(counties: CountyCollection): Promise<HenanTopology> {
  return runMapshaper<HenanTopology>(COMMANDS, { 'wgs84.json': counties }, 'henan.json')
}
