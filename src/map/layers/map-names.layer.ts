import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import { sans, water, type Weight } from '../fonts.ts'
import { groundSource } from '../ground.ts'
import { collection, feature, get, is, pointFeature } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { defineLayer } from '../layer.ts'
import {
  ELEMENT_LETTERING,
  RAILWAY_LETTERING,
  RIVER_LETTERING,
  seatSize,
  shortName,
  type Setting,
} from '../lettering.ts'
import { elementKind } from '../pattern.ts'
import { oncePer } from '../memo.ts'
import type { Scene } from '../scene.ts'
import type { LonLat, Place } from '../../domain/record/catalog.ts'

/** Everything that is named and is no glyph: water, railways, belts and axes, neighbours, towns and counties close up. */
export default defineLayer({
  id: 'map-names',
  band: 'label',
  order: 10,
  switch: 'labels',
  sources: (scene) => ({
    ...groundSource(scene.geometry),
    names: { data: collection(names(scene)), maxzoom: 3 },
    towns: { data: collection(towns(scene)) },
  }),
  images: (scene) => [seat(scene)],
  style: (scene) => {
    const { tokens, locale, shows } = scene
    const zh = locale === 'zh'
    const halo = { 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 }
    const waterLayout = {
      'text-field': get('name'),
      'text-font': water(locale),
      'text-size': ['match', get('id'), 'yellow', 15.5, 'huai', 13.5, 11.5] as unknown as ExpressionSpecification,
      'text-letter-spacing': (zh
        ? ['match', get('id'), 'yellow', 0.7, 'huai', 0.5, 0.15]
        : 0.04) as unknown as ExpressionSpecification,
      'text-keep-upright': true,
    }
    const waterPaint = { 'text-color': tokens.waterText, ...halo }
    const layers: LayerSpecification[] = [
      {
        id: 'neighbour-names',
        type: 'symbol',
        source: 'names',
        maxzoom: 7.5,
        filter: is('part', 'neighbour'),
        layout: {
          'text-field': get('name'),
          'text-font': sans(locale, 'Regular'),
          'text-size': 15,
          'text-letter-spacing': zh ? 0.9 : 0.25,
        },
        paint: { 'text-color': tokens.neighbourText, 'text-halo-color': tokens.neighbour, 'text-halo-width': 1.9 },
      },
      {
        id: 'county-names',
        type: 'symbol',
        source: 'towns',
        minzoom: 8,
        filter: is('part', 'county'),
        layout: { 'text-field': get('name'), 'text-font': sans(locale, 'Regular'), 'text-size': 12, 'text-padding': 6 },
        paint: { 'text-color': tokens.textCounty, ...halo },
      },
    ]
    if (shows('railways')) layers.push(...railNames(scene))
    if (shows('rivers')) {
      layers.push(
        {
          id: 'water-names',
          type: 'symbol',
          source: 'names',
          maxzoom: 8,
          filter: is('part', 'water'),
          layout: { ...waterLayout, 'symbol-placement': 'line-center' },
          paint: waterPaint,
        },
        {
          id: 'water-names-near',
          type: 'symbol',
          source: 'ground',
          minzoom: 8,
          filter: is('kind', 'river'),
          layout: {
            ...waterLayout,
            'text-field': waterName(locale),
            'symbol-placement': 'line',
            'symbol-spacing': 420,
            'text-max-angle': 32,
            'text-offset': [0, -0.9],
          },
          paint: waterPaint,
        },
      )
    }
    layers.push(...elementNames(scene), {
      id: 'town-names',
      type: 'symbol',
      source: 'towns',
      minzoom: 8,
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
    })
    return layers
  },
})

function seat({ theme }: Scene): ImagePlan {
  return { theme, form: 'seat' }
}

function waterName(locale: 'zh' | 'en'): ExpressionSpecification {
  return ['get', locale, ['get', 'name']] as unknown as ExpressionSpecification
}

/** Rail names step back when the axes are named. In Chinese a near-vertical name is stacked, not turned. */
function railNames(scene: Scene): readonly LayerSpecification[] {
  if (scene.pattern.some((element) => elementKind(element) === 'axis')) return []
  return [...along(scene, 'rail', 'Medium', 11.5, scene.tokens.railText, 0.08)]
}

function elementNames(scene: Scene): readonly LayerSpecification[] {
  if (scene.pattern.length === 0) return []
  return [
    ...along(scene, 'axis', 'Bold', 13, scene.tokens.axisText, 0.06),
    {
      id: 'belt-names',
      type: 'symbol',
      source: 'names',
      filter: is('part', 'belt'),
      layout: {
        'text-field': get('name'),
        'text-font': sans(scene.locale, 'Medium'),
        'text-size': 13,
        'text-letter-spacing': scene.locale === 'zh' ? 0.12 : 0,
      },
      paint: {
        'text-color': scene.tokens.beltText,
        'text-halo-color': scene.tokens.halo,
        'text-halo-width': 1.9,
        'text-opacity': fading(scene),
      },
    },
  ]
}

