import type {
  Feature,
  FeatureCollection,
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import { withLines } from './core/arcs.ts'
import { areaToWgs84 } from './core/coordinates.ts'
import { MAP_BOX, type NeighbourDefinition } from './core/definitions.ts'
import { runMapshaper } from './core/run-mapshaper.ts'

type Offsets = [number, number]

/** A feature of echarts 4: rings as strings of zigzag differences on the 1/1024 lattice. */
interface EncodedFile {
  readonly features: readonly {
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: string[]; readonly encodeOffsets: Offsets[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: string[][]; readonly encodeOffsets: Offsets[][] }
  }[]
}

/** One ring of echarts' `UTF8Encoding` in degrees. */
export function decodeRing(encoded: string, offsets: Offsets): Position[] {
  const unzigzag = (index: number): number => {
    const value = encoded.charCodeAt(index) - 64
    return (value >> 1) ^ -(value & 1)
  }
  let [x, y] = offsets
  const ring: Position[] = []
  for (let i = 0; i < encoded.length; i += 2) {
    x += unzigzag(i)
    y += unzigzag(i + 1)
    ring.push([x / 1024, y / 1024])
  }
  return ring
}

function decodeArea(geometry: EncodedFile['features'][number]['geometry']): Polygon | MultiPolygon {
  const rings = (encoded: string[], offsets: Offsets[]) =>
    encoded.map((ring, index) => decodeRing(ring, offsets[index] ?? [0, 0]))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(geometry.coordinates, geometry.encodeOffsets) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon, index) => rings(polygon, geometry.encodeOffsets[index] ?? [])),
      }
}

/** The cities of the neighbouring provinces in WGS 84, each with its province's code. */
export function neighboursFromSource(
  texts: ReadonlyMap<string, string>,
  definitions: readonly NeighbourDefinition[],
): FeatureCollection<Polygon | MultiPolygon, { code: string }> {
  const features = definitions.flatMap(({ code, file }) => {
    const text = texts.get(file)
    if (text === undefined) throw new Error(`no file ${file}`)
    return (JSON.parse(text) as EncodedFile).features.map(
      ({ geometry }): Feature<Polygon | MultiPolygon, { code: string }> => ({
        type: 'Feature',
        properties: { code },
        geometry: areaToWgs84(decodeArea(geometry)),
      }),
    )
  })
  return { type: 'FeatureCollection', features }
}

/** Every edge between two provinces is drawn at 500 m; the flat ground itself needs no more than 2 km. */
const GROUND_INTERVAL = 2000
const LINE_INTERVAL = 500

const commands = (interval: number, islands: string, layer: string): string =>
  [
    '-i cities.json name=neighbours',
    '-clean gap-fill-area=20km2',
    '-dissolve code',
    `-clip bbox=${MAP_BOX.join(',')}`,
    `-filter-islands min-area=${islands}`,
    `-simplify weighted interval=${interval} keep-shapes`,
    '-clean gap-fill-area=20km2',
    '-sort code',
    layer,
    '-o out.json format=geojson precision=0.0001',
  ].join(' ')

/**
 * The seven provinces, cut to the map box, and the edges between two of them. An edge that belongs to one province
 * only (the box, a coast, Henan's outline, a province that is not among the seven) is in no line, so no outline of
 * anything larger than a province can appear. Neither is erased by Henan: Henan is painted on top, so the different
 * simplifications leave no sliver.
 */
export async function buildNeighbours(
  cities: FeatureCollection<Polygon | MultiPolygon, { code: string }>,
  definitions: readonly NeighbourDefinition[],
): Promise<Topology> {
  const inputs = { 'cities.json': cities }
  const ground = await runMapshaper<FeatureCollection<Polygon | MultiPolygon, { code: string }>>(
    commands(GROUND_INTERVAL, '500km2', ''),
    inputs,
    'out.json',
  )
  const edges = await runMapshaper<GeometryCollection<LineString | MultiLineString>>(
    commands(LINE_INTERVAL, '20km2', '-innerlines -dissolve'),
    inputs,
    'out.json',
  )
  const features = ground.features.map(({ properties: { code }, geometry }): Feature => {
    const definition = definitions.find((entry) => entry.code === code)
    if (!definition) throw new Error(`no name for the neighbour ${code}`)
    return { type: 'Feature', properties: { code, name: definition.name, label: definition.label }, geometry }
  })
  const lines = edges.geometries.flatMap((geometry) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates],
  )
  const neighbours: FeatureCollection = { type: 'FeatureCollection', features }
  return withLines(topology({ neighbours }, 15000), 'neighbour-lines', lines)
}
