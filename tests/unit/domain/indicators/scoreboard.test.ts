import { describe, expect, test } from 'vitest'
import { NO_CHOICES, type FacetChoices } from '../../../../src/domain/facets/facet.ts'
import { figureTest, type FigureFilter } from '../../../../src/domain/indicators/figure-test.ts'
import { outcomeReached, scoreboard } from '../../../../src/domain/indicators/scoreboard.ts'
import type { Catalog, Figure, Outcome } from '../../../../src/domain/record/catalog.ts'
import { aFigure } from '../../../support/a-detail-catalog.ts'
import { PROMISES } from '../../../support/a-promise-catalog.ts'
import { aCatalog, anIndustry, aPlace } from '../../../support/catalog-builders.ts'

const filter = (facets: Partial<FacetChoices> = {}, rest: Partial<FigureFilter> = {}): FigureFilter => ({
  facets: { ...NO_CHOICES, ...facets },
  years: null,
  text: '',
  ...rest,
})

describe('the scoreboard', () => {
  test('tells targets that compare, that differ, and that nothing answers', () => {
    const board = scoreboard(PROMISES, filter())
    expect(board.comparable.map(({ target }) => target.id)).toEqual(['want'])
    expect(board.different.map(({ target }) => target.id)).toEqual(['can'])
    expect(board.unanswered.map(({ id }) => id)).toEqual(['rival-want'])
    expect(board).toMatchObject({ pairs: 2, comparablePairs: 1, reached: 1, missed: 0 })
  })

  test('keeps a pair when either of its documents is chosen, a target alone only with its own', () => {
    expect(scoreboard(PROMISES, filter({ document: ['reply'] }))).toMatchObject({ pairs: 2, unanswered: [] })
    expect(scoreboard(PROMISES, filter({ document: ['rival'] }))).toMatchObject({ pairs: 0 })
    expect(scoreboard(PROMISES, filter({ document: ['rival'] })).unanswered).toHaveLength(1)
  })

  test('asks the target for the year', () => {
    expect(scoreboard(PROMISES, filter({}, { years: { from: 2022, to: 2022 } })).pairs).toBe(2)
    expect(scoreboard(PROMISES, filter({}, { years: { from: 2023, to: 2025 } })).pairs).toBe(0)
  })

  test('finds a pair by words of either side', () => {
    expect(scoreboard(PROMISES, filter({}, { text: '产量' })).different).toHaveLength(1)
    expect(scoreboard(PROMISES, filter({}, { text: 'STATIONS' })).comparable).toHaveLength(1)
  })
})

describe('whether an outcome meets its target', () => {
  const verdict = (
    target: Partial<Figure>,
    statistic: Partial<Figure>,
    direction: 'more' | 'less' | 'none' = 'more',
  ) => {
    const catalog: Catalog = aCatalog({
      figures: [
        aFigure({ id: 'target', value: 4, unit: '万个', ...target }),
        aFigure({ id: 'statistic', kind: 'statistic', unit: '个', ...statistic }),
      ],
      units: [
        { id: '个', en: '', factor: 1 },
        { id: '万个', en: '', factor: 10_000 },
      ],
      indicators: [
        {
          id: 'firms',
          name: { zh: '数', en: 'Number' },
          definition: { zh: '数。', en: 'Number.' },
          unit: '个',
          nature: 'total',
          direction,
        },
      ],
    })
    const outcome: Outcome = {
      indicator: 'firms',
      place: '410100',
      year: 2022,
      target: 'target',
      statistic: 'statistic',
      comparable: 'yes',
      ratio: 1,
      note: { zh: '同。', en: 'Same.' },
    }
    return [outcomeReached(catalog, outcome), outcomeReached(catalog, { ...outcome, comparable: 'scope' })]
  }

  test.each([
    ['exactly', {}, { value: 40_000 }, 'more', true],
    ['by more', {}, { value: 40_001 }, 'more', true],
    ['not', {}, { value: 39_999 }, 'more', false],
    ['not where it must be more than that', { comparator: '>' }, { value: 40_000 }, 'more', false],
    ['where less is better', {}, { value: 30_000 }, 'less', true],
    ['not where less is better', {}, { value: 50_000 }, 'less', false],
    ['where the target is an upper end', { comparator: '≤' }, { value: 30_000 }, 'more', true],
    ['where the target is a round number and more came', { comparator: '≈' }, { value: 50_000 }, 'more', true],
    ['unknown where less came than a round number', { comparator: '≈' }, { value: 30_000 }, 'more', null],
    ['unknown where there is no better', {}, { value: 50_000 }, 'none', null],
    ['unknown of a round number', {}, { value: 50_000, comparator: '≈' }, 'more', null],
    ['of a lower bound that is enough', {}, { value: 50_000, comparator: '>' }, 'more', true],
    ['unknown of a lower bound that is not', {}, { value: 30_000, comparator: '>' }, 'more', null],
    ['unknown of a lower bound where less is better', {}, { value: 30_000, comparator: '≥' }, 'less', null],
    ['unknown of an upper bound', {}, { value: 50_000, comparator: '≤' }, 'more', null],
  ] as const)('%s', (_, target, statistic, direction, expected) => {
    // What does not compare is never said to be reached.
    expect(verdict(target, statistic, direction)).toEqual([expected, null])
  })
})

describe('the figures of a filter', () => {
  const catalog = aCatalog({
    places: [
      aPlace({ id: '410000', level: 'province', precision: 'province' }),
      aPlace({ id: '410100', parent: '410000' }),
      aPlace({ id: '410102', parent: '410100', level: 'county', precision: 'county' }),
      aPlace({ id: 'zone', parent: '410100', county: '410102', level: 'zone', precision: 'zone' }),
    ],
    industries: [anIndustry({ id: 'it' }), anIndustry({ id: 'chips', parent: 'it' })],
  })
  const passing = (figure: Partial<Figure>, by: FigureFilter) =>
    figureTest(catalog, by)(aFigure({ id: 'one', year: 2022, ...figure }))

  test('include what lies in a place and what branches from an industry', () => {
    for (const place of ['410100', '410102', 'zone'])
      expect(passing({ place: 'zone' }, filter({ place: [place] })), place).toBe(true)
    expect(passing({ place: '410000' }, filter({ place: ['410100'] }))).toBe(false)
    expect(passing({ industry: 'chips' }, filter({ industry: ['it'] }))).toBe(true)
    expect(passing({ industry: null }, filter({ industry: ['it'] }))).toBe(false)
  })

  test('of the whole province are told by their precision', () => {
    expect(passing({ place: '410000' }, filter({ precision: ['province'] }))).toBe(true)
    expect(passing({ place: '410100' }, filter({ precision: ['province'] }))).toBe(false)
  })

  test('meet years by overlap', () => {
    const period = { year: null, period: { from: 2022, to: 2025 } }
    expect(passing(period, filter({}, { years: { from: 2025, to: 2026 } }))).toBe(true)
    expect(passing(period, filter({}, { years: { from: 2026, to: 2026 } }))).toBe(false)
    expect(passing({ year: null, period: null }, filter({}, { years: { from: 2022, to: 2022 } }))).toBe(false)
  })

  test('are found by the words that a document wrote', () => {
    expect(passing({}, filter({}, { text: '20家' }))).toBe(true)
    expect(passing({}, filter({}, { text: '21家' }))).toBe(false)
  })
})