function fading({ emphasis }: Scene): number | ExpressionSpecification {
  return emphasis ? (['case', is('id', emphasis), 1, 0.4] as unknown as ExpressionSpecification) : 1
}

/** Two layers: a name along a short segment, and a stacked one at a point. */
function along(scene: Scene, part: string, weight: Weight, size: number, colour: string, spacing: number) {
  const { locale, tokens } = scene
  const layout = {
    'text-field': get('name'),
    'text-font': sans(locale, weight),
    'text-size': size,
    'text-letter-spacing': spacing,
  }
  const paint = {
    'text-color': colour,
    'text-halo-color': tokens.halo,
    'text-halo-width': 1.9,
    'text-opacity': fading(scene),
  }
  const lying: LayerSpecification = {
    id: `${part}-names`,
    type: 'symbol',
    source: 'names',
    filter: ['all', is('part', part), is('lying', true)],
    layout: { ...layout, 'symbol-placement': 'line-center' },
    paint,
  }
  const standing: LayerSpecification = {
    id: `${part}-names-standing`,
    type: 'symbol',
    source: 'names',
    filter: ['all', is('part', part), is('lying', false)],
    layout:
      locale === 'zh'
        ? { ...layout, 'text-writing-mode': ['vertical'], 'text-padding': 0 }
        : { ...layout, 'text-anchor': 'left', 'text-max-width': 20 },
    paint,
  }
  return [lying, standing]
}

/** Cities and counties close up; a county with a plate is named by it. */
const towns = oncePer((scene: Scene): readonly Feature[] => {
  const { catalog, pick, locale } = scene
  const plates = new Set(scene.places.glyphs.map(({ place }) => place.id))
  const inside = catalog.places.filter(({ outside }) => !outside)
  return [
    ...inside
      .filter(({ level, id }) => level === 'county' && !plates.has(id))
      .map((place) => pointFeature(place.point, { part: 'county', name: pick(place.name) })),
    ...inside.flatMap((place) =>
      place.seat
        ? [
            pointFeature(place.seat, {
              part: 'town',
              name: shortName(place, locale),
              size: seatSize(place).size,
              image: imageKey(seat(scene)),
            }),
          ]
        : [],
    ),
  ]
})

const names = oncePer((scene: Scene): readonly Feature[] => {
  const { catalog, geometry, pick, pattern, locale } = scene
  const neighbours = geometry.neighbours.features.flatMap(({ properties }) => {
    const label = properties?.['label'] as LonLat | undefined
    const name = properties?.['name'] as Place['name'] | undefined
    return label && name
      ? [
          pointFeature(label, {
            part: 'neighbour',
            name: scene.locale === 'zh' ? name.zh.replace(/省$/u, '') : name.en,
          }),
        ]
      : []
  })
  const railways = Object.entries(RAILWAY_LETTERING).map(([id, { name, at }]) =>
    lettered(at[locale], { part: 'rail', id, name: pick(name) }),
  )
  const elements = catalog.pattern.elements
    .filter(({ id }) => pattern.includes(id) && elementKind(id) !== 'core')
    .map(({ id, name }) =>
      lettered(ELEMENT_LETTERING[id]?.[locale] ?? middle(scene, id), { part: elementKind(id), id, name: pick(name) }),
    )
  const waters = geometry.lines.features.flatMap(({ properties }) => {
    const id = String(properties?.['id'])
    const name = properties?.['name'] as Place['name'] | undefined
    if (properties?.['kind'] !== 'river' || !name) return []
    return (RIVER_LETTERING[id] ?? []).map((points) => lettered(points, { part: 'water', id, name: pick(name) }))
  })
  return [...neighbours, ...waters, ...railways, ...elements]
})

function lettered(points: Setting, properties: Readonly<Record<string, unknown>>): Feature {
  const [first] = points
  return points.length > 1
    ? feature({ type: 'LineString', coordinates: points.map((point) => [...point]) }, { ...properties, lying: true })
    : pointFeature(first ?? [0, 0], { ...properties, lying: false })
}

/** The middle of an element's members: for one that has no hand-set place. */
function middle({ shapes, catalog }: Scene, element: string): Setting {
  const places = [...shapes.members(element)].flatMap((id) => catalog.placeById.get(id) ?? [])
  if (places.length === 0) return [[113.6, 33.9]]
  const mean = (at: 0 | 1) => places.reduce((sum, { point }) => sum + point[at], 0) / places.length
  return [[mean(0), mean(1)]]
}
