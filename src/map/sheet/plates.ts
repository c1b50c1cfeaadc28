import { areaHolds } from '../../domain/geo/polygon.ts'
import type { PlaceGlyph } from '../gather.ts'
import { outlineOf } from '../known.ts'
import type { Point, Rectangle } from '../overview.ts'
import { placed, type PictureFrame } from '../picture/frame.ts'
import { drawnGlyphs, type DrawnGlyph } from '../place-features.ts'
import { unproject } from '../projection.ts'
import type { Scene } from '../scene.ts'

const STEP = 12
/** Steps in each direction within which a plate looks for a free place. */
const STEPS = 11
const EDGE = 6

/** A plate that stands outside its county: the line back to it, px of the frame. */
export interface Leader {
  readonly plate: Point
  readonly place: Point
}

export interface SpreadPlates {
  readonly scene: Scene
  readonly leaders: readonly Leader[]
}

/**
 * The scene with its plates where none covers another or a disc: on paper nobody can point at what lies beneath. A plate
 * stays within its county or city if it can; else it stands beside it, with a line back. One that finds no free place
 * stays where it was.
 */
export function spreadPlates(scene: Scene, frame: PictureFrame): SpreadPlates {
  if (!frame.near || !scene.shows('records')) return { scene, leaders: [] }
  const drawn = drawnGlyphs(scene, 'places')
  const discs = drawn.filter(({ glyph }) => glyph.form === 'disc')
  const taken = discs.map((each) => box(each, placed(frame, each.glyph.point)))
  const moved = new Map<string, PlaceGlyph>()
  const leaders: Leader[] = []
  for (const plate of drawn.filter(({ glyph }) => glyph.form === 'plate').toSorted(smallFirst)) {
    const from = placed(frame, plate.glyph.point)
    const found = touches(box(plate, from), frame) ? freePoint(scene, frame, plate, from, taken) : null
    const to = found?.at ?? from
    taken.push(box(plate, to))
    if (!found || to === from) continue
    const point = unproject(frame.camera, frame.width, frame.height, to)
    moved.set(plate.glyph.place.id, { ...plate.glyph, point })
    if (!found.isOwn) leaders.push({ plate: to, place: placed(frame, plate.glyph.place.point) })
  }
  if (moved.size === 0) return { scene, leaders }
  const { places } = scene
  const glyphs = places.glyphs.map((glyph) => moved.get(glyph.place.id) ?? glyph)
  return { scene: { ...scene, places: { ...places, glyphs } }, leaders }
}

/** A county has less room to give way than a city. */
function smallFirst(a: DrawnGlyph, b: DrawnGlyph): number {
  return Number(a.glyph.place.level === 'prefecture') - Number(b.glyph.place.level === 'prefecture')
}

/** The nearest free place, if there is one within the plate's own area, there. */
function freePoint(
  { geometry }: Scene,
  frame: PictureFrame,
  plate: DrawnGlyph,
  from: Point,
  taken: readonly Rectangle[],
): { readonly at: Point; readonly isOwn: boolean } | null {
  const outline = outlineOf(geometry, plate.glyph.place)
  const area = outline?.type === 'Polygon' || outline?.type === 'MultiPolygon' ? outline : null
  const isOwn = (at: Point) =>
    !area || at === from || areaHolds(area, unproject(frame.camera, frame.width, frame.height, at))
  const isFree = (at: Point) => {
    const own = box(plate, at)
    return isInside(own, frame) && !taken.some((other) => overlap(own, other))
  }
  const tries: Point[] = [from]
  for (let row = -STEPS; row <= STEPS; row++) {
    for (let column = -STEPS; column <= STEPS; column++) {
      if (row !== 0 || column !== 0) tries.push([from[0] + column * STEP * 1.5, from[1] + row * STEP])
    }
  }
  const far = ([x, y]: Point) => Math.hypot(x - from[0], y - from[1])
  const free = tries.toSorted((a, b) => far(a) - far(b)).filter(isFree)
  const own = free.find(isOwn)
  const at = own ?? free[0]
  return at ? { at, isOwn: own !== undefined } : null
}

function box({ reach: [across, up] }: DrawnGlyph, [x, y]: Point): Rectangle {
  return { left: x - across, top: y - up, right: x + across, bottom: y + up }
}

function touches({ left, top, right, bottom }: Rectangle, { width, height }: PictureFrame): boolean {
  return right > 0 && bottom > 0 && left < width && top < height
}

/** Whole inside the frame, clear of its edge. */
function isInside({ left, top, right, bottom }: Rectangle, { width, height }: PictureFrame): boolean {
  return left >= EDGE && top >= EDGE && right <= width - EDGE && bottom <= height - EDGE
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
