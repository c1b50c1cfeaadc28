import { buffer, difference, featureCollection, intersect, lineString, simplify } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { AXIS_HALF_WIDTH_KM } from '../../src/domain/pattern/membership.ts'
import { roundPositions } from './core/coordinates.ts'
import { PROVINCE_CODE } from './core/definitions.ts'
import type { PatternElement } from './core/pattern-definition.ts'
import { courseOf, type LineCollection } from './05-lines.ts'
import { areasByCode } from './07-units.ts'

/** Width of the band inside a core's edge, km. */
const CORE_BAND_KM = 5

/** The band follows the edge this closely, in degrees (about 500 m); the edge itself is drawn from the topology. */
const CORE_EDGE_TOLERANCE = 0.005

/** `axis-band`: 11 km on each side of the line; `core-band`: the ground within 5 km inside a core's edge. */
interface BandProperties {
  readonly element: string
  readonly kind: 'axis-band' | 'core-band'
}

export type BandCollection = FeatureCollection<Polygon | MultiPolygon, BandProperties>
type AreaFeature = Feature<Polygon | MultiPolygon>

function asFeature(geometry: Polygon | MultiPolygon): AreaFeature {
  return { type: 'Feature', properties: {}, geometry }
}

function demand(feature: AreaFeature | null | undefined, what: string): AreaFeature {
  if (!feature) throw new Error(`nothing is left of ${what}`)
  return feature
}

function rounded(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const rings = (part: Position[][]): Position[][] =>
    part.map((ring) => roundPositions(ring, 4)).filter((ring) => ring.length >= 4)
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings).filter((part) => part.length > 0) }
}

function axisBand(line: Position[], province: AreaFeature): Polygon | MultiPolygon {
  const band = demand(buffer(lineString(line), AXIS_HALF_WIDTH_KM, { units: 'kilometers', steps: 8 }), 'an axis')
  return demand(intersect(featureCollection([band, province])), 'an axis in the province').geometry
}

function coreBand(area: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const outer = simplify(asFeature(area), { tolerance: CORE_EDGE_TOLERANCE, highQuality: true })
  const inner = demand(buffer(outer, -CORE_BAND_KM, { units: 'kilometers', steps: 4 }), 'a core')
  const smooth = simplify(inner, { tolerance: CORE_EDGE_TOLERANCE / 2, highQuality: true })
  return demand(difference(featureCollection([outer, smooth])), 'a core band').geometry
}

/** What the pattern draws and the topology does not hold. Belts are unions of member counties: the app joins them. */
export function buildBands(
  elements: readonly PatternElement[],
  topology: Topology,
  lines: LineCollection,
): BandCollection {
  const province = areasByCode(topology, 'province').get(PROVINCE_CODE)
  const prefectures = areasByCode(topology, 'prefectures')
  if (!province) throw new Error('no province')
  const features = elements.flatMap((element): Feature<Polygon | MultiPolygon, BandProperties>[] => {
    if (element.kind === 'axis') {
      const geometry = rounded(axisBand(courseOf(lines, 'railway', element.railway), asFeature(province)))
      return [{ type: 'Feature', properties: { element: element.id, kind: 'axis-band' }, geometry }]
    }
    if (element.kind === 'core') {
      const area = prefectures.get(element.prefecture)
      if (!area) throw new Error(`no prefecture ${element.prefecture}`)
      return [
        { type: 'Feature', properties: { element: element.id, kind: 'core-band' }, geometry: rounded(coreBand(area)) },
      ]
    }
    return []
  })
  return { type: 'FeatureCollection', features }
}
