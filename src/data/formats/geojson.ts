import type { Feature, Geometry } from 'geojson'
import { inChunks, type Work } from './work.ts'

/**
 * Features as GeoJSON by RFC 7946, in WGS 84, a feature a line. What is to be said about the whole stands in members
 * of its own beside them, which the standard allows. Null: cancelled.
 */
export async function geoJsonFile(
  size: number,
  feature: (index: number) => Feature<Geometry | null>,
  about: Readonly<Record<string, unknown>>,
  work: Work,
): Promise<Blob | null> {
  const lines = await inChunks(size, (index) => JSON.stringify(feature(index)), work)
  if (!lines) return null
  const members = Object.entries(about).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},\n`)
  return new Blob(['{"type":"FeatureCollection",\n', ...members, '"features":[\n', lines.join(',\n'), '\n]}\n'], {
    type: 'application/geo+json',
  })
}
