import { MAX_AREA_POINTS, type ChosenArea } from '../../../domain/geo/chosen-area.ts'
import { distanceKm } from '../../../domain/geo/distance.ts'
import { boundsOf } from '../../../domain/geo/bounds.ts'
import type { LonLat } from '../../../domain/geo/position.ts'

/** The shapes that are drawn by hand. */
export const SHAPES = ['box', 'circle', 'polygon'] as const
export type Shape = (typeof SHAPES)[number]

/** A shape under the hand: what has been set so far. */
export interface Draft {
  readonly shape: Shape
  readonly points: readonly LonLat[]
}

/**
 * The area that a draft makes, with `to` as the point under the hand; null while it makes none. A box and a circle
 * are two points, the circle's first one its centre; a polygon is three or more.
 */
export function draftArea({ shape, points }: Draft, to: LonLat | null = null): ChosenArea | null {
  const all = to ? [...points, to] : points
  const [first, second] = all
  if (shape === 'polygon') return all.length >= 3 ? { type: 'polygon', points: all.slice(0, MAX_AREA_POINTS) } : null
  if (!first || !second) return null
  if (shape === 'circle') {
    const km = distanceKm(first, second)
    return km > 0 ? { type: 'circle', centre: first, km } : null
  }
  const box = boundsOf([first, second])
  return box && box[0] < box[2] && box[1] < box[3] ? { type: 'box', box } : null
}

/** Whether the next point ends the shape by itself: a polygon has to be closed. */
export function isLastPoint({ shape, points }: Draft): boolean {
  return shape === 'polygon' ? points.length >= MAX_AREA_POINTS - 1 : points.length === 1
}
