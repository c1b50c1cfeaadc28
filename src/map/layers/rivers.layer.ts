import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { groundSource } from '../ground.ts'
import { is, ramp } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import type { Scene } from '../scene.ts'
import { lineWidth } from '../tokens.ts'

/** Widths at z5.5 and z10, and the belt inside which a river is drawn stronger. */
const RIVERS = {
  yellow: { from: 2.7, to: 5.6, belt: 'belt-yellow', colour: 'yellowRiver' },
  huai: { from: 1.9, to: 3.8, belt: 'belt-huai', colour: 'huaiRiver' },
  bai: { from: 1.4, to: 2.8, belt: 'belt-han', colour: 'nanyangRivers' },
  dan: { from: 1.3, to: 2.6, belt: 'belt-han', colour: 'nanyangRivers' },
  tang: { from: 1.1, to: 2.4, belt: 'belt-han', colour: 'nanyangRivers' },
} as const

const IN_ITS_BELT = 1.25

/**
 * Rivers differ by width, not by paleness. One layer each with plain values: a value read from the feature would make
 * the graphics card compile another program, which costs more than the layer.
 */
export default defineLayer({
  id: 'rivers',
  band: 'line',
  order: 20,
  switch: 'rivers',
  sources: ({ geometry }) => groundSource(geometry),
  style: (scene) =>
    Object.entries(RIVERS).flatMap(([id, { from, to, belt, colour }]) => {
      const strong = scene.pattern.includes(belt) ? IN_ITS_BELT : 1
      const [least, most] = [lineWidth(scene.tokens, from * strong), lineWidth(scene.tokens, to * strong)]
      return [
        river(scene, id, `river-casing-${id}`, 'land', least + 1.8, most + 5, 0.85),
        river(scene, id, `river-${id}`, colour, least, most, 1),
      ]
    }),
  legend: ({ tokens }) => [
    {
      id: 'rivers',
      section: 'ground',
      name: { zh: '河流', en: 'River' },
      mark: { type: 'line', colour: tokens.yellowRiver, width: 3 },
    },
  ],
})

function river(
  { tokens }: Scene,
  course: string,
  id: string,
  colour: 'land' | 'yellowRiver' | 'huaiRiver' | 'nanyangRivers',
  from: number,
  to: number,
  opacity: number,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'ground',
    filter: ['all', is('kind', 'river'), is('id', course)],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': tokens[colour], 'line-opacity': opacity, 'line-width': ramp([5.5, from], [10, to]) },
  }
}
