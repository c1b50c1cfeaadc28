import { fitBox, metresPerPixel, scaleBar, type MapCamera } from '../projection.ts'
import type { Box } from '../geometry.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { line } from './lines.ts'
import { INK, METRES_PER_UNIT } from './paper.ts'

/** What a scale's number may begin with: a map-maker's round numbers. */
const ROUND = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.2, 2.4, 2.5, 2.6, 2.8, 3, 3.2, 3.4, 3.5, 3.6, 3.8, 4, 4.25, 4.5,
  4.75, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10,
]

/** The scale of a camera on paper, as the N of 1 : N, at the latitude of the map's middle. */
export function scaleNumber({ zoom, lat }: MapCamera): number {
  return metresPerPixel(zoom, lat) / METRES_PER_UNIT
}

/** The camera that shows a box as large as a round scale allows. */
export function roundCamera(box: Box, width: number, height: number, padding: number): MapCamera {
  const fitted = fitBox(box, width, height, { top: padding, right: padding, bottom: padding, left: padding })
  const exact = scaleNumber(fitted)
  const power = 10 ** Math.floor(Math.log10(exact))
  const round = (ROUND.find((factor) => factor * power >= exact * (1 - 1e-9)) ?? 10) * power
  return { ...fitted, zoom: fitted.zoom - Math.log2(round / exact) }
}

/** Two strokes of a round length each. */
export interface Scale {
  /** N of 1 : N. */
  readonly number: number
  /** Of one stroke. */
  readonly km: number
  /** Of one stroke, units of the sheet. */
  readonly width: number
}

const STROKE_ROOM = 110

export function scaleOf(camera: MapCamera): Scale {
  const { km, width } = scaleBar(camera.zoom, camera.lat, STROKE_ROOM)
  return { number: Math.round(scaleNumber(camera)), km, width }
}

const BAR = 4
export const SCALE_HEIGHT = 20

/** The bar with its numbers above it; `y` is its top. */
export function drawScale(x: number, y: number, { km, width }: Scale, kmText: (km: number) => string): PictureNode {
  const top = y + SCALE_HEIGHT - BAR
  const stroke = (at: number, fill: string) =>
    element('rect', {
      x: tenth(x + width * at),
      y: tenth(top),
      width,
      height: BAR,
      fill,
      stroke: INK.text,
      'stroke-width': 0.8,
    })
  const number = (at: number, text: string, anchor: 'start' | 'middle') =>
    line(x + width * at, top - 4, text, { size: 10, anchor })
  return element('g', { 'data-part': 'scale' }, [
    stroke(0, INK.text),
    stroke(1, '#ffffff'),
    number(0, '0', 'start'),
    number(1, String(km), 'middle'),
    number(2, kmText(km * 2), 'middle'),
  ])
}
