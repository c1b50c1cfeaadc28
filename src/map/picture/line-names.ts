import type { Geometry } from 'geojson'
import type { Point, Rectangle } from '../overview.ts'
import { boxAround, isFree, isWithin } from './boxes.ts'
import type { PictureFrame } from './frame.ts'
import { element, tenth, type PictureNode } from './node.ts'
import { coursesIn } from './path.ts'
import { RISE, type Lettering } from './text.ts'

interface Along {
  /** Px between names on the same line. */
  readonly every: number
  /** Px beside the line; negative is above. */
  readonly aside: number
  /** Letters of a steep name stay upright. */
  readonly upright: boolean
  /** Room that is taken; what is placed is added. */
  readonly taken: Rectangle[]
}

/** Degrees that a name may turn from letter to letter before it is hard to read. */
const SHARPEST = 32
/** Px between the places that are tried along a line. */
const STEP = 24

/** A name set along a line letter by letter, as often as it finds a calm stretch within the frame. */
export function namesAlong(
  frame: PictureFrame,
  geometry: Geometry,
  text: string,
  look: Lettering,
  along: Along,
): readonly PictureNode[] {
  const { measure } = frame
  const letters = [...text]
  const advances = letters.map((letter) => measure(letter, look.size, look.weight) + look.spacing * look.size)
  const width = advances.reduce((sum, advance) => sum + advance, 0)
  if (letters.length === 0) return []
  return coursesIn(frame, geometry).flatMap((points) => {
    const line = measured(points)
    const found: PictureNode[] = []
    let from = 0
    while (from + width <= line.length) {
      const name = setAlong(frame, line, from, letters, advances, look, along)
      if (name) {
        found.push(name.node)
        along.taken.push(...name.room)
      }
      from += name ? Math.max(along.every, width) : STEP
    }
    return found
  })
}

interface MeasuredLine {
  readonly points: readonly Point[]
  readonly lengths: readonly number[]
  readonly length: number
}

function measured(points: readonly Point[]): MeasuredLine {
  const lengths = [0]
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!]
    lengths.push(lengths[at - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1]))
  }
  return { points, lengths, length: lengths.at(-1) ?? 0 }
}

function pointAt({ points, lengths }: MeasuredLine, distance: number): Point {
  let [low, high] = [0, points.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lengths[middle]! <= distance) low = middle
    else high = middle
  }
  const [a, b] = [points[low]!, points[high]!]
  const share = Math.min(1, Math.max(0, (distance - lengths[low]!) / Math.max(1e-9, lengths[high]! - lengths[low]!)))
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

function setAlong(
  frame: PictureFrame,
  line: MeasuredLine,
  from: number,
  letters: readonly string[],
  advances: readonly number[],
  look: Lettering,
  { aside, upright, taken }: Along,
): { readonly node: PictureNode; readonly room: readonly Rectangle[] } | null {
  const width = advances.reduce((sum, advance) => sum + advance, 0)
  const [first, last] = [pointAt(line, from), pointAt(line, from + width)]
  // Nothing of a stretch outside the frame is worth setting.
  if (!isWithin(boxAround(first, 0, 0), frame.width, frame.height)) return null
  const steep = upright && Math.abs(last[1] - first[1]) > Math.abs(last[0] - first[0]) * 1.3
  const backwards = steep ? last[1] < first[1] : last[0] < first[0]
  const stands: { x: number; y: number; turn: number }[] = []
  let passed = 0
  for (const advance of advances) {
    const middle = passed + advance / 2
    const distance = from + (backwards ? width - middle : middle)
    passed += advance
    const reach = look.size * 0.9
    const [a, b] = [pointAt(line, distance - reach), pointAt(line, distance + reach)]
    const sign = backwards ? -1 : 1
    const [dx, dy] = [(b[0] - a[0]) * sign, (b[1] - a[1]) * sign]
    const length = Math.hypot(dx, dy)
    if (length < reach) return null
    const [x, y] = pointAt(line, distance)
    // Beside the line is across its direction; a steep name stands on its right.
    const beside = steep ? -aside : aside
    stands.push({
      x: x - (dy / length) * beside,
      y: y + (dx / length) * beside,
      turn: (Math.atan2(dy, dx) * 180) / Math.PI,
    })
  }
  if (steep) straighten(stands)
  const sharp = stands.some(({ turn }, at) => at > 0 && between(turn, stands[at - 1]!.turn) > SHARPEST)
  if (sharp || (steep && stands.some(({ y }, at) => at > 0 && y - stands[at - 1]!.y < look.size * 0.7))) return null
  const room = stands.map(({ x, y }) => boxAround([x, y], look.size * 0.52, look.size * 0.52))
  if (!room.every((box) => isWithin(box, frame.width, frame.height) && isFree(box, taken, 2))) return null
  return { node: letteredStands(letters, stands, steep, look.size), room }
}

/** Upright letters beneath each other keep even steps, whatever the line between them does. */
function straighten(stands: { x: number; y: number; turn: number }[]): void {
  const [first, last] = [stands[0], stands.at(-1)]
  if (!first || !last) return
  stands.forEach((stand, at) => {
    const share = stands.length > 1 ? at / (stands.length - 1) : 0
    stand.x = first.x + (last.x - first.x) * share
    stand.y = first.y + (last.y - first.y) * share
  })
}

function letteredStands(
  letters: readonly string[],
  stands: readonly { readonly x: number; readonly y: number; readonly turn: number }[],
  steep: boolean,
  size: number,
): PictureNode {
  const base = RISE * size
  const placedLetters = stands.map(({ x, y, turn }, at) => {
    const angle = steep ? 0 : Math.round(turn)
    return element(
      'text',
      {
        y: tenth(base),
        'text-anchor': 'middle',
        transform: `translate(${tenth(x)} ${tenth(y)})${angle === 0 ? '' : ` rotate(${angle})`}`,
      },
      [letters[at] ?? ''],
    )
  })
  return element('g', {}, placedLetters)
}

function between(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360
  return apart > 180 ? 360 - apart : apart
}
