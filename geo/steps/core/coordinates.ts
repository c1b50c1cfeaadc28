import gcoord from 'gcoord'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** The boundary packages round coordinates up to a lattice of 1/1024 degree: on average half a cell too far. */
const HALF_CELL = 0.5 / 1024

/** A point of the packages (GCJ-02, lattice) in WGS 84: half a cell back, then the datum. Moves it about 550 to 600 m, nearly due west. */
export function latticeToWgs84(position: Position): Position {
  const [lon = Number.NaN, lat = Number.NaN] = position
  return gcoord.transform([lon - HALF_CELL, lat - HALF_CELL], gcoord.GCJ02, gcoord.WGS84)
}

/** The same for every point of an area. */
export function areaToWgs84(area: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const ring = (positions: Position[]): Position[] => positions.map(latticeToWgs84)
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: area.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map((rings) => rings.map(ring)) }
}

/** A number at so many decimals, without a trailing minus zero. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0
}

/** Positions at so many decimals; neighbours that become equal are merged. Five decimals are about one metre. */
export function roundPositions(positions: readonly Position[], decimals: number): Position[] {
  const rounded = positions.map((position) => position.slice(0, 2).map((value) => roundTo(value, decimals)))
  return rounded.filter((position, i) => i === 0 || position.join() !== rounded[i - 1]!.join())
}

/** A line traced along boundaries that turns back by more than this has followed a spur, not a bend. */
const SPUR_DEGREES = 120

/** How sharply a line turns at b, in degrees: 0 straight on, 180 straight back. */
function turnAt(a: Position, b: Position, c: Position): number {
  const squeeze = Math.cos(((b[1] ?? 0) * Math.PI) / 180)
  const heading = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position): number => Math.atan2(v - y, (u - x) * squeeze)
  const turn = Math.abs(heading(b, c) - heading(a, b)) * (180 / Math.PI)
  return turn > 180 ? 360 - turn : turn
}

/** The line without the tips of its spurs, until none is left. */
export function withoutSpurs(line: readonly Position[]): Position[] {
  const kept = line.filter((b, i) => {
    const [a, c] = [line[i - 1], line[i + 1]]
    return !a || !c || turnAt(a, b, c) <= SPUR_DEGREES
  })
  return kept.length === line.length ? kept : withoutSpurs(kept)
}

/** One pass of Chaikin's corner cutting: the line keeps its ends, a ring keeps closed. */
export function smoothOnce(line: readonly Position[], closed = false): Position[] {
  const cut: Position[] = []
  for (let i = 1; i < line.length; i++) {
    const [ax = 0, ay = 0] = line[i - 1]!
    const [bx = 0, by = 0] = line[i]!
    cut.push([0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by], [0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by])
  }
  return closed ? [...cut, cut[0]!] : [line[0]!, ...cut.slice(1, -1), line.at(-1)!]
}
