import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { groundSource } from '../ground.ts'
import { get, is, ramp } from '../idioms.ts'
import { defineLayer } from '../layer.ts'

/** Rivers differ by width, not by paleness. Inside its own belt a river is drawn stronger. */
export default defineLayer({
  id: 'rivers',
  band: 'line',
  order: 20,
  switch: 'rivers',
  sources: ({ geometry }) => groundSource(geometry),
  style: ({ tokens, pattern }) => {
    const strong = (belt: string) => (pattern.includes(belt) ? 1.25 : 1)
    const width = (yellow: number, huai: number, bai: number, dan: number, tang: number, more = 0) =>
      [
        'match',
        get('id'),
        'yellow',
        yellow * strong('belt-yellow') + more,
        'huai',
        huai * strong('belt-huai') + more,
        'bai',
        bai * strong('belt-han') + more,
        'dan',
        dan * strong('belt-han') + more,
        tang * strong('belt-han') + more,
      ] as unknown as ExpressionSpecification
    return [
      {
        id: 'river-casing',
        type: 'line',
        source: 'ground',
        filter: is('kind', 'river'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': tokens.land,
          'line-opacity': 0.85,
          'line-width': ramp([5.5, width(2.7, 1.9, 1.4, 1.3, 1.1, 1.8)], [10, width(5.6, 3.8, 2.8, 2.6, 2.4, 5)]),
        },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'ground',
        filter: is('kind', 'river'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': [
            'match',
            get('id'),
            'yellow',
            tokens.yellowRiver,
            'huai',
            tokens.huaiRiver,
            tokens.nanyangRivers,
          ] as unknown as ExpressionSpecification,
          'line-width': ramp([5.5, width(2.7, 1.9, 1.4, 1.3, 1.1)], [10, width(5.6, 3.8, 2.8, 2.6, 2.4)]),
        },
      },
    ]
  },
  legend: ({ tokens }) => [
    {
      id: 'rivers',
      section: 'ground',
      name: { zh: '河流', en: 'River' },
      mark: { type: 'line', colour: tokens.yellowRiver, width: 3 },
    },
  ],
})
