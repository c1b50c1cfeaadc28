import type { LonLat } from '../domain/record/catalog.ts'
import { HENAN_BOX, MAX_ZOOM, MIN_ZOOM, type Box } from './geometry.ts'

const TILE = 512

/** Web Mercator, from 0 to 1 over the world. */
export function mercator([lon, lat]: LonLat): readonly [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180)
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

export function unmercator([x, y]: readonly [x: number, y: number]): LonLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return [(x - 0.5) * 360, lat]
}

/** Room that must stay free around what is fitted, px. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface MapCamera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

/** The camera that shows a box as large as the room allows. */
export function fitBox([west, south, east, north]: Box, width: number, height: number, padding: Padding): MapCamera {
  const [left, top] = mercator([west, north])
  const [right, bottom] = mercator([east, south])
  const room = [Math.max(40, width - padding.left - padding.right), Math.max(40, height - padding.top - padding.bottom)]
  const scale = Math.min(room[0]! / Math.max(1e-9, right - left), room[1]! / Math.max(1e-9, bottom - top))
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.log2(scale / TILE)))
  const pixels = TILE * 2 ** zoom
  const x = (left + right) / 2 + (padding.right - padding.left) / 2 / pixels
  const y = (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / pixels
  const [lon, lat] = unmercator([x, y])
  return { lon, lat, zoom }
}

/** A map this wide has room for the open legend beside the province. */
export function legendFits(width: number): boolean {
  return width >= 860
}

/** Where the province stands when the map opens: clear of the legend, of the notice at the foot and of the controls. */
export function homePadding(width: number, height: number): Padding {
  const narrow = width < 520
  return {
    top: height < 420 ? 12 : 22,
    right: narrow ? 10 : 28,
    bottom: narrow ? 92 : height < 420 ? 20 : 36,
    left: legendFits(width) ? 272 : narrow ? 10 : 28,
  }
}

export function homeCamera(width: number, height: number): MapCamera {
  return fitBox(HENAN_BOX, width, height, homePadding(width, height))
}

/** Screen px of a position under a camera. */
export function project(camera: MapCamera, width: number, height: number, at: LonLat): readonly [x: number, y: number] {
  const pixels = TILE * 2 ** camera.zoom
  const [cx, cy] = mercator([camera.lon, camera.lat])
  const [x, y] = mercator(at)
  return [width / 2 + (x - cx) * pixels, height / 2 + (y - cy) * pixels]
}

/** The position under a px of the screen: what `project` undoes. */
export function unproject(
  camera: MapCamera,
  width: number,
  height: number,
  [x, y]: readonly [x: number, y: number],
): LonLat {
  const pixels = TILE * 2 ** camera.zoom
  const [cx, cy] = mercator([camera.lon, camera.lat])
  return unmercator([cx + (x - width / 2) / pixels, cy + (y - height / 2) / pixels])
}

/** Metres that one px covers at a latitude. */
export function metresPerPixel(zoom: number, lat: number): number {
  return (40075016.686 * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom)
}

/** The round length that fits into `room` px, for the scale bar. */
export function scaleBar(zoom: number, lat: number, room: number): { readonly km: number; readonly width: number } {
  const perPixel = metresPerPixel(zoom, lat) / 1000
  const fitting = [0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter((km) => km / perPixel <= room)
  const km = fitting.at(-1) ?? 0.5
  return { km, width: km / perPixel }
}
