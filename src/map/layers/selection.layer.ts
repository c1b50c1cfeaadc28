import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { SPLIT_ZOOM } from '../geometry.ts'
import { get, is } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { selectionShapes, selectionSource } from '../selection-features.ts'
import { lineWidth, type MapTokens } from '../tokens.ts'

/**
 * What is really known of the selection, in cinnabar, which means nothing else. It lies under the glyphs; a zone shows
 * once the glyphs have opened, since at province scale it would hide inside the city's disc.
 */
export default defineLayer({
  id: 'selection',
  band: 'line',
  order: 90,
  switch: null,
  sources: selectionSource,
  style: (scene) => {
    const { tokens } = scene
    if (selectionShapes(scene).length === 0) return []
    const large = ['in', get('part'), ['literal', ['area', 'corridor']]]
    const solid = is('inferred', false)
    const dots = is('inferred', true)
    return [
      {
        id: 'selection-fill',
        type: 'fill',
        source: 'selection',
        filter: ['all', is('part', 'area'), solid],
        paint: { 'fill-color': tokens.selection, 'fill-opacity': 0.05 },
      },
      {
        id: 'selection-casing',
        type: 'line',
        source: 'selection',
        filter: large as unknown as ExpressionSpecification,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.paper, 'line-width': lineWidth(tokens, 2.1) + 2.5, 'line-opacity': 0.6 },
      },
      edge(tokens, 'selection-edge', ['all', is('part', 'area'), solid], false),
      // Only the ends of a corridor are known: selected too it stays dashed.
      edge(tokens, 'selection-corridor', ['all', is('part', 'corridor'), solid], false, [4, 2.2]),
      edge(tokens, 'selection-dots', ['all', large, dots], true),
      { ...edge(tokens, 'selection-zone', ['all', is('part', 'zone'), solid], false), minzoom: SPLIT_ZOOM },
      {
        ...edge(tokens, 'selection-zone-dots', ['all', is('part', 'zone'), dots], true),
        minzoom: SPLIT_ZOOM,
      },
    ]
  },
})

function edge(tokens: MapTokens, id: string, filter: unknown, dotted: boolean, dashes = dotted ? [0.1, 2.1] : null) {
  return {
    id,
    type: 'line' as const,
    source: 'selection',
    filter: filter as ExpressionSpecification,
    layout: { 'line-join': 'round' as const, 'line-cap': dotted ? ('round' as const) : ('butt' as const) },
    paint: {
      'line-color': tokens.selection,
      'line-width': lineWidth(tokens, 2.1),
      ...(dashes ? { 'line-dasharray': dashes } : {}),
    },
  }
}
