import type { Position } from 'geojson'
import { roundTo } from './core/coordinates.ts'
import type { PrefectureDefinition } from './core/definitions.ts'
import { simplifiedOutline } from './05-lines.ts'
import type { HenanTopology } from './03-topology.ts'

/**
 * The province as one SVG path for the first paint and for a browser without WebGL, with the seats in the same
 * coordinates. Web Mercator, as the map itself, so it lies under the map exactly:
 * x = (mx - origin[0]) * scale and y = (my - origin[1]) * scale, where mx = (lon + 180) / 360 and
 * my = (1 - asinh(tan(lat)) / pi) / 2.
 */
export interface Outline {
  readonly projection: 'web-mercator'
  readonly origin: readonly [number, number]
  readonly scale: number
  readonly viewBox: string
  readonly path: string
  readonly seats: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}

const WIDTH = 1000
const INTERVAL = 1100

/** A position in Web Mercator, the world being 0 to 1 from the north-west. */
export function mercator([lon = 0, lat = 0]: Position): [number, number] {
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2]
}

/** Whole positions as a closed path of relative steps. */
function closedPath(points: readonly (readonly [number, number])[]): string {
  let [x, y] = points[0] ?? [0, 0]
  let path = `M${x} ${y}l`
  points.slice(1, -1).forEach(([px, py], i) => {
    const step = `${px - x} ${py - y}`
    path += i === 0 || step.startsWith('-') ? step : ` ${step}`
    x = px
    y = py
  })
  return `${path.replaceAll(' -', '-')}z`
}

export async function buildOutline(
  topology: HenanTopology,
  prefectures: readonly PrefectureDefinition[],
): Promise<Outline> {
  const [outer = []] = await simplifiedOutline(topology, INTERVAL)
  const world = outer.map(mercator)
  const west = Math.min(...world.map(([x]) => x))
  const north = Math.min(...world.map(([, y]) => y))
  const scale = Math.round(WIDTH / (Math.max(...world.map(([x]) => x)) - west))
  const origin: [number, number] = [roundTo(west, 9), roundTo(north, 9)]
  const place = (position: Position): [number, number] => {
    const [x, y] = mercator(position)
    return [roundTo((x - origin[0]) * scale, 0), roundTo((y - origin[1]) * scale, 0)]
  }
  const points = outer.map(place).filter((point, i, all) => i === 0 || point.join() !== all[i - 1]!.join())
  const height = Math.max(...points.map(([, y]) => y))
  return {
    projection: 'web-mercator',
    origin,
    scale,
    viewBox: `0 0 ${WIDTH} ${height}`,
    path: closedPath(points),
    seats: prefectures.map(({ code, seat }) => {
      const [x, y] = place([...seat])
      return { code, x, y }
    }),
  }
}
