import { groundSource } from '../ground.ts'
import { is, ramp } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { lineWidth } from '../tokens.ts'

/** The two lines of the pattern, in the classic tick. */
export default defineLayer({
  id: 'railways',
  band: 'line',
  order: 30,
  switch: 'railways',
  sources: ({ geometry }) => groundSource(geometry),
  style: ({ tokens }) => [
    {
      id: 'railways',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'railway'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tokens.rail,
        'line-width': ramp([5.5, lineWidth(tokens, 1.05)], [10, lineWidth(tokens, 1.8)]),
      },
    },
    {
      id: 'railway-ticks',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'railway'),
      paint: {
        'line-color': tokens.rail,
        'line-width': ramp([5.5, lineWidth(tokens, 5.4)], [10, lineWidth(tokens, 8.5)]),
        'line-dasharray': [0.2, 1.75],
      },
    },
  ],
  legend: () => [
    {
      id: 'railways',
      section: 'ground',
      name: { zh: '铁路（示意）', en: 'Railway (schematic)' },
      mark: { type: 'rail' },
    },
  ],
})
