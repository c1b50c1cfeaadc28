import { describe, expect, test } from 'vitest'
import { scaleEnd } from '../../../../src/domain/indicators/amount.ts'
import { industryBlocks, largestOf, seriesOf, yearsOf } from '../../../../src/domain/indicators/series.ts'
import { aFigure } from '../../../support/a-detail-catalog.ts'
import { PROMISES } from '../../../support/a-promise-catalog.ts'
import { aCatalog, anIndustry } from '../../../support/catalog-builders.ts'

describe('series', () => {
  test('gather targets and statistics of one indicator, place and industry, in one unit', () => {
    const series = seriesOf(PROMISES, PROMISES.figures)
    expect(series.map(({ indicator, points }) => [indicator, points.map(({ figure }) => figure.id)])).toEqual([
      ['stations', ['want', 'rival-want', 'got']],
      ['capacity', ['can']],
      ['output', ['made']],
    ])
    expect(series[0]?.points.map(({ amount }) => amount)).toEqual([40_000, 50_000, 56_000])
    expect(largestOf(series)).toBe(1_500_000)
  })

  test('mark what documents contradict each other about', () => {
    const [stations, capacity] = seriesOf(PROMISES, PROMISES.figures)
    expect(stations?.points.map(({ contradicted }) => contradicted)).toEqual([true, true, false])
    expect(capacity?.points.map(({ contradicted }) => contradicted)).toEqual([false])
  })

  test('leave out rates and caps, and are in the order of years', () => {
    const catalog = aCatalog({
      figures: [
        aFigure({ id: 'late', year: 2025 }),
        aFigure({ id: 'span', period: { from: 2022, to: 2024 } }),
        aFigure({ id: 'early', year: 2022 }),
        aFigure({ id: 'cap', kind: 'subsidy-cap', year: 2022 }),
      ],
    })
    const [only, ...others] = seriesOf(catalog, catalog.figures)
    expect(others).toEqual([])
    expect(only?.points.map(({ figure }) => figure.id)).toEqual(['early', 'span', 'late'])
    expect(yearsOf(only ? [only] : [])).toEqual({ from: 2022, to: 2025 })
    expect(yearsOf([])).toBeNull()
  })
})

describe('blocks of industries', () => {
  const industries = [
    anIndustry({ id: 'emerging' }),
    ...['steel', 'chips', 'drugs'].map((id) => anIndustry({ id, parent: 'emerging' })),
  ]
  const sizes = (ids: readonly string[], years: readonly number[]) =>
    ids.flatMap((industry) =>
      years.map((year) => aFigure({ id: `${industry}-${year}`, indicator: 'size', industry, year, place: '410000' })),
    )

  test('are siblings with targets for two years, in the order of the dictionary', () => {
    const catalog = aCatalog({ industries, figures: sizes(['drugs', 'chips', 'steel'], [2022, 2025]) })
    const [block, ...others] = industryBlocks(catalog, catalog.figures)
    expect(others).toEqual([])
    expect(block?.group.id).toBe('emerging')
    expect(block?.series.map(({ industry }) => industry)).toEqual(['steel', 'chips', 'drugs'])
  })

  test('are not made of two industries, of one year, or of statistics', () => {
    for (const figures of [
      sizes(['steel', 'chips'], [2022, 2025]),
      sizes(['steel', 'chips', 'drugs'], [2022]),
      sizes(['steel', 'chips', 'drugs'], [2022, 2025]).map((figure) => ({ ...figure, kind: 'statistic' as const })),
    ]) {
      const catalog = aCatalog({ industries, figures })
      expect(industryBlocks(catalog, catalog.figures)).toEqual([])
    }
  })
})

test('a scale ends on a round number that holds the value', () => {
  expect([0, 0.3, 1, 1.1, 2.2, 7000, 10_000, 56_000, 3].map(scaleEnd)).toEqual([
    1, 0.5, 1, 2, 2.5, 10_000, 10_000, 100_000, 5,
  ])
})
