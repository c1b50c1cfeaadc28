import type { MultiLineString, Topology } from 'topojson-specification'
import { distanceKm, nearestOnLine, type NearestOnLine } from '../../src/domain/geo/distance.ts'
import { toLonLat, type LonLat } from '../../src/domain/geo/position.ts'
import { gridArcs, mapArcs, toDegrees, toDifferences, type GridArc } from './core/arcs.ts'
import { chainArcs } from './core/chain.ts'
import type { HenanTopology } from './03-topology.ts'
import { courseOf, type LineCollection } from './05-lines.ts'

/** A boundary nearer to a large river than this runs in it, and only the river is drawn, km. */
export const RIVER_HIDES_KM = 1.6

/** Only rivers wide enough to hide a line. */
const LARGE_RIVERS = ['yellow', 'huai']

/** A gap between two hidden stretches that is shorter than this is hidden with them, km. */
const SHORT_GAP_KM = 3

/** A boundary that leaves the river at less than 45 degrees still runs along it. */
const ALONG_RATIO = 0.7

interface Stretch {
  /** First and last vertex of the arc. */
  readonly from: number
  readonly to: number
  readonly hidden: boolean
}

function lengthOf(points: readonly LonLat[], from: number, to: number): number {
  let length = 0
  for (let i = from + 1; i <= to; i++) length += distanceKm(points[i - 1]!, points[i]!)
  return length
}

/** Whether a stretch near a river runs along it; one that only crosses or reaches it does not. */
function runsAlong(points: readonly LonLat[], near: readonly NearestOnLine[], from: number, to: number): boolean {
  if (from === 0 && to === points.length - 1 && lengthOf(points, from, to) <= SHORT_GAP_KM) return true
  const chord = distanceKm(points[from]!, points[to]!)
  return chord >= 1 && Math.abs(near[to]!.alongKm - near[from]!.alongKm) >= ALONG_RATIO * chord
}

/**
 * An arc as stretches that are in a large river and stretches that are not, in order, each sharing its end vertex
 * with the next one's start.
 */
export function stretchesOf(points: readonly LonLat[], river: readonly LonLat[]): Stretch[] {
  const near = points.map((point) => nearestOnLine(point, river))
  const last = points.length - 1
  const stretches: Stretch[] = []
  const push = (from: number, to: number, hidden: boolean): void => {
    const before = stretches.at(-1)
    if (before?.hidden === hidden) stretches[stretches.length - 1] = { from: before.from, to, hidden }
    else stretches.push({ from, to, hidden })
  }
  for (let from = 0; from < last;) {
    const isNear = (i: number): boolean => near[i]!.km <= RIVER_HIDES_KM && near[i + 1]!.km <= RIVER_HIDES_KM
    let to = from + 1
    while (to < last && isNear(to) === isNear(from)) to++
    push(from, to, isNear(from) && runsAlong(points, near, from, to))
    from = to
  }
  const filled = stretches.map((stretch, i) =>
    !stretch.hidden &&
    stretches[i - 1]?.hidden &&
    stretches[i + 1]?.hidden &&
    lengthOf(points, stretch.from, stretch.to) < SHORT_GAP_KM
      ? { ...stretch, hidden: true }
      : stretch,
  )
  stretches.length = 0
  for (const { from, to, hidden } of filled) push(from, to, hidden)
  return stretches
}

/** Cuts every arc where it enters and leaves a river; says which of the new arcs are in one. */
function cutAtRivers(
  topology: Topology,
  rivers: readonly (readonly LonLat[])[],
): { arcs: GridArc[]; hidden: boolean[]; parts: number[][] } {
  const arcs: GridArc[] = []
  const hidden: boolean[] = []
  const parts = gridArcs(topology).map((arc) => {
    const points = arc.map((position) => toLonLat(toDegrees(topology, position)))
    const cuts = rivers.map((river) => stretchesOf(points, river))
    // No arc runs in two rivers: the one that hides something decides.
    const stretches = cuts.find((cut) => cut.some((stretch) => stretch.hidden)) ?? cuts[0] ?? []
    return stretches.map((stretch) => {
      hidden.push(stretch.hidden)
      return arcs.push(arc.slice(stretch.from, stretch.to + 1)) - 1
    })
  })
  return { arcs, hidden, parts }
}

/** The counties on either side of each arc, by index into the county object. */
function sidesOf(topology: Pick<HenanTopology, 'objects'>, count: number): number[][] {
  const sides: number[][] = Array.from({ length: count }, () => [])
  topology.objects.counties.geometries.forEach((county, index) => {
    mapArcs(county, (arcs) => {
      for (const arc of arcs) sides[arc < 0 ? ~arc : arc]!.push(index)
      return arcs
    })
  })
  return sides
}

/**
 * Adds the boundary lines as objects that only refer to the arcs of the areas: `county-lines` (within one prefecture),
 * `prefecture-lines`, `province-line`, each without what runs in a large river, and `province-line-full`.
 */
export function withBoundaryLines(topology: HenanTopology, lines: LineCollection): Topology {
  const rivers = LARGE_RIVERS.map((id) => courseOf(lines, 'river', id).map(toLonLat))
  const { arcs, hidden, parts } = cutAtRivers(topology, rivers)
  const replace = (indexes: number[]): number[] =>
    indexes.flatMap((index) => (index < 0 ? parts[~index]!.map((part) => ~part).reverse() : parts[index]!))
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [name, mapArcs(object, replace)]),
  ) as unknown as HenanTopology['objects']
  const sides = sidesOf({ objects }, arcs.length)
  const prefectures = objects.counties.geometries.map((county) => county.properties?.pref)
  const select = (keep: (sides: readonly number[], hidden: boolean) => boolean): MultiLineString => ({
    type: 'MultiLineString',
    arcs: chainArcs(
      arcs,
      arcs.flatMap((_, index) => (keep(sides[index]!, hidden[index]!) ? [index] : [])),
    ),
  })
  const samePrefecture = ([a, b]: readonly number[]): boolean => prefectures[a ?? -1] === prefectures[b ?? -1]
  return {
    ...topology,
    arcs: arcs.map(toDifferences),
    objects: {
      ...objects,
      'county-lines': select((units, inRiver) => units.length === 2 && samePrefecture(units) && !inRiver),
      'prefecture-lines': select((units, inRiver) => units.length === 2 && !samePrefecture(units) && !inRiver),
      'province-line': select((units, inRiver) => units.length === 1 && !inRiver),
      'province-line-full': select((units) => units.length === 1),
    },
  }
}
