import { SPLIT_ZOOM } from '../geometry.ts'
import { areas, areaSource } from '../area-features.ts'
import { is } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { defineLayer, type LegendEntry } from '../layer.ts'
import type { Scene } from '../scene.ts'

/** What is known only to a county or a city: the county tinted, the city outlined. Inferred: no tint, a sparse hatch. */
export default defineLayer({
  id: 'areas',
  band: 'area',
  order: 30,
  closeUp: true,
  switch: 'records',
  sources: areaSource,
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

function hatch({ theme, tokens }: Scene): ImagePlan {
  return { theme, form: 'hatch', ink: tokens.ink }
}
