import { sans } from '../fonts.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { selectionShapes, selectionSource, square } from '../selection-features.ts'
import { labelSize } from '../tokens.ts'

/** The two named ends of a selected corridor, above everything: only they are known. */
export default defineLayer({
  id: 'selection-ends',
  band: 'highlight',
  order: 0,
  switch: null,
  sources: selectionSource,
  images: (scene) => [square(scene)],
  style: (scene) => {
    if (!selectionShapes(scene).some(({ properties }) => properties?.['part'] === 'end')) return []
    const { tokens, locale } = scene
    return [
      {
        id: 'selection-ends',
        type: 'symbol',
        source: 'selection',
        filter: is('part', 'end'),
        layout: {
          'icon-image': ['step', ['zoom'], get('farImage'), SPLIT_ZOOM, get('image')],
          'icon-allow-overlap': true,
          'text-field': ['step', ['zoom'], get('farName'), SPLIT_ZOOM, get('name')],
          'text-font': sans(locale, 'Bold'),
          'text-size': labelSize(tokens, 13),
          'text-optional': true,
          'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
          'text-radial-offset': 0.7,
        },
        paint: { 'text-color': tokens.text, 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 },
      },
    ]
  },
})
