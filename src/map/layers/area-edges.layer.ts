import { areas, areaSource } from '../area-features.ts'
import { SPLIT_ZOOM } from '../geometry.ts'
import { is } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { lineWidth } from '../tokens.ts'

/** Edges of what is known only to a county or a city, above the plain boundaries; dotted where inferred. */
export default defineLayer({
  id: 'area-edges',
  band: 'line',
  order: 15,
  closeUp: true,
  switch: 'records',
  sources: areaSource,
  style: (scene) => {
    if (areas(scene).length === 0) return []
    const { tokens } = scene
    return [
      {
        id: 'area-edges',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: ['all', is('inferred', false), is('part', 'county')],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.prefectureLine, 'line-width': lineWidth(tokens, 1.3) },
      },
      {
        id: 'city-edges',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: ['all', is('inferred', false), is('part', 'city')],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.provinceLine, 'line-width': lineWidth(tokens, 2.2) },
      },
      {
        id: 'area-dots',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: is('inferred', true),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': tokens.ink, 'line-width': lineWidth(tokens, 1.5), 'line-dasharray': [0.1, 2.2] },
      },
    ]
  },
})
