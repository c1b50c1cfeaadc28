import type { Feature, FeatureCollection, Geometry as GeoJsonGeometry } from 'geojson'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, Polygon, MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification'
import type { Geometry } from '../domain/geo/geometry.ts'

/** The four files as fetched. */
export interface GeometryFiles {
  readonly henan: Topology
  readonly neighbours: Topology
  readonly lines: FeatureCollection
  readonly pattern: FeatureCollection
}

/** Decodes the topologies once. Throws only when a file is not what the build wrote. */
export function decodeGeometry({ henan, neighbours, lines, pattern }: GeometryFiles): Geometry {
  return {
    counties: decode(henan, 'counties'),
    prefectures: decode(henan, 'prefectures'),
    province: decode(henan, 'province'),
    countyLines: decode(henan, 'county-lines'),
    prefectureLines: decode(henan, 'prefecture-lines'),
    provinceLine: decode(henan, 'province-line'),
    neighbours: decode(neighbours, 'neighbours'),
    neighbourLines: decode(neighbours, 'neighbour-lines'),
    lines,
    pattern,
    mergeCounties: (codes) => {
      const { geometries } = henan.objects['counties'] as GeometryCollection<{ code: string }>
      const chosen = geometries.filter(
        ({ properties }) => properties && 'code' in properties && codes.has(properties.code),
      )
      return merge(henan, chosen as (Polygon | TopoMultiPolygon)[])
    },
  }
}

function decode(topology: Topology, name: string): FeatureCollection {
  const object = topology.objects[name]
  if (!object) throw new Error(`The topology holds no ${name}`)
  const decoded: FeatureCollection | Feature<GeoJsonGeometry> = feature(topology, object)
  return decoded.type === 'FeatureCollection' ? decoded : { type: 'FeatureCollection', features: [decoded] }
}
