import { describe, expect, it } from 'vitest'
import { legendOf } from '../../../src/map/legend.ts'
import { planMap } from '../../../src/map/plan.ts'
import type { Scene } from '../../../src/map/scene.ts'
import { aScene } from '../../support/map-scene.ts'

/** A scene that tells when the close view is asked of it. */
function watched(near: boolean): { readonly scene: Scene; readonly asked: () => boolean } {
  let asked = false
  const scene = new Proxy(aScene({ near }), {
    get: (target, key) => {
      if (key === 'places') asked = true
      return target[key as keyof Scene]
    },
  })
  return { scene, asked: () => asked }
}

describe('the close view', () => {
  it('is not worked out for the whole province: not for the map, not for the legend', () => {
    const { scene, asked } = watched(false)
    expect(planMap(scene).layers.length).toBeGreaterThan(5)
    expect(legendOf(scene, 6.4).length).toBeGreaterThan(5)
    expect(asked()).toBe(false)
  })

  it('is worked out close up', () => {
    const { scene, asked } = watched(true)
    planMap(scene)
    expect(asked()).toBe(true)
  })
})
