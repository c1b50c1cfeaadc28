import { describe, expect, test } from 'vitest'
import { NO_CHOICES, type FacetChoices, type FilterState } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import type { AtlasRecord } from '../../../../src/domain/record/catalog.ts'
import { aCatalog, aDocument, anIndustry, aPlace, aRecord, at, citing } from '../../../support/catalog-builders.ts'

const PLACES = [
  aPlace({ id: '410000', level: 'province' }),
  aPlace({ id: '410100', parent: '410000' }),
  aPlace({ id: '410300', parent: '410000' }),
  aPlace({ id: '410184', level: 'county', parent: '410100' }),
  aPlace({ id: 'airport-zone', level: 'zone', parent: '410100', county: '410184' }),
  aPlace({ id: 'hi-tech-zone', level: 'zone', parent: '410100' }),
  aPlace({ id: 'hamburg', level: 'site', outside: true }),
]

const INDUSTRIES = [
  anIndustry({ id: 'emerging' }),
  anIndustry({ id: 'new-generation-it', parent: 'emerging' }),
  anIndustry({ id: 'smart-sensors', parent: 'new-generation-it' }),
  anIndustry({ id: 'cross-sector' }),
]

function filterOf(records: AtlasRecord[]) {
  const filter = createFilter(
    aCatalog({
      records,
      places: PLACES,
      industries: INDUSTRIES,
      documents: [aDocument({ id: 'plan', number: '豫政〔2023〕17号' }), aDocument({ id: 'opinion' })],
      pattern: {
        elements: [
          {
            id: 'core-zhengzhou',
            name: { zh: '郑州核', en: 'Zhengzhou core' },
            rule: { zh: '规则', en: 'Rule' },
            basis: 'stated',
            evidence: [],
          },
        ],
        membership: [],
      },
    }),
  )
  return {
    ...filter,
    run: (part: Partial<Omit<FilterState, 'facets'>> & { facets?: Partial<FacetChoices> }) => {
      const selection = filter.select({
        policy: false,
        years: null,
        undated: true,
        text: '',
        within: null,
        ...part,
        facets: { ...NO_CHOICES, ...part.facets },
      })
      const ids = (rows: readonly number[]) => rows.map((row) => records[row]?.id)
      return { ...selection, shown: ids(selection.shown), aside: ids(selection.aside) }
    },
  }
}

describe('trees', () => {
  test('a place includes what lies in it: a zone its county and its prefecture', () => {
    const filter = filterOf([
      aRecord({ id: 'zone', where: at('airport-zone') }),
      aRecord({ id: 'other-zone', where: at('hi-tech-zone') }),
      aRecord({ id: 'county', where: at('410184') }),
      aRecord({ id: 'city', where: at('410100') }),
      aRecord({ id: 'luoyang', where: at('410300') }),
      aRecord({ id: 'whole-province', where: at('410000'), extent: 'province', precision: 'province' }),
      aRecord({ id: 'corridor', where: at('410300', 'hamburg') }),
    ])
    expect(filter.run({ facets: { place: ['410100'] } }).shown).toEqual(['zone', 'other-zone', 'county', 'city'])
    expect(filter.run({ facets: { place: ['410184'] } }).shown).toEqual(['zone', 'county'])
    expect(filter.run({ facets: { place: ['airport-zone'] } }).shown).toEqual(['zone'])
    expect(filter.values('place').map(({ id }) => id)).not.toContain('hamburg')
    expect(filter.values('place').map(({ id }) => id)).not.toContain('410000')
    expect(filter.values('place').map(({ id, parent, records }) => [id, parent, records])).toContainEqual([
      'airport-zone',
      '410184',
      1,
    ])
    expect(filter.run({}).counts.place.get('410300')).toBe(2)
  })

  test('an industry includes its branches, and a record counts once in its group', () => {
    const filter = filterOf([
      aRecord({ id: 'branch', industries: ['smart-sensors'] }),
      aRecord({ id: 'both', industries: ['smart-sensors', 'new-generation-it', 'cross-sector'] }),
      aRecord({ id: 'none', industries: ['cross-sector'] }),
    ])
    const { shown, counts } = filter.run({ facets: { industry: ['emerging'] } })
    expect(shown).toEqual(['branch', 'both'])
    expect(Object.fromEntries(counts.industry)).toEqual({
      emerging: 2,
      'new-generation-it': 2,
      'smart-sensors': 2,
      'cross-sector': 2,
    })
  })
})

