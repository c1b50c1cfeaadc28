import { describe, expect, test } from 'vitest'
import { areaRows } from '../../../src/domain/facets/area-rows.ts'
import { countRows } from '../../../src/domain/filter/bitset.ts'
import type { ChosenArea } from '../../../src/domain/geo/chosen-area.ts'
import { INITIAL_VIEW } from '../../../src/domain/view/view.ts'
import { CatalogStore } from '../../../src/state/catalog-store.svelte.ts'
import { ResultsStore } from '../../../src/state/results-store.svelte.ts'
import { ViewStore } from '../../../src/state/view-store.svelte.ts'
import { CATALOG, GEOMETRY } from '../../support/map-scene.ts'

const AREA: ChosenArea = { type: 'circle', centre: [113.65, 34.75], km: 40 }

function opened(area: ChosenArea | null) {
  const catalog = new CatalogStore('http://localhost/')
  catalog.catalog = { status: 'ready', value: CATALOG }
  return { catalog, results: new ResultsStore(catalog, new ViewStore({ ...INITIAL_VIEW, policy: true, area })) }
}

describe('the records in an area', () => {
  test('are waited for while the ground or the rules are still to come: nothing else is shown in their place', async () => {
    const { catalog, results } = opened(AREA)
    expect(results.selection).toBeNull()
    expect(results.records).toEqual([])
    catalog.geometry = { status: 'ready', value: GEOMETRY }
    expect(results.selection).toBeNull()
    expect(await results.openAreas()).toEqual({ ok: true, value: null })
    const inside = countRows(areaRows(AREA, CATALOG, GEOMETRY).inside)
    expect(inside).toBeGreaterThan(10)
    expect(results.records).toHaveLength(inside)
  })

  test('are none when the ground does not come', async () => {
    const { catalog, results } = opened(AREA)
    await results.openAreas()
    catalog.geometry = { status: 'failed', problem: { code: 'geometry-missing' } }
    expect(results.selection?.shown).toEqual([])
  })

  test('are not asked for where no area is chosen', () => {
    expect(opened(null).results.records).toHaveLength(CATALOG.records.length)
  })
})
