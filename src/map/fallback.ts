import type { Geometry, Position } from 'geojson'
import { beltColour, elementKind } from './pattern.ts'
import type { Scene } from './scene.ts'
import { selectionShapes } from './selection-features.ts'
import { mercator, type MapCamera } from './projection.ts'
import type { RingPart } from './images.ts'

/** `outline.json`: the province as one SVG path, small enough for the first paint. */
export interface Outline {
  /** Web Mercator (0–1) of the path's zero. */
  readonly origin: readonly [x: number, y: number]
  /** Units of the path in one world. */
  readonly scale: number
  readonly path: string
  readonly seats: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}

const TILE = 512

/** The SVG transform that puts the outline's units where a map with this camera would have them. */
export function outlineTransform(outline: Outline, camera: MapCamera, width: number, height: number) {
  const pixels = TILE * 2 ** camera.zoom
  const [x, y] = mercator([camera.lon, camera.lat])
  const left = (outline.origin[0] - x) * pixels + width / 2
  const top = (outline.origin[1] - y) * pixels + height / 2
  return `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${(pixels / outline.scale).toFixed(5)})`
}

/** Shapes as one path in the outline's units: polygons closed, points left out. */
export function shapesPath(outline: Outline, shapes: readonly Geometry[]): string {
  const line = (positions: readonly Position[]) => `M${positions.map((position) => unit(outline, position)).join('L')}`
  return shapes
    .flatMap((shape): readonly string[] => {
      switch (shape.type) {
        case 'LineString':
          return [line(shape.coordinates)]
        case 'MultiLineString':
          return shape.coordinates.map(line)
        case 'Polygon':
          return shape.coordinates.map((ring) => `${line(ring)}Z`)
        case 'MultiPolygon':
          return shape.coordinates.flat().map((ring) => `${line(ring)}Z`)
        default:
          return []
      }
    })
    .join('')
}

/** One stroke or tint of the picture. */
export interface PictureShape {
  readonly id: string
  readonly path: string
  readonly fill: string
  readonly fillOpacity: number
  readonly stroke: string
  readonly width: number
}

/** What the picture draws on the outline, bottom to top: the same things as the map, with the same switches. */
export function pictureShapes(scene: Scene, outline: Outline): readonly PictureShape[] {
  const { tokens, geometry, shapes, catalog, pattern, shows } = scene
  const drawn = catalog.pattern.elements.map(({ id }) => id).filter((id) => pattern.includes(id))
  const area = (
    id: string,
    own: readonly Geometry[],
    fill: string,
    fillOpacity: number,
    stroke: string,
    width: number,
  ) => ({
    id,
    path: shapesPath(outline, own),
    fill,
    fillOpacity,
    stroke,
    width,
  })
  const line = (id: string, own: readonly Geometry[], stroke: string, width: number) =>
    area(id, own, 'none', 0, stroke, width)
  const lines = (kind: string, id?: string) =>
    geometry.lines.features.flatMap(({ properties, geometry: own }) =>
      properties?.['kind'] === kind && (!id || properties['id'] === id) ? [own] : [],
    )
  const elements = drawn.map((id) => {
    const bands = shapes.band(id).map(({ geometry: own }) => own)
    switch (elementKind(id)) {
      case 'belt':
        return area(id, [shapes.belt(id)], beltColour(tokens, id), tokens.beltOpacity, beltColour(tokens, id), 1.3)
      case 'core':
        return area(
          id,
          shapes.prefectures(id).map(({ geometry: own }) => own),
          tokens.core,
          0.1,
          tokens.core,
          1.5,
        )
      case 'axis':
        return area(id, bands, tokens.axis, 0.2, tokens.axis, 1.3)
    }
  })
  return [
    ...elements,
    line(
      'prefectures',
      geometry.prefectureLines.features.map(({ geometry: own }) => own),
      tokens.prefectureLine,
      0.9,
    ),
    ...(shows('rivers')
      ? [
          line('yellow', lines('river', 'yellow'), tokens.yellowRiver, 3),
          line('huai', lines('river', 'huai'), tokens.huaiRiver, 2.1),
          ...['bai', 'dan', 'tang'].map((id) => line(id, lines('river', id), tokens.nanyangRivers, 1.4)),
        ]
      : []),
    ...(shows('railways') ? [line('railways', lines('railway'), tokens.rail, 1.2)] : []),
    ...(scene.selected
      ? [
          line(
            'selection',
            selectionShapes(scene).map(({ geometry: own }) => own),
            tokens.selection,
            2,
          ),
        ]
      : []),
  ]
}

function unit({ origin, scale }: Outline, [lon = 0, lat = 0]: Position): string {
  const [x, y] = mercator([lon, lat])
  return `${((x - origin[0]) * scale).toFixed(1)} ${((y - origin[1]) * scale).toFixed(1)}`
}

/** A ring's parts as SVG arcs around 0/0, clockwise from 12. A full circle is drawn as two halves. */
export function ringArcs(parts: readonly RingPart[], radius: number): readonly { colour: string; path: string }[] {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  let from = 0
  return parts.map(([colour, count]) => {
    const to = from + count / total
    const path = count === total ? circlePath(radius) : arcPath(radius, from, to)
    from = to
    return { colour, path }
  })
}

function circlePath(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}`
}

function arcPath(radius: number, from: number, to: number): string {
  const at = (share: number) => {
    const angle = share * 2 * Math.PI
    return `${hundredths(Math.sin(angle) * radius)} ${hundredths(-Math.cos(angle) * radius)}`
  }
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

/** Without the minus that rounding leaves at zero. */
function hundredths(value: number): string {
  return (Math.round(value * 100) / 100 + 0).toFixed(2)
}