describe('the policy gate', () => {
  const filter = filterOf([
    aRecord({ id: 'park', kind: 'park', where: at('410100') }),
    aRecord({ id: 'prize', kind: 'incentive', where: at('410100') }),
    aRecord({ id: 'fair', kind: 'event', where: at('410300') }),
  ])

  test('policy stands aside, and no count but the kinds’ own sees it', () => {
    const { shown, aside, counts } = filter.run({ facets: { place: ['410100'] } })
    expect(shown).toEqual(['park'])
    expect(aside).toEqual(['prize'])
    expect(counts.status.get('planned')).toBe(1)
    expect(counts.kind.get('incentive')).toBe(1)
    expect(counts.kind.get('event')).toBe(0)
    expect(counts.place.get('410300')).toBe(0)
  })

  test('one switch brings it in', () => {
    const { shown, aside, counts } = filter.run({ policy: true })
    expect(shown).toEqual(['park', 'prize', 'fair'])
    expect(aside).toEqual([])
    expect(counts.status.get('planned')).toBe(3)
  })

  test('choosing a policy kind shows it, and nothing stands aside of a choice of kinds', () => {
    expect(filter.run({ facets: { kind: ['incentive'] } })).toMatchObject({ shown: ['prize'], aside: [] })
    expect(filter.run({ facets: { kind: ['park'] } })).toMatchObject({ shown: ['park'], aside: [] })
    expect(filter.run({ facets: { kind: ['park'] } }).counts.kind.get('incentive')).toBe(1)
  })
})

describe('years', () => {
  const filter = filterOf([
    aRecord({ id: 'plan', time: { from: 2020, to: 2022, basis: 'plan-period' } }),
    aRecord({ id: 'target', time: { from: null, to: 2025, basis: 'target-year' } }),
    aRecord({ id: 'as-of', time: { from: 2023, to: null, basis: 'as-of' } }),
    aRecord({ id: 'undated' }),
  ])

  test('an interval passes when it meets the range; a missing end is the other end', () => {
    expect(filter.run({ years: { from: 2022, to: 2023 } }).shown).toEqual(['plan', 'as-of', 'undated'])
    expect(filter.run({ years: { from: 2024, to: 2025 } }).shown).toEqual(['target', 'undated'])
  })

  test('undated records have a switch of their own', () => {
    expect(filter.run({ years: { from: 2024, to: 2025 }, undated: false }).shown).toEqual(['target'])
    expect(filter.run({ undated: false }).shown).toEqual(['plan', 'target', 'as-of'])
    expect(filter.run({ undated: false }).undated).toEqual({ all: 1, shown: 0 })
  })

  test('the strip counts without its own choice, for every year of the catalogue', () => {
    const { years } = filter.run({ years: { from: 2022, to: 2022 } })
    expect([...years]).toEqual([
      [2020, { all: 1, shown: 1 }],
      [2021, { all: 1, shown: 1 }],
      [2022, { all: 1, shown: 1 }],
      [2023, { all: 1, shown: 0 }],
      [2024, { all: 0, shown: 0 }],
      [2025, { all: 1, shown: 0 }],
    ])
  })
})

test('the text is found in names, aliases and document numbers, whatever the width and case', () => {
  const filter = filterOf([
    aRecord({ id: 'named', name: { zh: '中国（郑州）智能传感谷', en: 'Sensor Valley' }, ...citing('opinion') }),
    aRecord({ id: 'alias', aliases: ['xFusion'], ...citing('opinion') }),
    aRecord({ id: 'number', ...citing('plan') }),
  ])
  expect(filter.run({ text: ' (郑州)智能 ' }).shown).toEqual(['named'])
  expect(filter.run({ text: 'SENSOR' }).shown).toEqual(['named'])
  expect(filter.run({ text: 'ｘｆｕｓ' }).shown).toEqual(['alias'])
  expect(filter.run({ text: '豫政[2023]' }).shown).toEqual(['number'])
  expect(filter.run({ text: '没有这个' })).toMatchObject({ shown: [], aside: [] })
})

test('documents count by evidence; no element is a value of the pattern', () => {
  const filter = filterOf([
    aRecord({
      id: 'two',
      ...citing('plan', 'opinion', 'plan'),
      pattern: [{ element: 'core-zhengzhou', basis: 'stated' }],
    }),
    aRecord({ id: 'one', ...citing('opinion') }),
  ])
  expect(Object.fromEntries(filter.run({}).counts.document)).toEqual({ plan: 1, opinion: 2 })
  expect(filter.run({ facets: { pattern: ['outside'] } }).shown).toEqual(['one'])
  expect(filter.run({ facets: { pattern: ['core-zhengzhou', 'outside'] } }).shown).toEqual(['two', 'one'])
})

test('a value that does not exist matches nothing', () => {
  const filter = filterOf([aRecord({ id: 'a' })])
  expect(filter.run({ facets: { kind: ['no-such-kind'] } }).shown).toEqual([])
})
