import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { sans } from '../fonts.ts'
import { MARK_ZOOM, SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { imageKey } from '../images.ts'
import { defineLayer } from '../layer.ts'
import { placeFeatures, placeImages, placeSource } from '../place-features.ts'
import type { Scene } from '../scene.ts'

/**
 * Names of the places close up. Glyphs are placed first, as blanks that keep labels away; then each name takes the first free
 * side of its own list, the larger place before the smaller.
 */
export default defineLayer({
  id: 'place-labels',
  band: 'label',
  order: 30,
  switch: 'records',
  closeUp: true,
  sources: placeSource,
  images: placeImages,
  style: (scene) => [
    ...(scene.shows('labels')
      ? TONES.filter((tone) => tone === 'full' || hasTone(scene, tone)).map((tone) => labels(scene, tone))
      : []),
    {
      id: 'room',
      type: 'symbol',
      source: 'places',
      minzoom: SPLIT_ZOOM,
      filter: is('form', 'disc'),
      layout: {
        'icon-image': imageKey({ theme: scene.theme, form: 'blank' }),
        'icon-size': ['step', ['zoom'], get('room'), MARK_ZOOM, get('roomNear')] as unknown as ExpressionSpecification,
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
    {
      id: 'plates',
      type: 'symbol',
      source: 'places',
      minzoom: SPLIT_ZOOM,
      filter: is('form', 'plate'),
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

/** The lists of anchors by feature: MapLibre's worker hands lists on as text, so the list is looked up by its text. */
function anchors(scene: Scene, property: 'anchors' | 'near'): unknown {
  const lists = [...new Set(placeFeatures(scene).map(({ properties }) => String(properties?.[property])))].sort()
  if (lists.length === 0) return ['literal', ['top', [0, 1]]]
  const pairs = lists.flatMap((list) => [list, ['literal', JSON.parse(list) as unknown]])
  return ['match', get(property), ...pairs, ['literal', ['top', [0, 1]]]]
}

function labels(scene: Scene, tone: Tone): LayerSpecification {
  const { tokens, locale } = scene
  return {
    id: tone === 'full' ? 'labels-places' : `labels-places-${tone}`,
    type: 'symbol',
    source: 'places',
    minzoom: SPLIT_ZOOM,
    filter: ['all', is('tone', tone), ['!=', get('label'), '']] as unknown as ExpressionSpecification,
    layout: {
      'text-field': get('label'),
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
      'text-variable-anchor-offset': [
        'step',
        ['zoom'],
        anchors(scene, 'anchors'),
        MARK_ZOOM,
        anchors(scene, 'near'),
      ] as unknown as ExpressionSpecification,
      'symbol-sort-key': get('rank'),
    },
    paint: {
      'text-color': tone === 'quiet' ? tokens.textSecondary : tokens.text,
      'text-halo-color': tokens.halo,
      'text-halo-width': 1.9,
      'text-opacity': tone === 'faded' ? 0.55 : 1,
    },
  }
}
