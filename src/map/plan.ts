import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { imageKey, type ImagePlan } from './images.ts'
import type { SourcePlan } from './layer.ts'
import { SPLIT_ZOOM } from './geometry.ts'
import { MAP_LAYERS } from './registry.ts'
import type { Scene } from './scene.ts'

/** What the map shall look like, as plain values: no map, no canvas. */
export interface MapPlan {
  readonly sources: Readonly<Record<string, SourcePlan>>
  /** Sources of a deployer's base map, handed on as they came. */
  readonly baseSources: Readonly<Record<string, unknown>>
  /** Bottom to top. */
  readonly layers: readonly LayerSpecification[]
  /** By key; the key is the content. */
  readonly images: Readonly<Record<string, ImagePlan>>
}

/** The plan of a scene. Only the layers that have something to draw are in it. */
export function planMap(scene: Scene): MapPlan {
  const sources: Record<string, SourcePlan> = {}
  const images: Record<string, ImagePlan> = {}
  const layers: LayerSpecification[] = []
  for (const layer of MAP_LAYERS) {
    if ((layer.switch && !scene.shows(layer.switch)) || (layer.closeUp && !scene.near)) continue
    const style = layer.style(scene).filter(({ minzoom = 0 }) => scene.near || minzoom < SPLIT_ZOOM)
    if (style.length === 0) continue
    layers.push(...style)
    const used = new Set(style.map((drawn) => ('source' in drawn ? drawn.source : null)))
    for (const [id, source] of Object.entries(layer.sources?.(scene) ?? {})) if (used.has(id)) sources[id] = source
    for (const image of layer.images?.(scene) ?? []) images[imageKey(image)] = image
  }
  return { sources, baseSources: scene.shows('base') && scene.base ? scene.base.sources : {}, layers, images }
}
