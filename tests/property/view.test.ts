import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/base/local-text.ts'
import { FACET_IDS, type FacetChoices } from '../../src/domain/facets/facet.ts'
import { applyChange, type Change } from '../../src/domain/view/change.ts'
import { decodeView, encodeView } from '../../src/domain/view/codec.ts'
import type { ChosenArea } from '../../src/domain/geo/chosen-area.ts'
import { FIGURE_COLUMNS } from '../../src/domain/indicators/figure-columns.ts'
import { FIGURE_KINDS, INDICATOR_NATURES, OFFER_FOR } from '../../src/domain/record/terms.ts'
import { MAX_TEXT } from '../../src/domain/view/fields.ts'
import { MAX_TITLE } from '../../src/domain/view/page-fields.ts'
import {
  COMPARED,
  FACES,
  INITIAL_VIEW,
  INKS,
  LAYER_IDS,
  LENSES,
  ORIENTATIONS,
  PAGES,
  PANELS,
  PAPERS,
  THEMES,
  type View,
} from '../../src/domain/view/view.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const ids = fc.uniqueArray(id, { maxLength: 6 })
const facets = fc.record(Object.fromEntries(FACET_IDS.map((facet) => [facet, ids]))) as fc.Arbitrary<FacetChoices>
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const year = fc.integer({ min: 1990, max: 2050 })
const years = fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const camera = fc.record({
  zoom: fc.integer({ min: 400, max: 1200 }).map((n) => n / 100),
  lat: fc.integer({ min: 290000, max: 390000 }).map((n) => n / 10000),
  lon: fc.integer({ min: 1060000, max: 1210000 }).map((n) => n / 10000),
})
const selected = fc.record({ type: fc.constantFrom('record', 'place', 'element'), id })
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((words) => words.length <= MAX_TEXT && isWellFormed(words))

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const point = fc
  .tuple(fc.integer({ min: 100000, max: 125000 }), fc.integer({ min: 25000, max: 42000 }))
  .map(([lon, lat]) => [lon / 1000, lat / 1000] as const)
const km = fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10)
const area: fc.Arbitrary<ChosenArea> = fc.oneof(
  fc
    .tuple(point, point)
    .filter(([a, b]) => a[0] < b[0] && a[1] < b[1])
    .map(([a, b]) => ({ type: 'box' as const, box: [a[0], a[1], b[0], b[1]] as const })),
  fc.record({ type: fc.constant('circle' as const), centre: point, km }),
  fc.record({ type: fc.constant('polygon' as const), points: fc.array(point, { minLength: 3, maxLength: 24 }) }),
  fc.record({ type: fc.constant('near' as const), id, km }),
)

/** As a pointer gives it, with more digits than an address keeps. */
const drawnArea = fc.record({
  type: fc.constant('circle' as const),
  centre: fc.tuple(fc.double({ min: 110, max: 117, noNaN: true }), fc.double({ min: 31, max: 37, noNaN: true })),
  km: fc.double({ min: 0, max: 900, noNaN: true }),
})

