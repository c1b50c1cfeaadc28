import type { LonLat } from '../../domain/record/catalog.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import type { Measure, Point } from '../overview.ts'
import { project, type MapCamera } from '../projection.ts'

/** The window that a picture looks through: px, its upper left corner at 0/0. */
export interface PictureFrame {
  readonly width: number
  readonly height: number
  readonly camera: MapCamera
  /** Width of a text in px, with the fonts that will draw it. */
  readonly measure: Measure
  /** True: places by themselves, as the map shows from z8. False: the lettered overview. Either at any zoom. */
  readonly near: boolean
}

/**
 * The zoom at which the map would show what the frame asks for; give it to `legendOf`. The camera's own, but never on
 * the other side of the split.
 */
export function pictureZoom({ camera, near }: Pick<PictureFrame, 'camera' | 'near'>): number {
  return near ? Math.max(camera.zoom, SPLIT_ZOOM) : Math.min(camera.zoom, SPLIT_ZOOM - 0.01)
}

/** Px of a position in the frame. */
export function placed({ camera, width, height }: PictureFrame, at: LonLat): Point {
  return project(camera, width, height, at)
}
