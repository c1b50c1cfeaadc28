import type { Geometry, Position } from 'geojson'
import type { Area } from '../../domain/geo/polygon.ts'
import type { Camera } from '../../domain/view/view.ts'
import { HENAN_BOX, SPLIT_ZOOM, type Box } from '../geometry.ts'
import type { LegendEntry } from '../layer.ts'
import { legendOf } from '../legend.ts'
import { pictureZoom, placed, type PictureFrame } from '../picture/frame.ts'
import type { Scene } from '../scene.ts'
import { prefectureOf } from '../standing.ts'
import type { PlaceGlyph } from '../gather.ts'

/** What a sheet's map shows: what its words must speak of. */
export interface SheetSeen {
  readonly legend: readonly LegendEntry[]
  /** Positions in `catalog.records` of what stands within the frame, ascending. */
  readonly records: readonly number[]
  /** Glyphs that stand within the frame and hold something. */
  readonly glyphs: readonly PlaceGlyph[]
  /** The edge of the chosen area runs through the frame. */
  readonly area: boolean
}

export function seenIn(scene: Scene, frame: PictureFrame, area: boolean): SheetSeen {
  const legend = legendOf(scene, pictureZoom(frame))
  if (!scene.shows('records')) return { legend, records: [], glyphs: [], area }
  const isInside = (at: readonly [number, number]) => {
    const [x, y] = placed(frame, at)
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
  }
  const band = frame.near ? scene.places : scene.seats
  const glyphs = band.glyphs.filter(({ count, point }) => count > 0 && isInside(point))
  const corridors = frame.near ? scene.corridors.filter(({ ends }) => ends.some(({ point }) => isInside(point))) : []
  const records = new Set([...glyphs.flatMap((glyph) => glyph.records), ...corridors.map(({ record }) => record)])
  return { legend, records: [...records].sort((a, b) => a - b), glyphs, area }
}

/** The scene of one city: what its records also have in other cities stands on those cities' sheets. */
export function cityScene(scene: Scene, city: string): Scene {
  const { places, catalog } = scene
  const isOwn = ({ place }: PlaceGlyph) => prefectureOf(catalog, place)?.id === city
  return { ...scene, places: { ...places, glyphs: places.glyphs.filter(isOwn) } }
}

function areaOf({ geometry }: Scene, adcode: string): Area | null {
  const found = geometry.prefectures.features.find(({ properties }) => properties?.['code'] === adcode)?.geometry
  return found?.type === 'Polygon' || found?.type === 'MultiPolygon' ? found : null
}

function boxOf(area: Area): Box {
  const rings: readonly Position[][] = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
  const points = rings.flat()
  const of = (axis: 0 | 1) => points.map((point) => point[axis] ?? 0)
  const [lons, lats] = [of(0), of(1)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/**
 * A map room as it usually is on a desk, px. An address says where the middle is and how close, not how large the
 * reader's window was: so the same link gives the same sheet everywhere.
 */
const ROOM = [1080, 700] as const
const TILE = 512

/** What such a room shows under a camera. */
function cameraBox({ zoom, lat, lon }: { readonly zoom: number; readonly lat: number; readonly lon: number }): Box {
  const degrees = 360 / (TILE * 2 ** zoom)
  const flat = Math.cos((lat * Math.PI) / 180)
  const [across, up] = [(ROOM[0] / 2) * degrees, (ROOM[1] / 2) * degrees * flat]
  return [lon - across, lat - up, lon + across, lat + up]
}

export interface SheetExtent {
  /** What the map must show, as large as the paper allows. */
  readonly box: Box
  /** Places by themselves instead of the lettered overview. */
  readonly near: boolean
  /** The area that the sheet is of: all else is paled. Null: there is no such area. */
  readonly focus: Geometry | null
}

/** Where a View's map stands; without a camera, the province. */
export function viewExtent(camera: Camera | null): SheetExtent {
  const focus = null
  if (!camera) return { box: HENAN_BOX, near: false, focus }
  return { box: cameraBox(camera), near: camera.zoom >= SPLIT_ZOOM, focus }
}

export function cityExtent(scene: Scene, adcode: string): SheetExtent {
  const focus = areaOf(scene, adcode)
  return { box: focus ? boxOf(focus) : HENAN_BOX, near: true, focus }
}
