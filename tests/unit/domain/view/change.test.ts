import { describe, expect, it } from 'vitest'
import type { ChosenArea } from '../../../../src/domain/geo/chosen-area.ts'
import { applyChange, isFiltered } from '../../../../src/domain/view/change.ts'
import { INITIAL_VIEW } from '../../../../src/domain/view/view.ts'

describe('applyChange', () => {
  it('adds a value to a facet and takes it away again', () => {
    const once = applyChange(INITIAL_VIEW, { type: 'facet.toggle', facet: 'industry', value: 'smart-sensors' })
    expect(once.facets.industry).toEqual(['smart-sensors'])
    const twice = applyChange(once, { type: 'facet.toggle', facet: 'industry', value: 'smart-sensors' })
    expect(twice).toEqual(INITIAL_VIEW)
  })

  it('gives the same object back when nothing changes', () => {
    expect(applyChange(INITIAL_VIEW, { type: 'undated', on: true })).toBe(INITIAL_VIEW)
    expect(applyChange(INITIAL_VIEW, { type: 'years', years: null })).toBe(INITIAL_VIEW)
    expect(applyChange(INITIAL_VIEW, { type: 'layer', layer: 'rivers', on: true })).toBe(INITIAL_VIEW)
  })

  it('orders a year range that was drawn backwards', () => {
    const view = applyChange(INITIAL_VIEW, { type: 'years', years: { from: 2025, to: 2022 } })
    expect(view.years).toEqual({ from: 2022, to: 2025 })
  })

  it('clears every filter and leaves the map, the selection and the language', () => {
    const place = { type: 'select', selected: { type: 'place', id: '410100' } } as const
    let view = applyChange(INITIAL_VIEW, place)
    view = applyChange(view, { type: 'camera', camera: { zoom: 8, lat: 34, lon: 113 } })
    view = applyChange(view, { type: 'locale', locale: 'en' })
    const unfiltered = view
    view = applyChange(view, { type: 'facet.set', facet: 'kind', values: ['park', 'park', 'base'] })
    expect(view.facets.kind).toEqual(['park', 'base'])
    view = applyChange(view, { type: 'years', years: { from: 2022, to: 2022 } })
    view = applyChange(view, { type: 'text', text: '传感' })
    view = applyChange(view, { type: 'undated', on: false })
    view = applyChange(view, { type: 'policy', on: true })
    expect(isFiltered(view)).toBe(true)
    view = applyChange(view, { type: 'clear' })
    expect(view).toEqual(unfiltered)
    expect(isFiltered(view)).toBe(false)
  })

  it.each<[what: string, drawn: ChosenArea, held: ChosenArea | null]>([
    [
      'a screen wider than the region',
      { type: 'box', box: [90, 20, 130, 50] },
      { type: 'box', box: [100, 25, 125, 42] },
    ],
    ['a box beyond it', { type: 'box', box: [126, 30, 130, 34] }, null],
    [
      'a circle of 900 km',
      { type: 'circle', centre: [113, 34], km: 900 },
      { type: 'circle', centre: [113, 34], km: 500 },
    ],
    [
      'a circle of 10 m',
      { type: 'circle', centre: [113, 34], km: 0.01 },
      { type: 'circle', centre: [113, 34], km: 0.1 },
    ],
  ])('holds of %s what lies about Henan', (_, drawn, held) => {
    expect(applyChange(INITIAL_VIEW, { type: 'area', area: drawn }).area).toEqual(held)
  })

  it('opens the documents page at a paragraph', () => {
    const view = applyChange(INITIAL_VIEW, { type: 'document', document: 'a-plan', paragraph: 12 })
    expect(view).toMatchObject({ page: 'documents', document: 'a-plan', paragraph: 12 })
  })
})
