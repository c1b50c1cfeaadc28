import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { SPLIT_ZOOM } from '../geometry.ts'
import { circle, collection, feature, get, groundPixels, is, onGround, pointFeature } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { oncePer } from '../memo.ts'
import type { Scene } from '../scene.ts'
import { lineWidth } from '../tokens.ts'

/** Zones are soft: a blurred disc as wide on the ground as the place is known, always the same blue. */
export default defineLayer({
  id: 'zones',
  band: 'area',
  order: 40,
  closeUp: true,
  switch: 'records',
  sources: (scene) => ({ zones: { data: collection(zones(scene)) } }),
  style: (scene) => {
    const { tokens } = scene
    if (zones(scene).length === 0) return []
    return [
      {
        id: 'zones',
        type: 'circle',
        source: 'zones',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'soft'),
        paint: {
          'circle-color': tokens.zoneTint,
          'circle-radius': onGround(get('radius')),
          'circle-blur': 0.36,
          'circle-opacity': [
            '*',
            tokens.zoneOpacity,
            ['case', get('several'), 1.25, 0.85],
          ] as unknown as ExpressionSpecification,
        },
      },
      {
        id: 'zone-dots',
        type: 'line',
        source: 'zones',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'dots'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': tokens.ink, 'line-width': lineWidth(tokens, 1.5), 'line-dasharray': [0.1, 2.4] },
      },
    ]
  },
  legend: (scene, zoom) =>
    zoom >= SPLIT_ZOOM && zones(scene).some(({ properties }) => properties?.['part'] === 'soft')
      ? [
          {
            id: 'zones',
            section: 'precision',
            name: { zh: '片区，已知到 5 公里', en: 'Zone, known to 5 km' },
            mark: { type: 'zone' },
          },
        ]
      : [],
})

const zones = oncePer(({ places }: Scene) =>
  places.glyphs.flatMap(({ place, count, inferred }) => {
    if (place.level !== 'zone' || count === 0) return []
    const km = place.precisionKm ?? 5
    return inferred
      ? [feature(circle(place.point, km), { part: 'dots', place: place.id })]
      : [
          pointFeature(place.point, {
            part: 'soft',
            place: place.id,
            several: count > 1,
            radius: groundPixels(km, place.point[1]),
          }),
        ]
  }),
)
