import type { Point } from '../overview.ts'

/** A value over a rectangle, and the level at which a line is wanted. */
export interface Field {
  readonly width: number
  readonly height: number
  /** Width of the grid's cells. */
  readonly step: number
  readonly value: (at: Point) => number
  readonly level: number
  /** The most that the value changes over one px. */
  readonly steepest: number
}

/** The lines at which a value has a level, ends joined: marching squares, only where the level can be. */
export function contour(field: Field): readonly (readonly Point[])[] {
  const { width, height, step, value, level, steepest } = field
  const at = (column: number, row: number): Point => [column * step, row * step]
  const known = new Map<string, number>()
  const corner = (column: number, row: number): number => {
    const key = `${column} ${row}`
    const found = known.get(key) ?? value(at(column, row))
    known.set(key, found)
    return found
  }
  const joints = new Joints()
  const cross = (column: number, row: number, down: 0 | 1): Crossing | null => {
    const [a, b] = [corner(column, row), corner(column + 1 - down, row + down)]
    if (a <= level === b <= level) return null
    const part = (level - a) / (b - a)
    return { key: `${column} ${row} ${down}`, point: at(column + part * (1 - down), row + part * down) }
  }
  const cell = (column: number, row: number): void => {
    const sides = [cross(column, row, 0), cross(column, row, 1), cross(column + 1, row, 1), cross(column, row + 1, 0)]
    const [a, b, c, d] = sides.filter((side) => side !== null)
    if (a && b) joints.join(a, b)
    if (c && d) joints.join(c, d)
  }
  const visit = (column: number, row: number, size: number): void => {
    if (column * step > width || row * step > height) return
    if (size === 1) return cell(column, row)
    const half = size / 2
    const far = Math.abs(value(at(column + half, row + half)) - level)
    // Half the diagonal, and a little.
    if (far > size * step * 0.75 * steepest) return
    for (const right of [0, half]) for (const down of [0, half]) visit(column + right, row + down, half)
  }
  visit(-1, -1, 2 ** Math.ceil(Math.log2(Math.max(width, height) / step + 2)))
  return joints.lines()
}

/** Where the level crosses an edge between two corners of the grid. */
interface Crossing {
  readonly key: string
  readonly point: Point
}

/** Pieces of lines, put together by their ends. */
class Joints {
  readonly #points = new Map<string, Point>()
  readonly #next = new Map<string, string[]>()

  join(a: Crossing, b: Crossing): void {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      this.#points.set(own.key, own.point)
      this.#next.set(own.key, [...(this.#next.get(own.key) ?? []), other.key])
    }
  }

  lines(): readonly (readonly Point[])[] {
    const done = new Set<string>()
    const follow = (start: string): readonly Point[] => {
      const line: Point[] = []
      for (let key: string | undefined = start; key !== undefined;) {
        done.add(key)
        line.push(this.#points.get(key)!)
        const ways: readonly string[] = this.#next.get(key) ?? []
        const onward: string | undefined = ways.find((way) => !done.has(way))
        // A ring comes back to where it began.
        if (onward === undefined && line.length > 2 && ways.includes(start)) line.push(line[0]!)
        key = onward
      }
      return line
    }
    // Open lines from an end of theirs, then the rings.
    const keys = [...this.#next.keys()]
    const ends = keys.filter((key) => this.#next.get(key)?.length === 1)
    return [...ends, ...keys].flatMap((key) => (done.has(key) ? [] : [follow(key)]))
  }
}
