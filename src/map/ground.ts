import type { FeatureCollection } from 'geojson'
import type { Geometry } from '../domain/geo/geometry.ts'
import { collection } from './idioms.ts'
import type { SourcePlan } from './layer.ts'

const known = new WeakMap<Geometry, SourcePlan>()

/** Everything that never changes, as one source: fewer sources, fewer errands to the worker. `kind` tells them apart. */
export function groundSource(geometry: Geometry): Readonly<Record<'ground', SourcePlan>> {
  const found = known.get(geometry)
  if (found) return { ground: found }
  const marked = (features: FeatureCollection, kind: string) =>
    features.features.map((feature) => ({ ...feature, properties: { ...feature.properties, kind } }))
  const source: SourcePlan = {
    maxzoom: 12,
    data: collection([
      ...marked(geometry.province, 'land'),
      ...marked(geometry.neighbourLines, 'neighbour-line'),
      ...marked(geometry.countyLines, 'county-line'),
      ...marked(geometry.prefectureLines, 'prefecture-line'),
      ...marked(geometry.provinceLine, 'province-line'),
      ...geometry.lines.features,
    ]),
  }
  known.set(geometry, source)
  return { ground: source }
}
