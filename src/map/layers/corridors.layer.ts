import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { SPLIT_ZOOM } from '../geometry.ts'
import { corridorSource } from '../corridor-features.ts'
import { get, is } from '../idioms.ts'
import { defineLayer, type LegendMark } from '../layer.ts'
import { lineWidth, type MapTokens } from '../tokens.ts'

/** Corridors: straight and dashed between two named squares, since no bend is known; dotted where inferred. */
export default defineLayer({
  id: 'corridors',
  band: 'line',
  order: 40,
  switch: 'records',
  sources: corridorSource,
  style: (scene) => {
    if (scene.corridors.length === 0) return []
    const { tokens } = scene
    return [
      {
        id: 'corridor-casing',
        type: 'line',
        source: 'corridors',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'corridor'),
        paint: { 'line-color': tokens.land, 'line-width': lineWidth(tokens, 3.4) + 3.6, 'line-opacity': 0.85 },
      },
      line(tokens, 'corridors', ['all', is('part', 'corridor'), is('way', 'built')], 3.4, [2.6, 1.1]),
      line(tokens, 'corridors-planned', ['all', is('part', 'corridor'), is('way', 'planned')], 2, [2.6, 1.6]),
      line(tokens, 'corridors-inferred', ['all', is('part', 'corridor'), is('way', 'inferred')], 2.6, [0.1, 2]),
    ]
  },
  legend: (scene, zoom) => {
    const [first] = scene.corridors
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

function line(tokens: MapTokens, id: string, filter: unknown, width: number, dash: number[]): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'corridors',
    minzoom: SPLIT_ZOOM,
    filter: filter as ExpressionSpecification,
    ...(id === 'corridors-inferred' ? { layout: { 'line-cap': 'round' as const } } : {}),
    paint: { 'line-color': get('colour'), 'line-width': lineWidth(tokens, width), 'line-dasharray': dash },
  }
}
