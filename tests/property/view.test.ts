import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/base/local-text.ts'
import { FACET_IDS, type FacetChoices } from '../../src/domain/facets/facet.ts'
import { applyChange, type Change } from '../../src/domain/view/change.ts'
import { decodeView, encodeView } from '../../src/domain/view/codec.ts'
import { MAX_TEXT } from '../../src/domain/view/fields.ts'
import { INITIAL_VIEW, LAYER_IDS, LENSES, PAGES, PANELS, THEMES, type View } from '../../src/domain/view/view.ts'

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

const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
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
  selected: orNull(selected) as fc.Arbitrary<View['selected']>,
  panel: fc.constantFrom(...PANELS),
  locale: orNull(fc.constantFrom(...LOCALES)),
  theme: orNull(fc.constantFrom(...THEMES)),
  unknown: fc.constant([]),
})

const change: fc.Arbitrary<Change> = fc.oneof(
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
            fc.constantFrom('v', 'map', 'y', 'industry', 'sel', 'q', 'hide', 'p', 'x'),
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
