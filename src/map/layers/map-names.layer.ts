import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import { sans, water } from '../fonts.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import { groundSource } from '../ground.ts'
import { collection, get, is, pointFeature } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { defineLayer } from '../layer.ts'
import { seatSize, shortName } from '../lettering.ts'
import { oncePer } from '../memo.ts'
import { overviewNames } from '../overview-names.ts'
import { elementKind } from '../pattern.ts'
import type { Scene } from '../scene.ts'
import { labelSize } from '../tokens.ts'

/**
 * Everything that is named close up and is no glyph: water and railways along their lines, belts, cities, counties.
 * The overview's names are hand-set and drawn over the map (`overview.ts`).
 */
export default defineLayer({
  id: 'map-names',
  band: 'label',
  order: 10,
  switch: 'labels',
  sources: (scene) => ({ ...groundSource(scene.geometry), towns: { data: collection(towns(scene)) } }),
  images: (scene) => (scene.near ? [seat(scene)] : []),
  style: (scene) => {
    const { tokens, locale, shows, pattern } = scene
    const halo = { 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 }
    const axes = pattern.filter((element) => elementKind(element) === 'axis')
    return [
      {
        id: 'county-names',
        type: 'symbol',
        source: 'towns',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'county'),
        layout: {
          'text-field': get('name'),
          'text-font': sans(locale, 'Regular'),
          'text-size': labelSize(tokens, 12),
          'text-padding': 6,
        },
        paint: { 'text-color': tokens.textCounty, ...halo },
      },
      ...(shows('railways') || axes.length > 0 ? [railNames(scene, axes)] : []),
      ...(shows('rivers') ? [waterNames(scene)] : []),
      {
        id: 'belt-names',
        type: 'symbol',
        source: 'towns',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'belt'),
        layout: { 'text-field': get('name'), 'text-font': sans(locale, 'Medium'), 'text-size': labelSize(tokens, 13) },
        paint: { 'text-color': tokens.beltText, ...halo },
      },
      {
        id: 'town-names',
        type: 'symbol',
        source: 'towns',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'town'),
        layout: {
          'icon-image': get('image'),
          'text-field': get('name'),
          'text-font': sans(locale, 'Medium'),
          'text-size': get('size'),
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.55,
          'text-padding': 4,
        },
        paint: { 'text-color': tokens.text, ...halo },
      },
    ]
  },
})

function along({ locale }: Scene): {
  readonly 'symbol-placement': 'line'
  readonly 'text-field': ExpressionSpecification
} {
  return {
    'symbol-placement': 'line',
    'text-field': ['get', locale, ['get', 'name']] as unknown as ExpressionSpecification,
  }
}

/** Rail names step back when the axes are named: the line then carries the axis's name. */
function railNames(scene: Scene, axes: readonly string[]): LayerSpecification {
  const { tokens, locale, catalog, pick } = scene
  const named = axes.flatMap((id) => {
    const element = catalog.elementById.get(id)
    return element ? [id.replace('axis-', ''), pick(element.name)] : []
  })
  const plain = along(scene)
  return {
    id: 'rail-names',
    type: 'symbol',
    source: 'ground',
    minzoom: SPLIT_ZOOM,
    filter: is('kind', 'railway'),
    layout: {
      ...plain,
      'text-field':
        named.length > 0
          ? (['match', get('id'), ...named, plain['text-field']] as unknown as ExpressionSpecification)
          : plain['text-field'],
      'text-font': sans(locale, named.length > 0 ? 'Bold' : 'Medium'),
      'text-size': labelSize(tokens, named.length > 0 ? 13 : 11.5),
      'symbol-spacing': 360,
      'text-max-angle': 30,
      'text-offset': [0, named.length > 0 ? 0 : -0.9],
    },
    paint: {
      'text-color': named.length > 0 ? tokens.axisText : tokens.railText,
      'text-halo-color': tokens.halo,
      'text-halo-width': 1.9,
    },
  }
}

function waterNames(scene: Scene): LayerSpecification {
  const { tokens, locale } = scene
  return {
    id: 'water-names',
    type: 'symbol',
    source: 'ground',
    minzoom: SPLIT_ZOOM,
    filter: is('kind', 'river'),
    layout: {
      ...along(scene),
      'text-font': water(locale),
      'text-size': [
        'match',
        get('id'),
        'yellow',
        labelSize(tokens, 15.5),
        'huai',
        labelSize(tokens, 13.5),
        labelSize(tokens, 11.5),
      ] as unknown as ExpressionSpecification,
      'text-letter-spacing': (locale === 'zh'
        ? ['match', get('id'), 'yellow', 0.7, 'huai', 0.5, 0.15]
        : 0.04) as unknown as ExpressionSpecification,
      'symbol-spacing': 420,
      'text-max-angle': 32,
      'text-offset': [0, -0.9],
    },
    paint: { 'text-color': tokens.waterText, 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 },
  }
}

function seat({ theme }: Scene): ImagePlan {
  return { theme, form: 'seat' }
}

/** Cities, belts and counties close up; a county with a plate, or at a corridor's end, is named there. */
const towns = oncePer((scene: Scene): readonly Feature[] => {
  const { catalog, pick, locale } = scene
  const named = new Set([
    ...scene.places.glyphs.map(({ place }) => place.id),
    ...scene.corridors.flatMap(({ ends }) => ends.map(({ id }) => id)),
  ])
  const inside = catalog.places.filter(({ outside }) => !outside)
  return [
    ...inside
      .filter(({ level, id }) => level === 'county' && !named.has(id))
      .map((place) => pointFeature(place.point, { part: 'county', name: pick(place.name) })),
    ...overviewNames(scene).flatMap(({ part, settings, text }) => {
      const point = settings[0]?.[0]
      return part === 'belt' && point ? [pointFeature(point, { part, name: text })] : []
    }),
    ...inside.flatMap((place) =>
      place.seat
        ? [
            pointFeature(place.seat, {
              part: 'town',
              name: shortName(place, locale),
              size: labelSize(scene.tokens, seatSize(place).size),
              image: imageKey(seat(scene)),
            }),
          ]
        : [],
    ),
  ]
})
