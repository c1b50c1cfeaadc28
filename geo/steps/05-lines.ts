import type { Feature, FeatureCollection, LineString, Position } from 'geojson'
import { feature as featureOf } from 'topojson-client'
import type { LocalText } from '../../src/base/local-text.ts'
import { polygonsOf } from '../../src/domain/geo/polygon.ts'
import { roundPositions, smoothOnce, withoutSpurs } from './core/coordinates.ts'
import { runMapshaper } from './core/run-mapshaper.ts'
import { numberIn, readTable } from './core/table.ts'
import type { HenanTopology } from './03-topology.ts'

/** `casing` is the province's outline, simplified and smoothed, for the soft band outside its edge. */
export type LineKind = 'river' | 'river-label' | 'railway' | 'casing'

interface LineProperties {
  readonly id: string
  readonly kind: LineKind
  readonly name: LocalText
}

type LineFeature = Feature<LineString, LineProperties>
export type LineCollection = FeatureCollection<LineString, LineProperties>

const RIVERS: Readonly<Record<string, LocalText>> = {
  yellow: { zh: '黄河', en: 'Yellow River' },
  huai: { zh: '淮河', en: 'Huai River' },
  bai: { zh: '白河', en: 'Bai River' },
  tang: { zh: '唐河', en: 'Tang River' },
  dan: { zh: '丹江', en: 'Dan River' },
}

const RAILWAYS: Readonly<Record<string, LocalText>> = {
  jingguang: { zh: '京广铁路', en: 'Beijing–Guangzhou Railway' },
  longhai: { zh: '陇海铁路', en: 'Longhai Railway' },
}

const DECIMALS = 4

function line(id: string, kind: LineKind, name: LocalText, positions: readonly Position[]): LineFeature {
  return {
    type: 'Feature',
    properties: { id, kind, name },
    geometry: { type: 'LineString', coordinates: roundPositions(positions, DECIMALS) },
  }
}

/** The rivers in the order of their width, each smoothed once. */
function riverLines(): LineFeature[] {
  const points = readTable('river-waypoints.csv', ['river', 'lon', 'lat'])
  return Object.entries(RIVERS).map(([id, name]) => {
    const course = points.filter((row) => row.river === id).map((row) => [numberIn(row.lon), numberIn(row.lat)])
    return line(id, 'river', name, smoothOnce(withoutSpurs(course)))
  })
}

/** Short hand-set segments that carry a river's name at overview; the river itself is too crooked there. */
function riverLabels(): LineFeature[] {
  return readTable('river-labels.csv', ['river', 'lon_from', 'lat_from', 'lon_to', 'lat_to']).map((row) => {
    const name = RIVERS[row.river]
    if (!name) throw new Error(`river-labels.csv: no river ${row.river}`)
    return line(row.river, 'river-label', name, [
      [numberIn(row.lon_from), numberIn(row.lat_from)],
      [numberIn(row.lon_to), numberIn(row.lat_to)],
    ])
  })
}

/** The conventional lines as straight chords from station to station. */
function railwayLines(): LineFeature[] {
  const stations = readTable('rail-stations.csv', ['line', 'lon', 'lat'])
  return Object.entries(RAILWAYS).map(([id, name]) => {
    const course = stations.filter((row) => row.line === id).map((row) => [numberIn(row.lon), numberIn(row.lat)])
    return line(id, 'railway', name, course)
  })
}

/** Simplifies the province's outline to an interval in metres; gives the rings of its largest part, outer first. */
export async function simplifiedOutline(topology: HenanTopology, interval: number): Promise<Position[][]> {
  const province = featureOf(topology, topology.objects.province)
  const simplified = await runMapshaper<typeof province>(
    `-i province.json -simplify weighted interval=${interval} keep-shapes -clean -o out.json format=geojson`,
    { 'province.json': province },
    'out.json',
  )
  const area = simplified.features[0]?.geometry
  if (area?.type !== 'Polygon' && area?.type !== 'MultiPolygon') throw new Error('the province is no polygon')
  const parts = [...polygonsOf(area)].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
  return parts[0] ?? []
}

async function casingLine(topology: HenanTopology): Promise<LineFeature> {
  const [outer = []] = await simplifiedOutline(topology, 3000)
  return line('province', 'casing', { zh: '河南省', en: 'Henan' }, smoothOnce(smoothOnce(outer, true), true))
}

/** Rivers, their label segments, railways and the casing: everything on the map that is a line but no boundary. */
export async function buildLines(topology: HenanTopology): Promise<LineCollection> {
  return {
    type: 'FeatureCollection',
    features: [...riverLines(), ...riverLabels(), ...railwayLines(), await casingLine(topology)],
  }
}

/** The coordinates of one line; throws when there is none, since ours are fixed. */
export function courseOf(lines: LineCollection, kind: LineKind, id: string): Position[] {
  const found = lines.features.find(({ properties }) => properties.kind === kind && properties.id === id)
  if (!found) throw new Error(`no ${kind} ${id}`)
  return found.geometry.coordinates
}
