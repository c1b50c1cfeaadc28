import type { PictureNode } from '../picture/node.ts'

interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A box that holds a path, circle or rectangle, not always the smallest: an arc counts with its whole circle. */
export function boxOf({ tag, attributes }: PictureNode): Extent {
  const number = (name: string) => Number(attributes[name] ?? 0)
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')]
    return { left: x - r, top: y - r, right: x + r, bottom: y + r }
  }
  if (tag === 'rect') {
    const [left, top] = [number('x'), number('y')]
    return { left, top, right: left + number('width'), bottom: top + number('height') }
  }
  return pathBox(String(attributes['d'] ?? ''))
}

/** How many numbers each command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Q: 4, C: 6, Z: 0 }

function pathBox(path: string): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let [x, y] = [0, 0]
  const reach = (room: number) => {
    left = Math.min(left, x - room)
    right = Math.max(right, x + room)
    top = Math.min(top, y - room)
    bottom = Math.max(bottom, y + room)
  }
  for (const [, command = '', given = ''] of path.matchAll(/([a-z])([^a-z]*)/giu)) {
    const kind = command.toUpperCase()
    const takes = TAKES[kind] ?? 0
    const isRelative = command !== kind
    const numbers = (given.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gu) ?? []).map(Number)
    for (let at = 0; takes > 0 && at + takes <= numbers.length; at += takes) {
      const last = numbers.slice(at, at + takes)
      const [dx, dy] = [
        kind === 'V' ? 0 : (last.at(kind === 'H' ? -1 : -2) ?? 0),
        kind === 'H' ? 0 : (last.at(-1) ?? 0),
      ]
      x = isRelative ? x + dx : kind === 'V' ? x : dx
      y = isRelative ? y + dy : kind === 'H' ? y : dy
      // An arc stays within its own diameter of either end.
      reach(kind === 'A' ? 2 * Math.max(last[0] ?? 0, last[1] ?? 0) : 0)
    }
  }
  return { left, top, right, bottom }
}
