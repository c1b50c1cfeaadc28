import type { Position } from 'geojson'

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number]

/** A GeoJSON position without its height. A position of less than two numbers becomes NaN, never 0. */
export function toLonLat(position: Position): LonLat {
  return [position[0] ?? Number.NaN, position[1] ?? Number.NaN]
}
