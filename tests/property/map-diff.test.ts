import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/base/local-text.ts'
import { LAYER_IDS, LENSES, THEMES } from '../../src/domain/view/view.ts'
import { diffPlan, EMPTY_PLAN, type MapOperation } from '../../src/map/diff.ts'
import { planMap, type MapPlan } from '../../src/map/plan.ts'
import { ALL_ELEMENTS, aScene, CATALOG, LAYOUT } from '../support/map-scene.ts'

/** A map as plain values, as strict as the real one: what is not there cannot be changed, what is in use cannot go. */
class PaperMap {
  sources = new Map<string, unknown>()
  images = new Set<string>()
  layers: LayerSpecification[] = []

  perform(operation: MapOperation): void {
    switch (operation.do) {
      case 'add-image':
        expect(this.images.has(operation.key)).toBe(false)
        this.images.add(operation.key)
        return
      case 'remove-image':
        expect(this.images.delete(operation.key)).toBe(true)
        return
      case 'add-source':
        expect(this.sources.has(operation.id)).toBe(false)
        this.sources.set(operation.id, operation.source.data)
        return
      case 'set-data':
        expect(this.sources.has(operation.id)).toBe(true)
        this.sources.set(operation.id, operation.source.data)
        return
      case 'add-base-source':
        this.sources.set(operation.id, operation.source)
        return
      case 'remove-source':
        expect(this.layers.filter((layer) => 'source' in layer && layer.source === operation.id)).toEqual([])
        expect(this.sources.delete(operation.id)).toBe(true)
        return
      case 'add-layer': {
        const { layer, before } = operation
        expect(this.#at(layer.id)).toBe(-1)
        if ('source' in layer) expect(this.sources.has(String(layer.source))).toBe(true)
        const at = before === null ? this.layers.length : this.#at(before)
        expect(at).toBeGreaterThanOrEqual(0)
        this.layers.splice(at, 0, structuredClone(layer))
        return
      }
      case 'remove-layer': {
        const at = this.#at(operation.id)
        expect(at).toBeGreaterThanOrEqual(0)
        this.layers.splice(at, 1)
        return
      }
      case 'set-filter':
        this.#change(operation.id, (layer) => ({ ...layer, filter: operation.filter }))
        return
      case 'set-paint':
      case 'set-layout': {
        const part = operation.do === 'set-paint' ? 'paint' : 'layout'
        this.#change(operation.id, (layer) => ({
          ...layer,
          [part]: { ...(layer[part] as object), [operation.name]: operation.value },
        }))
      }
    }
  }

  #at(id: string): number {
    return this.layers.findIndex((layer) => layer.id === id)
  }

  #change(id: string, change: (layer: Record<string, unknown>) => object): void {
    const at = this.#at(id)
    expect(at).toBeGreaterThanOrEqual(0)
    this.layers[at] = change(this.layers[at] as unknown as Record<string, unknown>) as LayerSpecification
  }
}

const scene = fc.record({
  lens: fc.constantFrom(...LENSES),
  theme: fc.constantFrom(...THEMES),
  locale: fc.constantFrom(...LOCALES),
  near: fc.boolean(),
  hidden: fc.subarray([...LAYER_IDS]),
  pattern: fc.subarray([...ALL_ELEMENTS]),
  shown: fc.subarray([...LAYOUT]),
  selected: fc.constantFrom(
    null,
    { type: 'place' as const, id: '410100' },
    { type: 'element' as const, id: 'belt-huai' },
    ...CATALOG.records.slice(0, 8).map(({ id }) => ({ type: 'record' as const, id })),
  ),
})

function asData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function expectSame(map: PaperMap, plan: MapPlan): void {
  expect(asData(map.layers)).toEqual(asData(plan.layers))
  expect([...map.sources.keys()].sort()).toEqual(Object.keys(plan.sources).sort())
  for (const [id, { data }] of Object.entries(plan.sources)) expect(asData(map.sources.get(id))).toEqual(asData(data))
  expect([...map.images].sort()).toEqual(Object.keys(plan.images).sort())
}

test('the operations turn any plan into any other, step by step, on a map that forgives nothing', () => {
  fc.assert(
    fc.property(fc.array(scene, { minLength: 1, maxLength: 3 }), (scenes) => {
      const map = new PaperMap()
      let applied = EMPTY_PLAN
      for (const part of scenes) {
        const wanted = planMap(aScene(part))
        for (const operation of diffPlan(applied, wanted)) map.perform(operation)
        expectSame(map, wanted)
        applied = wanted
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('layers may come in any other order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const planOf = (order: readonly string[]): MapPlan => ({
    ...EMPTY_PLAN,
    layers: order.map((id) => ({ id, type: 'background' as const })),
  })
  const order = fc.shuffledSubarray(ids)
  fc.assert(
    fc.property(order, order, (before, after) => {
      const map = new PaperMap()
      for (const operation of diffPlan(EMPTY_PLAN, planOf(before))) map.perform(operation)
      for (const operation of diffPlan(planOf(before), planOf(after))) map.perform(operation)
      expect(map.layers.map(({ id }) => id)).toEqual(after)
    }),
  )
})

test('a plan against an equal one asks for nothing', () => {
  fc.assert(
    fc.property(scene, (part) => {
      expect(diffPlan(planMap(aScene(part)), planMap(aScene(part)))).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('a change of theme changes paint and pictures, and never the boundaries', () => {
  const [light, dark] = THEMES.map((theme) => planMap(aScene({ theme, near: false })))
  const operations = diffPlan(light!, dark!)
  expect(new Set(operations.map((operation) => operation.do))).toEqual(new Set(['set-paint']))
})

test('a filter that takes a record away sends the places, and not the ground', () => {
  const before = planMap(aScene())
  const after = planMap(aScene({ shown: LAYOUT.slice(20) }))
  const sent = diffPlan(before, after).flatMap((operation) => (operation.do === 'set-data' ? [operation.id] : []))
  expect(sent).toContain('places')
  expect(sent).not.toContain('ground')
})
