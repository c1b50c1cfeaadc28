import { groundSource } from '../ground.ts'
import { is, ramp } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { lineWidth } from '../tokens.ts'

/** Figure and ground: the province on the neighbours' flat colour, a soft band of sand outside its edge. */
export default defineLayer({
  id: 'ground',
  band: 'base',
  order: 0,
  switch: null,
  sources: ({ geometry }) => groundSource(geometry),
  style: ({ tokens }) => [
    { id: 'ground', type: 'background', paint: { 'background-color': tokens.neighbour } },
    {
      id: 'neighbour-lines',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'neighbour-line'),
      paint: { 'line-color': tokens.neighbourLine, 'line-width': lineWidth(tokens, 1) },
    },
    {
      id: 'casing',
      type: 'line',
      source: 'ground',
      filter: is('kind', 'casing'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': tokens.casing,
        'line-opacity': tokens.casingOpacity,
        'line-width': ramp([5.5, 20], [9, 44]),
        'line-blur': ramp([5.5, 14], [9, 32]),
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'ground',
      filter: is('kind', 'land'),
      paint: { 'fill-color': tokens.land, 'fill-antialias': false },
    },
  ],
})
