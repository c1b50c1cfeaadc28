import type { Geometry, Position } from 'geojson'
import type { Outline } from '../domain/geo/outline.ts'
import { outlineUnits } from './fallback.ts'
import { beltColour, elementKind } from './pattern.ts'
import type { Scene } from './scene.ts'
import { selectionShapes } from './selection-features.ts'

/** Shapes as one path in the outline's units: polygons closed, points left out. */
export function shapesPath(outline: Outline, shapes: readonly Geometry[]): string {
  const line = (positions: readonly Position[]) => `M${positions.map((position) => point(outline, position)).join('L')}`
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

const point = (outline: Outline, position: Position) =>
  outlineUnits(outline, position)
    .map((value) => value.toFixed(1))
    .join(' ')

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
