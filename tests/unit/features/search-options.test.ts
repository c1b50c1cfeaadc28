import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/base/local-text.ts'
import { NO_CHOICES } from '../../../src/domain/facets/facet.ts'
import { figureTest } from '../../../src/domain/indicators/figure-test.ts'
import { seriesOf } from '../../../src/domain/indicators/series.ts'
import { entriesOf } from '../../../src/domain/search/entries.ts'
import { applyChange } from '../../../src/domain/view/change.ts'
import { decodeView, encodeView } from '../../../src/domain/view/codec.ts'
import { INITIAL_VIEW, type View } from '../../../src/domain/view/view.ts'
import { openingOf } from '../../../src/features/search/options.ts'
import { CATALOG } from '../../support/map-scene.ts'

const catalog = CATALOG
const indicators = entriesOf(catalog).filter(({ kind }) => kind === 'indicator')
/** A reader who has filtered almost everything away, and looks at the series in a way of their own. */
const narrowed: View = {
  ...INITIAL_VIEW,
  facets: { ...NO_CHOICES, place: ['411600'], industry: ['steel'] },
  years: { from: 2019, to: 2019 },
  series: { kind: 'subsidy-cap', nature: 'rate', as: 'table', sort: null },
}

describe.each(LOCALES)('an indicator that was found, in %s', (locale) => {
  it('opens all its figures and hardly anything else, whatever is filtered', () => {
    expect(indicators.length).toBeGreaterThan(100)
    for (const entry of indicators) {
      const change = openingOf({ type: 'entry', entry, hit: null }, catalog, locale)
      if (!change) throw new Error(`${entry.id} opens nothing`)
      const { view } = decodeView(encodeView(applyChange(narrowed, change)))
      expect(view, entry.id).toMatchObject({ page: 'indicators', face: 'series' })
      const passes = figureTest(catalog, view)
      const own = catalog.figures.filter(({ indicator }) => indicator === entry.id)
      expect(own.length, entry.id).toBeGreaterThan(0)
      expect(own.filter(passes), entry.id).toEqual(own)
      expect(catalog.figures.filter(passes).length, entry.id).toBeLessThanOrEqual(own.length + 1)
      const as = seriesOf(catalog, own).length > 0 ? 'charts' : 'table'
      expect(view.series, entry.id).toEqual({ ...INITIAL_VIEW.series, as })
    }
  })
})
