import { describe, expect, test } from 'vitest'
import { comparedIndicators } from '../../../src/domain/compare/figures.ts'
import { differences, sidesOf, sideState, tally } from '../../../src/domain/compare/sides.ts'
import { NO_CHOICES, type FilterState } from '../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../src/domain/facets/select.ts'
import { applyChange } from '../../../src/domain/view/change.ts'
import { INITIAL_VIEW } from '../../../src/domain/view/view.ts'
import { CATALOG } from '../../support/map-scene.ts'

const FILTER = createFilter(CATALOG)
const STATE: FilterState = {
  facets: NO_CHOICES,
  policy: false,
  years: null,
  undated: true,
  text: '',
  within: null,
}
const id = (row: number) => CATALOG.records[row]?.id ?? ''

describe('the sides of a comparison', () => {
  test('are what the map shows of each thing alone, the other filters kept', () => {
    const state = { ...STATE, facets: { ...NO_CHOICES, industry: ['new-generation-it'], place: ['410100'] } }
    const [luoyang, xuchang] = sidesOf(FILTER, state, 'place', ['410300', '411000'])
    expect(luoyang?.rows).toEqual(FILTER.select({ ...state, facets: { ...state.facets, place: ['410300'] } }).shown)
    expect(xuchang?.rows.length).toBeGreaterThan(0)
    for (const row of luoyang?.rows ?? [])
      expect(
        CATALOG.records[row]?.where.some(
          ({ place }) => CATALOG.placeById.get(place)?.parent === '410300' || place === '410300',
        ),
      ).toBe(true)
  })

  test('a year is its records, undated ones left out', () => {
    expect(sideState(STATE, 'year', '2023')).toMatchObject({ years: { from: 2023, to: 2023 }, undated: false })
    const [year] = sidesOf(FILTER, STATE, 'year', ['2023'])
    for (const row of year?.rows ?? []) {
      const time = CATALOG.records[row]?.time
      expect((time?.from ?? time?.to ?? 0) <= 2023 && (time?.to ?? time?.from ?? 0) >= 2023).toBe(true)
    }
  })

  test.each([
    ['place', '410300'],
    ['industry', 'smart-sensors'],
    ['document', 'henan-digital-economy-2022'],
    ['year', '2023'],
  ] as const)('a %s on the map is the records that are counted for it', (by, item) => {
    const before = applyChange(INITIAL_VIEW, { type: 'facet.set', facet: 'status', values: ['planned'] })
    const compared = applyChange(before, { type: 'compare', compare: { by, items: [item] } })
    const shown = applyChange(compared, { type: 'compare.show', item })
    const [side] = sidesOf(FILTER, { ...compared, within: null }, by, [item])
    expect(shown.page).toBe('map')
    expect(FILTER.select({ ...shown, within: null }).shown).toEqual(side?.rows)
    expect(side?.rows.length).toBeGreaterThan(0)
  })

  test('every record is only in one, in several or in all', () => {
    const sides = sidesOf(
      FILTER,
      STATE,
      'document',
      CATALOG.documents.slice(0, 3).map(({ id: document }) => document),
    )
    const { only, common } = differences(sides)
    sides.forEach(({ rows }, at) => {
      for (const row of rows) {
        const elsewhere = sides.filter((side) => side.rows.includes(row)).length
        expect(only[at]?.includes(row), id(row)).toBe(elsewhere === 1)
        expect(common.includes(row), id(row)).toBe(elsewhere === 3)
      }
    })
    expect(only.flat().length).toBeGreaterThan(50)
  })

  test('one side alone has nothing in common with anything', () => {
    expect(differences(sidesOf(FILTER, STATE, 'place', ['410100'])).common).toEqual([])
  })

  test('values are counted once a record, the most frequent first', () => {
    const sides = [
      { item: 'a', rows: [0, 1] },
      { item: 'b', rows: [1] },
    ]
    const values: readonly (readonly string[])[] = [
      ['x', 'x'],
      ['x', 'y'],
    ]
    const records = CATALOG.records.slice(0, 2)
    const rows = tally(CATALOG, sides, (record) => values[records.indexOf(record)] ?? [])
    expect(rows).toEqual([
      { value: 'x', counts: [2, 1] },
      { value: 'y', counts: [1, 1] },
    ])
  })
})

describe('indicators side by side', () => {
  test('hold the targets and statistics of each side apart, and say where there is none', () => {
    const rows = comparedIndicators(CATALOG, 'place', ['410000', '410100'])
    expect(rows.length).toBeGreaterThan(10)
    for (const { indicator, cells } of rows) {
      expect(cells).toHaveLength(2)
      cells.forEach(({ targets, statistics }, at) => {
        const own = CATALOG.figures.filter(
          (figure) => figure.indicator === indicator && figure.place === ['410000', '410100'][at],
        )
        expect(targets).toEqual(own.filter(({ kind }) => kind === 'target'))
        expect(statistics).toEqual(own.filter(({ kind }) => kind === 'statistic'))
      })
      expect(cells.some(({ targets, statistics }) => targets.length + statistics.length > 0)).toBe(true)
    }
  })

  test('by document holds only what that document writes', () => {
    const document = CATALOG.documents[0]?.id ?? ''
    const rows = comparedIndicators(CATALOG, 'document', [document])
    const figures = rows.flatMap(({ cells }) => cells.flatMap(({ targets, statistics }) => [...targets, ...statistics]))
    expect(figures.length).toBeGreaterThan(5)
    for (const { evidence } of figures) expect(evidence.some((each) => each.document === document)).toBe(true)
  })
})
