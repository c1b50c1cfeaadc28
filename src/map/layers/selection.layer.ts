import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { collection, get, is } from '../idioms.ts'
import { knownShapes } from '../known.ts'
import { defineLayer } from '../layer.ts'
import type { Scene } from '../scene.ts'

/** What is really known of the selection, in cinnabar, which means nothing else. */
export default defineLayer({
  id: 'selection',
  band: 'highlight',
  order: 0,
  switch: null,
  sources: (scene) => ({ selection: { data: collection(shapes(scene)) } }),
  style: (scene) => {
    const { tokens } = scene
    if (shapes(scene).length === 0) return []
    return [
      {
        id: 'selection-fill',
        type: 'fill',
        source: 'selection',
        filter: [
          'all',
          ['in', get('part'), ['literal', ['area', 'zone']]],
          is('inferred', false),
        ] as unknown as ExpressionSpecification,
        paint: { 'fill-color': tokens.selection, 'fill-opacity': 0.07 },
      },
      {
        id: 'selection-casing',
        type: 'line',
        source: 'selection',
        filter: ['!=', get('part'), 'site'],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.paper, 'line-width': 4.4, 'line-opacity': 0.6 },
      },
      {
        id: 'selection-edge',
        type: 'line',
        source: 'selection',
        filter: ['all', ['!=', get('part'), 'site'], is('inferred', false)],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.selection, 'line-width': 2 },
      },
      {
        id: 'selection-dots',
        type: 'line',
        source: 'selection',
        filter: ['all', ['!=', get('part'), 'site'], is('inferred', true)],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': tokens.selection, 'line-width': 2.2, 'line-dasharray': [0.1, 2.1] },
      },
    ]
  },
})

function shapes({ catalog, geometry, selected }: Scene) {
  return knownShapes(catalog, geometry, selected)
}
