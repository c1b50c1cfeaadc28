import type { LegendEntry } from './layer.ts'
import { MAP_LAYERS } from './registry.ts'
import type { Scene } from './scene.ts'

export type LegendSection = LegendEntry['section']

export const LEGEND_SECTIONS: readonly LegendSection[] = ['lens', 'count', 'precision', 'pattern', 'ground']

/** The legend of exactly what is drawn at this zoom: the layers that are in the plan say it themselves. */
export function legendOf(scene: Scene, zoom: number): readonly LegendEntry[] {
  const entries = MAP_LAYERS.flatMap((layer) => {
    if (layer.switch && !scene.shows(layer.switch)) return []
    return layer.legend?.(scene, zoom) ?? []
  })
  const order = new Map(scene.catalog.pattern.elements.map(({ id }, at) => [id, at]))
  return [...entries].sort(
    (a, b) =>
      LEGEND_SECTIONS.indexOf(a.section) - LEGEND_SECTIONS.indexOf(b.section) ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  )
}

const ONE_COLOUR = 0.7

/** The class that holds more than 70 % of the records on the map: the sign that a lens says little. */
export function dominantClass(scene: Scene): { readonly code: string; readonly share: number } | null {
  const counts = new Map<string, number>()
  const seen = new Set<number>()
  for (const { records } of scene.places.glyphs) for (const index of records) seen.add(index)
  for (const { record } of scene.corridors) seen.add(record)
  for (const index of seen) {
    const record = scene.catalog.records[index]
    if (!record) continue
    const code = scene.scheme.codeOf(record)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  for (const [code, count] of counts) if (count / seen.size > ONE_COLOUR) return { code, share: count / seen.size }
  return null
}
