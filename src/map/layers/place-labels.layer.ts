import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { sans } from '../fonts.ts'
import { MARK_ZOOM, SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { imageKey } from '../images.ts'
import { defineLayer } from '../layer.ts'
import { placeFeatures, placeImages, placeSources } from '../place-features.ts'
import type { Scene } from '../scene.ts'

/**
 * Names of the places. Glyphs are placed first, as blanks that keep labels away; then each name takes the first free
 * side of its own list, the larger place before the smaller.
 */
export default defineLayer({
  id: 'place-labels',
  band: 'label',
  order: 30,
  switch: 'records',
  sources: placeSources,
  images: placeImages,
  style: (scene) => [
    ...(scene.shows('labels')
      ? TONES.filter((tone) => tone === 'full' || hasTone(scene, tone)).flatMap((tone) => [
          labels(scene, tone, 'labels-seats', 'seats', anchors(scene, 'seats', 'anchors'), { maxzoom: SPLIT_ZOOM }),
          labels(
            scene,
            tone,
            'labels-places',
            'places',
            ['step', ['zoom'], anchors(scene, 'places', 'anchors'), MARK_ZOOM, anchors(scene, 'places', 'near')],
            { minzoom: SPLIT_ZOOM },
          ),
        ])
      : []),
    blanks(scene, 'room-seats', 'seats', get('room'), { maxzoom: SPLIT_ZOOM }),
    blanks(scene, 'room-places', 'places', ['step', ['zoom'], get('room'), MARK_ZOOM, get('roomNear')], {
      minzoom: SPLIT_ZOOM,
    }),
    {
      id: 'plates',
      type: 'symbol',
      source: 'places',
      minzoom: SPLIT_ZOOM,
      filter: ['all', is('band', 'places'), is('form', 'plate')] as unknown as ExpressionSpecification,
      layout: {
        'icon-image': get('image'),
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, get('count')] as unknown as ExpressionSpecification,
      },
    },
  ],
})

/**
 * Quiet and faded names have layers of their own, and only when there are any: plain values share one program of the
 * graphics card, values read from the feature need another.
 */
const TONES = ['faded', 'quiet', 'full'] as const
type Tone = (typeof TONES)[number]

function hasTone(scene: Scene, tone: Tone): boolean {
  return placeFeatures(scene).some(({ properties }) => properties?.['tone'] === tone)
}

interface Range {
  readonly minzoom?: number
  readonly maxzoom?: number
}

/** The lists of anchors by feature: MapLibre's worker hands lists on as text, so the list is looked up by its text. */
function anchors(scene: Scene, band: string, property: 'anchors' | 'near'): unknown {
  const own = placeFeatures(scene).filter(({ properties }) => properties?.['band'] === band)
  const lists = [...new Set(own.map(({ properties }) => String(properties?.[property])))].sort()
  if (lists.length === 0) return ['literal', ['top', [0, 1]]]
  const pairs = lists.flatMap((list) => [list, ['literal', JSON.parse(list) as unknown]])
  return ['match', get(property), ...pairs, ['literal', ['top', [0, 1]]]]
}

function labels({ tokens, locale }: Scene, tone: Tone, id: string, band: string, sides: unknown, range: Range) {
  const layer: LayerSpecification = {
    id: tone === 'full' ? id : `${id}-${tone}`,
    type: 'symbol',
    source: band,
    ...range,
    filter: ['all', is('band', band), is('tone', tone), ['!=', get('label'), '']] as unknown as ExpressionSpecification,
    layout: {
      'text-field':
        locale === 'zh'
          ? get('label')
          : ([
              'case',
              ['==', get('second'), ''],
              get('label'),
              [
                'format',
                get('label'),
                {},
                '\n',
                {},
                get('second'),
                { 'font-scale': 0.76, 'text-color': tokens.textSecondary },
              ],
            ] as unknown as ExpressionSpecification),
      'text-font': [
        'match',
        get('weight'),
        700,
        ['literal', sans(locale, 'Bold')],
        ['literal', sans(locale, 'Medium')],
      ] as unknown as ExpressionSpecification,
      'text-size': get('size'),
      'text-line-height': 1.15,
      'text-max-width': 12,
      'text-justify': 'auto',
      'text-padding': 1,
      'text-variable-anchor-offset': sides as ExpressionSpecification,
      'symbol-sort-key': get('rank'),
    },
    paint: {
      'text-color': tone === 'quiet' ? tokens.textSecondary : tokens.text,
      'text-halo-color': tokens.halo,
      'text-halo-width': 1.9,
      'text-opacity': tone === 'faded' ? 0.55 : 1,
    },
  }
  return layer
}

function blanks({ theme }: Scene, id: string, band: string, size: unknown, range: Range) {
  const layer: LayerSpecification = {
    id,
    type: 'symbol',
    source: band,
    ...range,
    filter: ['all', is('band', band), is('form', 'disc')] as unknown as ExpressionSpecification,
    layout: {
      'icon-image': imageKey({ theme, form: 'blank' }),
      'icon-size': size as ExpressionSpecification,
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': 0 },
  }
  return layer
}
