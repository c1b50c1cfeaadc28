import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { ImagePlan } from './images.ts'
import type { SourcePlan } from './layer.ts'
import type { MapPlan } from './plan.ts'

/** One step from the applied plan to the wanted one. Each sets a target, so that a step done twice does no harm. */
export type MapOperation =
  | { readonly do: 'add-image'; readonly key: string; readonly image: ImagePlan }
  | { readonly do: 'remove-image'; readonly key: string }
  | { readonly do: 'add-source'; readonly id: string; readonly source: SourcePlan }
  | { readonly do: 'add-base-source'; readonly id: string; readonly source: unknown }
  | { readonly do: 'set-data'; readonly id: string; readonly source: SourcePlan }
  | { readonly do: 'remove-source'; readonly id: string }
  | { readonly do: 'add-layer'; readonly layer: LayerSpecification; readonly before: string | null }
  | { readonly do: 'remove-layer'; readonly id: string }
  | { readonly do: 'set-paint' | 'set-layout'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly do: 'set-filter'; readonly id: string; readonly filter: unknown }

export const EMPTY_PLAN: MapPlan = { sources: {}, baseSources: {}, layers: [], images: {} }

/**
 * The operations that turn one plan into another: pictures and data first, then layers from the top down, what is no
 * longer used last. A plan against itself gives none.
 */
export function diffPlan(applied: MapPlan, wanted: MapPlan): readonly MapOperation[] {
  const present = new Map(applied.layers.map((layer) => [layer.id, layer]))
  const kept = new Set(keptInOrder(applied, wanted))
  const gone = applied.layers.filter(({ id }) => !kept.has(id))
  const operations: MapOperation[] = []
  for (const [key, image] of Object.entries(wanted.images)) {
    if (!(key in applied.images)) operations.push({ do: 'add-image', key, image })
  }
  for (const { id } of gone) operations.push({ do: 'remove-layer', id })
  for (const id of Object.keys(applied.baseSources)) {
    if (!(id in wanted.baseSources)) operations.push({ do: 'remove-source', id })
  }
  for (const [id, source] of Object.entries(wanted.baseSources)) {
    if (!(id in applied.baseSources)) operations.push({ do: 'add-base-source', id, source })
  }
  for (const [id, source] of Object.entries(wanted.sources)) {
    const before = applied.sources[id]
    if (!before) operations.push({ do: 'add-source', id, source })
    else if (!sameData(before, source)) operations.push({ do: 'set-data', id, source })
  }
  for (let at = wanted.layers.length - 1; at >= 0; at--) {
    const layer = wanted.layers[at]!
    const before = present.get(layer.id)
    if (before && kept.has(layer.id)) operations.push(...propertyOperations(before, layer))
    else operations.push({ do: 'add-layer', layer, before: wanted.layers[at + 1]?.id ?? null })
  }
  for (const id of Object.keys(applied.sources)) {
    if (!(id in wanted.sources)) operations.push({ do: 'remove-source', id })
  }
  for (const key of Object.keys(applied.images)) {
    if (!(key in wanted.images)) operations.push({ do: 'remove-image', key })
  }
  return operations
}

/** Ids of layers that may stay where they are: the same kind from the same source, and not overtaken by another. */
function keptInOrder(applied: MapPlan, wanted: MapPlan): readonly string[] {
  const places = new Map(wanted.layers.map((layer, at) => [layer.id, { layer, at }]))
  const kept: string[] = []
  let last = -1
  for (const layer of applied.layers) {
    const place = places.get(layer.id)
    if (!place || place.at < last || frame(place.layer) !== frame(layer)) continue
    kept.push(layer.id)
    last = place.at
  }
  return kept
}

/** What cannot be changed on a layer that stands. */
function frame(layer: LayerSpecification): string {
  const source = 'source' in layer ? layer.source : null
  return JSON.stringify([layer.type, source, layer.minzoom ?? null, layer.maxzoom ?? null])
}

function propertyOperations(before: LayerSpecification, after: LayerSpecification): readonly MapOperation[] {
  const id = after.id
  const operations: MapOperation[] = [
    ...changed(before.paint, after.paint).map(([name, value]) => ({ do: 'set-paint' as const, id, name, value })),
    ...changed(before.layout, after.layout).map(([name, value]) => ({ do: 'set-layout' as const, id, name, value })),
  ]
  const filter = 'filter' in after ? after.filter : undefined
  if (!same('filter' in before ? before.filter : undefined, filter)) operations.push({ do: 'set-filter', id, filter })
  return operations
}

function changed(before: object | undefined, after: object | undefined): readonly [name: string, value: unknown][] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}))
  const next = new Map<string, unknown>(Object.entries(after ?? {}))
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((name) => !same(old.get(name), next.get(name)))
    .map((name) => [name, next.get(name)])
}

/** Geometry files come as the same objects and are not read again; the small collections are compared by content. */
function sameData(a: SourcePlan, b: SourcePlan): boolean {
  if (a.data === b.data) return true
  if (a.data.features.length !== b.data.features.length) return false
  return a.data.features.every((feature, at) => {
    const other = b.data.features[at]!
    return (
      feature === other ||
      (same(feature.properties, other.properties) &&
        (feature.geometry === other.geometry || same(feature.geometry, other.geometry)))
    )
  })
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
