import type { LonLat } from '../domain/record/catalog.ts'
import { CORE_RINGS } from './images.ts'
import { seatSize, shortName, sidesOf, type Setting, type Side } from './lettering.ts'
import { overviewNames, type OverviewName } from './overview-names.ts'
import { drawnGlyphs, type DrawnGlyph } from './place-features.ts'
import type { Scene } from './scene.ts'
import { labelSize } from './tokens.ts'

/** Px from the map's upper left corner. */
export type Point = readonly [x: number, y: number]

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Width of a text in px, as the reader's fonts have it. */
export type Measure = (text: string, size: number, weight: number) => number

export interface SeatLabel {
  readonly place: string
  readonly text: string
  /** The name in the other script beneath it, when the two lines fit. */
  readonly second: string
  readonly size: number
  readonly secondSize: number
  readonly weight: number
  /** Where the first line's anchor stands. */
  readonly x: number
  readonly y: number
  readonly align: 'start' | 'middle' | 'end'
  readonly tone: 'full' | 'quiet' | 'faded'
}

export interface PlacedName {
  readonly name: OverviewName
  readonly x: number
  readonly y: number
  /** Degrees, clockwise. */
  readonly turn: number
  /** Letters that stand upright one by one: how a steep Chinese name is set. Empty for a name in one line. */
  readonly letters: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export interface Overview {
  readonly glyphs: readonly { readonly drawn: DrawnGlyph; readonly x: number; readonly y: number }[]
  readonly labels: readonly SeatLabel[]
  readonly names: readonly PlacedName[]
  /** Room that is taken by glyphs and lettering. */
  readonly taken: readonly Rectangle[]
}

/** Share of a second script's size. */
const SECOND = 0.76
const LINE = 1.15
/** A disc keeps a square of this share of its width free: its corners are not quite taken. */
const DISC_SHARE = 0.94

/**
 * The lettered overview: glyphs first, each city's name at the first free side of its own list, then the hand-set names
 * of elements, water, railways and neighbours where nothing is in their way. No two names ever stand over each other.
 */
export function overview(
  scene: Scene,
  project: (at: LonLat) => Point,
  measure: Measure,
  [width, height]: Point,
): Overview {
  const drawn = scene.shows('records') ? drawnGlyphs(scene, 'seats') : []
  const glyphs = drawn.map((each) => {
    const [x, y] = project(each.glyph.point)
    return { drawn: each, x, y }
  })
  const discs = new Map(glyphs.map(({ drawn: each, x, y }) => [each, box(x, y, roomOf(each, scene.tokens.glyphScale))]))
  const taken: Rectangle[] = [...discs.values()]
  const labels: SeatLabel[] = []
  const ranked = [...glyphs].sort((a, b) => rank(a.drawn) - rank(b.drawn))
  if (scene.shows('labels')) {
    for (const { drawn: each, x, y } of ranked) {
      // Its own disc is cleared by the label's offset: only so may a diagonal label come close.
      const others = taken.filter((room) => room !== discs.get(each))
      const placed = placeLabel(scene, each, x, y, others, measure)
      if (!placed) continue
      labels.push(placed.label)
      taken.push(placed.room)
    }
  }
  const names: PlacedName[] = []
  for (const name of overviewNames(scene)) {
    const free = name.settings.flatMap((setting) => placeName(name, setting, project, measure, taken) ?? [])
    const placed = free.find(({ room }) => room.every((part) => isInside(part, width, height)))
    if (!placed) continue
    names.push(placed.name)
    taken.push(...placed.room)
  }
  return { glyphs, labels, names, taken }
}

/** The selection first, then the two set large, then by count. */
function rank({ selected, glyph }: DrawnGlyph): number {
  return (selected ? -1e6 : 0) + (seatSize(glyph.place).weight === 700 ? -1e5 : 0) - glyph.count
}

function roomOf({ image, reach }: DrawnGlyph, glyphScale: number): number {
  if (image.form === 'disc' && image.core) return reach[0] + CORE_RINGS[1] * 0.7 * glyphScale
  return image.form === 'disc' ? reach[0] * DISC_SHARE + 2 : reach[0]
}

function box(x: number, y: number, half: number): Rectangle {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

function placeLabel(
  scene: Scene,
  drawn: DrawnGlyph,
  x: number,
  y: number,
  taken: readonly Rectangle[],
  measure: Measure,
): { readonly label: SeatLabel; readonly room: Rectangle } | null {
  const { place } = drawn.glyph
  const { tokens } = scene
  const { size: plain, weight: seatWeight } = seatSize(place)
  const size = labelSize(tokens, plain)
  const secondSize = Math.max(tokens.labelLeast, size * SECOND)
  const weight = drawn.selected ? 700 : seatWeight
  const text = shortName(place, scene.locale)
  const other = scene.locale === 'en' ? shortName(place, 'zh') : ''
  const core = drawn.image.form === 'disc' && drawn.image.core
  const reach = drawn.reach[0] + ((core ? 12 : 4) + (drawn.selected ? 6 : 0)) * tokens.glyphScale
  const tone = drawn.faded ? 'faded' : drawn.state === 'filtered' ? 'quiet' : 'full'
  // Both lines at any side first, then the first line alone.
  for (const second of other ? [other, ''] : ['']) {
    const width = Math.max(measure(text, size, weight), second ? measure(second, secondSize, weight) : 0)
    const height = size * LINE + (second ? secondSize * LINE : 0)
    for (const side of sidesOf(place)) {
      const room = roomBeside(side, x, y, reach, width, height)
      if (taken.some((other) => overlaps(other, room))) continue
      const align = side.includes('right') ? 'start' : side.includes('left') ? 'end' : 'middle'
      const anchor = align === 'start' ? room.left : align === 'end' ? room.right : (room.left + room.right) / 2
      return {
        label: {
          place: place.id,
          text,
          second,
          size,
          secondSize,
          weight,
          x: anchor,
          y: room.top + size * 0.98,
          align,
          tone,
        },
        room,
      }
    }
  }
  return null
}

const DIAGONAL = [0.66, 0.8] as const

function roomBeside(side: Side, x: number, y: number, reach: number, width: number, height: number): Rectangle {
  const diagonal = side.includes('-')
  const across = side.includes('right') ? 1 : side.includes('left') ? -1 : 0
  const down = side.startsWith('below') ? 1 : side.startsWith('above') ? -1 : 0
  const dx = across * reach * (diagonal ? DIAGONAL[0] : 1)
  const dy = down * reach * (diagonal ? DIAGONAL[1] : 1)
  const left = across > 0 ? x + dx : across < 0 ? x + dx - width : x - width / 2
  const top = down > 0 ? y + dy : down < 0 ? y + dy - height : y - height / 2
  return { left, top, right: left + width, bottom: top + height }
}

/** Px that lettering keeps from other lettering. */
const AIR = 1.5

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right + AIR && b.left < a.right + AIR && a.top < b.bottom + AIR && b.top < a.bottom + AIR
}

function isInside({ left, top, right, bottom }: Rectangle, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

/** A name along a slope is held against the others by small squares along its line. */
function placeName(
  name: OverviewName,
  [first, last]: Setting,
  project: (at: LonLat) => Point,
  measure: Measure,
  taken: readonly Rectangle[],
): { readonly name: PlacedName; readonly room: readonly Rectangle[] } | null {
  if (!first) return null
  const letters = [...name.text].length
  const width = measure(name.text, name.size, name.weight) + name.spacing * name.size * letters
  const [x1, y1] = project(first)
  if (!last) return placeAtPoint(name, x1, y1, width, letters, taken)
  const [x2, y2] = project(last)
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < width * 0.9) return null
  // Read from left to right, or, where the line is steep, downwards.
  const turned = x2 < x1
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI + (turned ? 180 : 0)
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const steps = Math.max(2, Math.ceil(width / name.size))
  const room = Array.from({ length: steps + 1 }, (_, step) => {
    const along = ((step / steps - 0.5) * width) / length
    return box(x + (x2 - x1) * along, y + (y2 - y1) * along, name.size * 0.52)
  })
  if (room.some((own) => taken.some((other) => overlaps(other, own)))) return null
  return {
    name: { name, x, y, turn: Math.round(angle * 10) / 10, letters: steepLetters(name, first, last, project) },
    room,
  }
}

/** Chinese letters along a steep line, upright, from the top down. */
function steepLetters(name: OverviewName, first: LonLat, last: LonLat, project: (at: LonLat) => Point) {
  const ends = [project(first), project(last)].sort((a, b) => a[1] - b[1])
  const [[x1, y1], [x2, y2]] = [ends[0]!, ends[1]!]
  if (!name.upright || Math.abs(y2 - y1) < Math.abs(x2 - x1)) return []
  const letters = [...name.text]
  const length = Math.hypot(x2 - x1, y2 - y1)
  const step = name.size * (1.06 + name.spacing)
  return letters.map((text, at) => {
    const along = 0.5 + ((at - (letters.length - 1) / 2) * step) / length
    return { text, x: x1 + (x2 - x1) * along, y: y1 + (y2 - y1) * along }
  })
}

function placeAtPoint(
  name: OverviewName,
  x: number,
  y: number,
  width: number,
  count: number,
  taken: readonly Rectangle[],
): { readonly name: PlacedName; readonly room: readonly Rectangle[] } | null {
  const [wide, high] = name.stacked ? [name.size, count * name.size * 1.06] : [width, name.size * LINE]
  const left = name.align === 'start' ? x : x - wide / 2
  const room = { left, top: y - high / 2, right: left + wide, bottom: y + high / 2 }
  if (taken.some((other) => overlaps(other, room))) return null
  const letters = name.stacked
    ? [...name.text].map((text, at) => ({ text, x, y: y + (at - (count - 1) / 2) * name.size * 1.06 }))
    : []
  return { name: { name, x, y, turn: 0, letters }, room: [room] }
}
