import { SPLIT_ZOOM } from '../geometry.ts'
import { collection, feature, is } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { outlineOf } from '../known.ts'
import { defineLayer, type LegendEntry } from '../layer.ts'
import type { Scene } from '../scene.ts'

/** What is known only to a county or a city: the county tinted, the city outlined. Inferred: no tint, a sparse hatch. */
export default defineLayer({
  id: 'areas',
  band: 'area',
  order: 30,
  switch: 'records',
  sources: (scene) => ({ areas: { data: collection(areas(scene)) } }),
  images: (scene) => (areas(scene).length > 0 ? [hatch(scene)] : []),
  style: (scene) => {
    if (areas(scene).length === 0) return []
    const { tokens } = scene
    return [
      {
        id: 'area-tints',
        type: 'fill',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: is('part', 'county'),
        paint: { 'fill-color': tokens.countyTint, 'fill-opacity': tokens.countyTintOpacity },
      },
      {
        id: 'area-hatches',
        type: 'fill',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: is('inferred', true),
        paint: { 'fill-pattern': imageKey(hatch(scene)), 'fill-opacity': 0.34 },
      },
      {
        id: 'area-edges',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: ['all', is('inferred', false), is('part', 'county')],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.prefectureLine, 'line-width': 1.3 },
      },
      {
        id: 'city-edges',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: ['all', is('inferred', false), is('part', 'city')],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': tokens.provinceLine, 'line-width': 2.2 },
      },
      {
        id: 'area-dots',
        type: 'line',
        source: 'areas',
        minzoom: SPLIT_ZOOM,
        filter: is('inferred', true),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': tokens.ink, 'line-width': 1.5, 'line-dasharray': [0.1, 2.2] },
      },
    ]
  },
  legend: (scene, zoom) => {
    if (zoom < SPLIT_ZOOM || areas(scene).length === 0) return []
    const entries: LegendEntry[] = [
      {
        id: 'areas',
        section: 'precision',
        name: { zh: '县或市，位置即其范围', en: 'County or city: somewhere within' },
        mark: { type: 'area' },
      },
    ]
    return entries
  },
})

function areas({ places, geometry }: Scene) {
  return places.glyphs.flatMap(({ form, place, count, inferred }) => {
    if (form !== 'plate' || count === 0) return []
    const outline = outlineOf(geometry, place)
    if (!outline) return []
    const part = inferred ? 'inferred' : place.level === 'prefecture' ? 'city' : 'county'
    return [feature(outline, { part, inferred, place: place.id })]
  })
}

function hatch({ theme }: Scene): ImagePlan {
  return { theme, form: 'hatch' }
}
