import type { Anchor } from '../lettering.ts'
import type { Point, Rectangle } from '../overview.ts'

/** Where a box stands seen from its point, in shares of its own width and height. */
const SHARES: Readonly<Record<Anchor | 'center', readonly [x: number, y: number]>> = {
  center: [0.5, 0.5],
  top: [0.5, 0],
  bottom: [0.5, 1],
  left: [0, 0.5],
  right: [1, 0.5],
  'top-left': [0, 0],
  'top-right': [1, 0],
  'bottom-left': [0, 1],
  'bottom-right': [1, 1],
}

/** A side of the point and how far away, px. The anchor is the part of the text that stands at the point. */
export interface Standing {
  readonly anchor: Anchor | 'center'
  readonly offset: Point
}

export function boxAt([x, y]: Point, { anchor, offset }: Standing, [width, height]: Point): Rectangle {
  const [shareX, shareY] = SHARES[anchor]
  const [left, top] = [x + offset[0] - shareX * width, y + offset[1] - shareY * height]
  return { left, top, right: left + width, bottom: top + height }
}

export function boxAround([x, y]: Point, halfWidth: number, halfHeight: number): Rectangle {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

/** What is already drawn keeps its room: `air` px more on each side. */
export function isFree(box: Rectangle, taken: readonly Rectangle[], air: number): boolean {
  return !taken.some(
    (other) =>
      box.left < other.right + air &&
      other.left < box.right + air &&
      box.top < other.bottom + air &&
      other.top < box.bottom + air,
  )
}

export function isWithin(box: Rectangle, width: number, height: number): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
}

export function meets(box: Rectangle, width: number, height: number): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height
}

/** Radial offsets as MapLibre takes them: straight away from the point, whichever side is anchored. */
export function radial(anchor: Anchor, distance: number): Standing {
  const [shareX, shareY] = SHARES[anchor]
  const reach = shareX !== 0.5 && shareY !== 0.5 ? distance / Math.SQRT2 : distance
  return { anchor, offset: [(0.5 - shareX) * 2 * reach, (0.5 - shareY) * 2 * reach] }
}
