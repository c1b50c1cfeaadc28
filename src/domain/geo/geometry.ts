import type { FeatureCollection, MultiPolygon } from 'geojson'

/** Boundaries, rivers, railways and bands, decoded. WGS 84, longitude first. */
export interface Geometry {
  /** One feature a unit, `properties.code` the adcode. */
  readonly counties: FeatureCollection
  readonly prefectures: FeatureCollection
  readonly province: FeatureCollection
  readonly countyLines: FeatureCollection
  readonly prefectureLines: FeatureCollection
  readonly provinceLine: FeatureCollection
  readonly neighbours: FeatureCollection
  readonly neighbourLines: FeatureCollection
  /** Rivers, railways and the province's casing; `properties.kind` and `properties.id`. */
  readonly lines: FeatureCollection
  /** The bands along the axes; `properties.id` is the element. */
  readonly pattern: FeatureCollection
  /** The counties with these adcodes as one shape. */
  readonly mergeCounties: (codes: ReadonlySet<string>) => MultiPolygon
}