const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  face: fc.constantFrom(...FACES),
  document: orNull(id),
  paragraph: orNull(fc.integer({ min: 1, max: 9999 })),
  camera: orNull(camera),
  lens: fc.constantFrom(...LENSES),
  hidden: fc.subarray([...LAYER_IDS]),
  pattern: ids,
  facets,
  policy: fc.boolean(),
  years: orNull(years),
  undated: fc.boolean(),
  text,
  area: orNull(area),
  touching: fc.boolean(),
  series: fc.record({
    kind: orNull(fc.constantFrom(...FIGURE_KINDS)),
    nature: orNull(fc.constantFrom(...INDICATOR_NATURES)),
    as: fc.constantFrom('charts', 'table'),
    sort: orNull(fc.record({ column: fc.constantFrom(...FIGURE_COLUMNS), descending: fc.boolean() })),
  }),
  leftOut: ids,
  table: fc.record({
    columns: ids,
    sort: orNull(fc.record({ column: id, descending: fc.boolean() })),
    group: orNull(id),
  }),
  compare: fc.record({
    by: fc.constantFrom(...COMPARED),
    items: fc.uniqueArray(id, { maxLength: 4 }),
    maps: fc.constantFrom('side', 'swipe'),
  }),
  finder: fc.record({
    industry: orNull(id),
    for: orNull(fc.constantFrom(...OFFER_FOR)),
    place: orNull(id),
    day: orNull(day),
  }),
  sheet: fc.record({
    paper: fc.constantFrom(...PAPERS),
    orientation: fc.constantFrom(...ORIENTATIONS),
    ink: fc.constantFrom(...INKS),
    atlas: fc.boolean(),
    title: text.filter((words) => words.length <= MAX_TITLE),
  }),
  selected: orNull(selected) as fc.Arbitrary<View['selected']>,
  panel: fc.constantFrom(...PANELS),
  locale: orNull(fc.constantFrom(...LOCALES)),
  theme: orNull(fc.constantFrom(...THEMES)),
  unknown: fc.constant([]),
})

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('area' as const), area: orNull(drawnArea) }),
  fc.record({
    type: fc.constant('compare.add' as const),
    compared: fc.constantFrom(...COMPARED),
    item: id,
  }),
  fc.record({ type: fc.constant('compare' as const), compare: fc.record({ items: ids }) }),
  fc.record({ type: fc.constant('profile' as const), place: id }),
  fc.record({ type: fc.constant('left-out' as const), cities: fc.array(id, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('facet.toggle' as const), facet: fc.constantFrom(...FACET_IDS), value: id }),
  fc.record({ type: fc.constant('facet.set' as const), facet: fc.constantFrom(...FACET_IDS), values: ids }),
  fc.record({ type: fc.constant('years' as const), years: orNull(fc.record({ from: year, to: year })) }),
  fc.record({ type: fc.constant('pattern.toggle' as const), element: id }),
  fc.record({ type: fc.constant('layer' as const), layer: fc.constantFrom(...LAYER_IDS), on: fc.boolean() }),
  fc.record({ type: fc.constant('text' as const), text }),
  fc.constant({ type: 'clear' as const }),
)

function isWellFormed(words: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(words)
}

describe('the View and its address', () => {
  it('every View comes back from its address', () => {
    fc.assert(
      fc.property(view, (before) => {
        expect(decodeView(encodeView(before)).view).toEqual(before)
      }),
    )
  })

  it('any string at all gives a View that can be written and read again', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('v', 'map', 'y', 'industry', 'sel', 'q', 'hide', 'p', 'series', 'table', 'area', 'x'),
            fc.string({ maxLength: 20 }),
          ),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    )
    fc.assert(
      fc.property(address, (any) => {
        const first = decodeView(any).view
        expect(decodeView(encodeView(first))).toEqual({ view: first, ignored: [], newer: null })
      }),
      { numRuns: 500 },
    )
  })

  it('no change makes a View that its address cannot hold', () => {
    fc.assert(
      fc.property(view, fc.array(change, { maxLength: 10 }), (before, changes) => {
        const after = changes.reduce(applyChange, before)
        expect(decodeView(encodeView(after))).toMatchObject({ view: after, ignored: [] })
      }),
    )
  })

  it('a toggle done twice is undone', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...FACET_IDS), id, (before, facet, value) => {
        const toggle = { type: 'facet.toggle', facet, value } as const
        const after = applyChange(applyChange(before, toggle), toggle)
        expect(new Set(after.facets[facet])).toEqual(new Set(before.facets[facet]))
      }),
    )
  })

  it('clearing any View leaves no filter in the address', () => {
    fc.assert(
      fc.property(view, (before) => {
        const { facets: none, years: noYears, text: noText, undated } = applyChange(before, { type: 'clear' })
        expect({ none, noYears, noText, undated }).toEqual({
          none: INITIAL_VIEW.facets,
          noYears: null,
          noText: '',
          undated: true,
        })
      }),
    )
  })
})
