import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

/** A place where a record stands, as the bench writes them beside the boundaries. */
export interface GivenPoint {
  readonly name: string
  readonly kind: string
  readonly lon: number
  readonly lat: number
}

/** The boundaries and lines that the app draws, and its records as points: what every page is given. */
export interface Given {
  readonly counties: FeatureCollection
  readonly neighbours: FeatureCollection
  readonly borders: FeatureCollection
  readonly lines: FeatureCollection
  readonly points: readonly GivenPoint[]
}

export async function given(): Promise<Given> {
  const read = async (name: string) => (await fetch(`./data/${name}`)).json()
  const names = ['henan.topo.json', 'neighbours.topo.json', 'lines.json', 'points.json']
  const [henan, neighbours, lines, points] = await Promise.all(names.map(read))
  return {
    counties: decoded(henan, 'counties'),
    neighbours: decoded(neighbours, 'neighbours'),
    borders: {
      type: 'FeatureCollection',
      features: ['prefecture-lines', 'province-line'].flatMap((name) => decoded(henan, name).features),
    },
    lines,
    points,
  }
}

function decoded(topology: Topology, name: string): FeatureCollection {
  const found = feature(topology, topology.objects[name]!)
  return found.type === 'FeatureCollection' ? found : { type: 'FeatureCollection', features: [found] }
}

/** Notes when the map first had nothing left to draw, ms from navigation: what the bench reads. */
export function drawn(): void {
  document.documentElement.dataset['idle'] ??= String(performance.now())
}
