import type { Position } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'

/** An arc as its grid positions, not as differences. */
export type GridArc = [x: number, y: number][]

/** The arcs of a quantised topology as grid positions. */
export function gridArcs(topology: Topology): GridArc[] {
  return topology.arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([dx = 0, dy = 0]): [number, number] => [(x += dx), (y += dy)])
  })
}

/** Grid positions as the differences that a topology stores. */
export function toDifferences(arc: GridArc): Position[] {
  return arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1]![0], y - arc[i - 1]![1]]))
}

function transformOf(topology: Topology): NonNullable<Topology['transform']> {
  if (!topology.transform) throw new Error('the topology is not quantised')
  return topology.transform
}

/** A grid position in degrees. */
export function toDegrees(topology: Topology, [x, y]: readonly [number, number]): [number, number] {
  const { scale, translate } = transformOf(topology)
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
}

/** A position in degrees on the topology's grid. */
function toGrid(topology: Topology, [lon = 0, lat = 0]: Position): [number, number] {
  const { scale, translate } = transformOf(topology)
  return [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])]
}

/** The topology with lines of their own arcs as one more object; no arc is shared with what is there. */
export function withLines(topology: Topology, name: string, lines: readonly (readonly Position[])[]): Topology {
  const arcs = lines.map((line) => {
    const grid = line.map((position) => toGrid(topology, position))
    return toDifferences(grid.filter(([x, y], i) => i === 0 || x !== grid[i - 1]![0] || y !== grid[i - 1]![1]))
  })
  const first = topology.arcs.length
  return {
    ...topology,
    arcs: [...topology.arcs, ...arcs],
    objects: {
      ...topology.objects,
      [name]: { type: 'MultiLineString', arcs: arcs.map((_, index) => [first + index]) },
    },
  }
}

/** Every arc reference of a geometry, holes and all; a negative one (~i) runs backwards. */
export function mapArcs(geometry: GeometryObject, replace: (indexes: number[]) => number[]): GeometryObject {
  switch (geometry.type) {
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((part) => mapArcs(part, replace)) }
    case 'LineString':
      return { ...geometry, arcs: replace(geometry.arcs) }
    case 'Polygon':
    case 'MultiLineString':
      return { ...geometry, arcs: geometry.arcs.map(replace) }
    case 'MultiPolygon':
      return { ...geometry, arcs: geometry.arcs.map((rings) => rings.map(replace)) }
    default:
      return geometry
  }
}
