import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { sans } from '../fonts.ts'
import type { Corridor } from '../gather.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import { collection, feature, get, is, pointFeature } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { shortName } from '../lettering.ts'
import { corridorFeature } from '../known.ts'
import { defineLayer, type LegendMark } from '../layer.ts'
import { oncePer } from '../memo.ts'
import type { Scene } from '../scene.ts'
import { pointOf } from '../standing.ts'

/** Corridors: straight and dashed between two named squares, since no bend is known; dotted where inferred. */
export default defineLayer({
  id: 'corridors',
  band: 'line',
  order: 40,
  switch: 'records',
  sources: (scene) => ({ corridors: { data: collection(corridors(scene)) } }),
  images: (scene) => scene.places.corridors.map((corridor) => square(scene, corridor)),
  style: (scene) => {
    if (scene.places.corridors.length === 0) return []
    const { tokens } = scene
    return [
      {
        id: 'corridor-casing',
        type: 'line',
        source: 'corridors',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'corridor'),
        paint: { 'line-color': tokens.land, 'line-width': 7, 'line-opacity': 0.85 },
      },
      line('corridors', ['all', is('part', 'corridor'), is('way', 'built')], 3.4, [2.6, 1.1]),
      line('corridors-planned', ['all', is('part', 'corridor'), is('way', 'planned')], 2, [2.6, 1.6]),
      line('corridors-inferred', ['all', is('part', 'corridor'), is('way', 'inferred')], 2.6, [0.1, 2]),
      {
        id: 'corridor-ends',
        type: 'symbol',
        source: 'corridors',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'end'),
        layout: {
          'icon-image': get('image'),
          'icon-allow-overlap': true,
          'text-field': get('name'),
          'text-font': sans(scene.locale, 'Bold'),
          'text-size': 12.5,
          'text-optional': true,
          'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
          'text-radial-offset': 0.7,
        },
        paint: { 'text-color': tokens.text, 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 },
      },
    ]
  },
  legend: (scene, zoom) => {
    const [first] = scene.places.corridors
    if (!first || zoom < SPLIT_ZOOM) return []
    const mark: LegendMark = { type: 'line', colour: scene.colourOf(first.code), width: 3, dashed: true }
    return [
      {
        id: 'corridors',
        section: 'precision',
        name: { zh: '廊道：只知两端，连线为示意', en: 'Corridor: only its ends are known' },
        mark,
      },
    ]
  },
})

function line(id: string, filter: unknown, width: number, dash: number[]): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'corridors',
    minzoom: SPLIT_ZOOM,
    filter: filter as ExpressionSpecification,
    ...(id === 'corridors-inferred' ? { layout: { 'line-cap': 'round' as const } } : {}),
    paint: { 'line-color': get('colour'), 'line-width': width, 'line-dasharray': dash },
  }
}

const corridors = oncePer((scene: Scene) =>
  scene.places.corridors.flatMap((corridor) => {
    const record = scene.catalog.records[corridor.record]
    const colour = scene.colourOf(corridor.code)
    const drawn = corridorFeature(corridor.ends, corridor.inferred)
    const way = corridor.inferred ? 'inferred' : corridor.planned ? 'planned' : 'built'
    const image = imageKey(square(scene, corridor))
    return [
      feature(drawn.geometry, { part: 'corridor', record: record?.id, colour, way }),
      ...corridor.ends.map((place) =>
        pointFeature(pointOf(place), { part: 'end', record: record?.id, image, name: shortName(place, scene.locale) }),
      ),
    ]
  }),
)

function square(scene: Scene, corridor: Corridor): ImagePlan {
  return { theme: scene.theme, form: 'square', colour: scene.colourOf(corridor.code) }
}
