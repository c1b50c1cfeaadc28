import type { Position } from 'geojson'
import { resolve } from '../domain/facets/area-rows.ts'
import type { ChosenArea } from '../domain/geo/chosen-area.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import { polygonsOf } from '../domain/geo/polygon.ts'
import { toLonLat, type LonLat } from '../domain/geo/position.ts'
import type { Catalog } from '../domain/record/catalog.ts'

/**
 * An area as lines on the map. `reach` in km is drawn as a stroke of twice that width, which is the buffer itself;
 * nothing has to be computed.
 */
export interface AreaOutline {
  readonly rings: readonly (readonly LonLat[])[]
  readonly closed: boolean
  readonly reach: number
}

export function areaOutline(area: ChosenArea, catalog: Catalog, geometry: Geometry): AreaOutline | null {
  const resolved = resolve(area, catalog, geometry)
  switch (resolved?.type) {
    case 'box': {
      const [west, south, east, north] = resolved.box
      const ring: readonly LonLat[] = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]
      return { rings: [ring], closed: true, reach: 0 }
    }
    case 'polygon':
      return { rings: [resolved.points], closed: true, reach: 0 }
    case 'circle':
      return { rings: [[resolved.centre]], closed: false, reach: resolved.km }
    case 'near-point':
      return { rings: [[resolved.point]], closed: false, reach: resolved.km }
    case 'near-ground':
      return { rings: polygonsOf(resolved.ground).map(outer), closed: true, reach: resolved.km }
    case 'near-lines':
      return { rings: resolved.lines, closed: false, reach: resolved.km }
    default:
      return null
  }
}

function outer(rings: readonly Position[][]): readonly LonLat[] {
  return (rings[0] ?? []).map(toLonLat)
}

/** The outline as one SVG path. A single point becomes a line of no length, which a round cap makes a disc. */
export function outlinePath(
  { rings, closed }: AreaOutline,
  place: (at: LonLat) => readonly [x: number, y: number],
): string {
  return rings
    .map((ring) => {
      const points = ring.map((at) =>
        place(at)
          .map((value) => value.toFixed(1))
          .join(' '),
      )
      return `M${points.join('L')}${closed ? 'Z' : ring.length === 1 ? 'h0' : ''}`
    })
    .join('')
}
