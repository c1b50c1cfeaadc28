import { corridorSource, square } from '../corridor-features.ts'
import { sans } from '../fonts.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { labelSize } from '../tokens.ts'

/** The named squares between which a corridor runs. */
export default defineLayer({
  id: 'corridor-ends',
  band: 'label',
  order: 20,
  switch: 'records',
  sources: corridorSource,
  images: (scene) => (scene.near ? scene.corridors.map((corridor) => square(scene, corridor)) : []),
  style: (scene) => {
    if (scene.corridors.length === 0) return []
    const { tokens } = scene
    return [
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
          'text-size': labelSize(tokens, 12.5),
          'text-optional': true,
          'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
          'text-radial-offset': 0.7,
        },
        paint: { 'text-color': tokens.text, 'text-halo-color': tokens.halo, 'text-halo-width': 1.9 },
      },
    ]
  },
})
