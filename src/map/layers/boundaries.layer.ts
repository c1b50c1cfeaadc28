import { groundSource } from '../ground.ts'
import { is, ramp } from '../idioms.ts'
import { defineLayer, type LegendEntry } from '../layer.ts'
import { lineWidth } from '../tokens.ts'

const COUNTIES_FROM = 7.5

/** Prefectures clear, the province's edge strong. */
export default defineLayer({
  id: 'boundaries',
  band: 'line',
  order: 10,
  switch: null,
  sources: ({ geometry }) => groundSource(geometry),
  style: ({ tokens, shows }) => [
    ...(shows('counties')
      ? [
          {
            id: 'county-lines',
            type: 'line' as const,
            source: 'ground',
            minzoom: COUNTIES_FROM,
            filter: is('kind', 'county-line'),
            paint: { 'line-color': tokens.countyLine, 'line-width': lineWidth(tokens, 0.7) },
          },
        ]
      : []),
    {
      id: 'prefecture-lines',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'prefecture-line'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tokens.prefectureLine,
        'line-width': ramp([5.5, lineWidth(tokens, 0.7)], [9, lineWidth(tokens, 1.5)]),
      },
    },
    {
      id: 'province-line',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'province-line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': tokens.provinceLine,
        'line-width': ramp([5.5, lineWidth(tokens, 0.95)], [9, lineWidth(tokens, 2)]),
      },
    },
  ],
  legend: ({ tokens, shows }, zoom) => {
    const entries: LegendEntry[] = [
      {
        id: 'province-line',
        section: 'ground',
        name: { zh: '省界', en: 'Province' },
        mark: { type: 'line', colour: tokens.provinceLine, width: 2 },
      },
      {
        id: 'prefecture-lines',
        section: 'ground',
        name: { zh: '市界', en: 'Prefecture' },
        mark: { type: 'line', colour: tokens.prefectureLine, width: 1.2 },
      },
    ]
    if (shows('counties') && zoom >= COUNTIES_FROM) {
      entries.push({
        id: 'county-lines',
        section: 'ground',
        name: { zh: '县界', en: 'County' },
        mark: { type: 'line', colour: tokens.countyLine, width: 1 },
      })
    }
    return entries
  },
})
