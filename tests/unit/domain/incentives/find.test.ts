import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  applicantChoices,
  industryChoices,
  placeChoices,
  questionOf,
} from '../../../../src/domain/incentives/choices.ts'
import { meetsApplicant, meetsIndustry, meetsPlace } from '../../../../src/domain/incentives/criteria.ts'
import { findIncentives, nearestDay, STANDINGS, type Question } from '../../../../src/domain/incentives/find.ts'
import { periodOf } from '../../../../src/domain/incentives/validity.ts'
import { openCatalog, type CatalogFile, type Offer } from '../../../../src/domain/record/catalog.ts'
import { aCatalog, aDocument, anIndustry, aPlace, aRecord, at, citing } from '../../../support/catalog-builders.ts'

const offer = (part: Partial<Offer> = {}): Offer => ({
  clause: '1',
  for: ['platform'],
  condition: { zh: '条件', en: 'Condition' },
  figures: [],
  validFrom: '2022-06-02',
  validTo: '2025-06-01',
  ...part,
})

const incentive = (id: string, industries: readonly string[], part: Partial<Parameters<typeof aRecord>[0]> = {}) =>
  aRecord({ id, kind: 'incentive', industries, where: at('zhengzhou'), offer: offer(), ...part })

const CATALOG = aCatalog({
  documents: [
    aDocument({ id: 'plan' }),
    aDocument({ id: 'dated', place: 'zhengzhou', validFrom: '2023-01-01', validTo: '2023-12-31' }),
  ],
  industries: [
    anIndustry({ id: 'emerging' }),
    anIndustry({ id: 'it', parent: 'emerging' }),
    anIndustry({ id: 'sensors', parent: 'it' }),
    anIndustry({ id: 'chips', parent: 'it' }),
    anIndustry({ id: 'food' }),
    anIndustry({ id: 'digital-application' }),
    anIndustry({ id: 'digital-manufacturing', parent: 'digital-application' }),
    anIndustry({ id: 'cross-sector' }),
  ],
  places: [
    aPlace({ id: 'henan', level: 'province' }),
    aPlace({ id: 'zhengzhou', parent: 'henan' }),
    aPlace({ id: 'luoyang', parent: 'henan' }),
    aPlace({ id: 'zhongyuan', level: 'county', parent: 'zhengzhou' }),
    aPlace({ id: 'hitech', level: 'zone', parent: 'zhengzhou', county: 'zhongyuan' }),
    aPlace({ id: 'wuhan', level: 'zone', parent: 'henan', outside: true }),
  ],
  records: [
    incentive('everyone', ['cross-sector']),
    incentive('all-it', ['it']),
    incentive('many-branches', ['chips', 'sensors']),
    incentive('sensors-only', ['sensors']),
    incentive('province', ['sensors'], { where: at('henan') }),
    incentive('undated', ['sensors'], { offer: offer({ validFrom: null, validTo: null }) }),
    incentive('no-offer', ['cross-sector'], { where: at('henan'), offer: null }),
    incentive('by-document', ['sensors'], {
      where: [],
      offer: offer({ validFrom: null, validTo: null }),
      ...citing('dated'),
    }),
    incentive('applied', ['digital-manufacturing']),
    aRecord({ id: 'a-zone', industries: ['sensors'] }),
  ],
})

const ask = (part: Partial<Question>): Question => ({
  industry: 'sensors',
  for: 'platform',
  place: 'hitech',
  day: '2023-08-01',
  ...part,
})
const standing = (question: Question) => {
  const found = findIncentives(CATALOG, question)
  return Object.fromEntries(STANDINGS.map((each) => [each, found[each].map(({ record }) => record.id)]))
}
const record = (id: string) => CATALOG.recordById.get(id)!

describe('the incentives for a question', () => {
  test('the most specific come first: the fewest branches, the nearest place, the wider terms, every industry', () => {
    expect(standing(ask({}))).toEqual({
      applies: ['sensors-only', 'by-document', 'province', 'many-branches', 'all-it', 'everyone'],
      lapsed: [],
      open: ['undated', 'applied', 'no-offer'],
      not: [],
    })
  })

  test('each stands in exactly one group, whatever is asked', () => {
    for (const industry of [null, ...CATALOG.industryById.keys()])
      for (const place of [null, ...CATALOG.placeById.keys()])
        for (const day of ['2021-01-01', '2023-08-01', '2026-01-01']) {
          const found = findIncentives(CATALOG, ask({ industry, place, day }))
          const all = STANDINGS.flatMap((each) => found[each].map(({ record: { id } }) => id))
          expect(all.sort()).toEqual(
            CATALOG.records.flatMap(({ kind, id }) => (kind === 'incentive' ? [id] : [])).sort(),
          )
        }
  })

  test('what meets all but the day has lapsed, and says when it held', () => {
    const after = findIncentives(CATALOG, ask({ day: '2025-06-02' }))
    expect(after.applies).toEqual([])
    expect(after.lapsed[0]?.validity).toBe('expired')
    expect(nearestDay(after.lapsed)).toBe('2025-06-01')
    const before = findIncentives(CATALOG, ask({ day: '2022-06-01' }))
    expect(before.lapsed.map(({ validity }) => validity)).toEqual(Array(7).fill('not-yet'))
    expect(nearestDay(before.lapsed)).toBe('2022-06-02')
    expect(nearestDay([])).toBeNull()
  })

  test('the day is inside at both ends', () => {
    for (const day of ['2022-06-02', '2025-06-01']) expect(standing(ask({ day }))['applies']).toContain('sensors-only')
  })

  test('an unknown validity is open on every day, never hidden', () => {
    for (const day of ['1990-01-01', '2050-12-31']) expect(standing(ask({ day }))['open']).toContain('undated')
  })

  test('the first criterion that fails is told', () => {
    const fails = (question: Question) =>
      findIncentives(CATALOG, question).not.find(({ record: { id } }) => id === 'sensors-only')?.fails
    expect(fails(ask({ industry: 'food', for: 'project', place: 'luoyang' }))).toBe('industry')
    expect(fails(ask({ for: 'project', place: 'luoyang' }))).toBe('for')
    expect(fails(ask({ place: 'luoyang' }))).toBe('place')
  })
})

describe('a criterion', () => {
  test.each([
    ['sensors-only', 'sensors', 'stated', 'yes'],
    ['all-it', 'sensors', 'wider', 'yes'],
    ['everyone', 'food', 'all-industries', 'yes'],
    ['sensors-only', 'it', 'narrower', 'depends'],
    ['applied', 'food', 'application', 'depends'],
    ['applied', 'digital-application', 'narrower', 'depends'],
    ['sensors-only', 'chips', 'other', 'no'],
    ['sensors-only', null, 'unasked', 'yes'],
  ] as const)('industry: %s for %s is %s', (id, asked, how, verdict) => {
    expect(meetsIndustry(CATALOG, record(id), asked)).toMatchObject({ how, verdict })
  })

  test('industry: the term that decides is named', () => {
    expect(meetsIndustry(CATALOG, record('all-it'), 'sensors').terms).toEqual(['it'])
    expect(meetsIndustry(CATALOG, record('many-branches'), 'it').terms).toEqual(['chips', 'sensors'])
  })

  test.each([
    ['sensors-only', 'zhengzhou', 'stated', 'yes'],
    ['sensors-only', 'hitech', 'wider', 'yes'],
    ['province', 'luoyang', 'wider', 'yes'],
    ['sensors-only', 'henan', 'narrower', 'depends'],
    ['by-document', 'hitech', 'document', 'yes'],
    ['sensors-only', 'luoyang', 'other', 'no'],
    ['sensors-only', null, 'unasked', 'yes'],
  ] as const)('place: %s for %s is %s', (id, asked, how, verdict) => {
    expect(meetsPlace(CATALOG, record(id), asked)).toMatchObject({ how, verdict })
  })

  test.each([
    ['sensors-only', 'platform', 'stated', 'yes'],
    ['sensors-only', 'exhibitor', 'other', 'no'],
    ['no-offer', 'project', 'none-stated', 'depends'],
    ['no-offer', null, 'unasked', 'yes'],
  ] as const)('applicant: %s for %s is %s', (id, asked, how, verdict) => {
    expect(meetsApplicant(record(id), asked)).toMatchObject({ how, verdict })
  })

  test('validity is the clause’s own, else the document’s, else none', () => {
    expect(periodOf(CATALOG, record('sensors-only'))).toMatchObject({ from: '2022-06-02', by: 'offer' })
    expect(periodOf(CATALOG, record('by-document'))).toEqual({ from: '2023-01-01', to: '2023-12-31', by: 'document' })
    expect(periodOf(CATALOG, record('undated')).by).toBeNull()
  })
})

describe('what can be asked', () => {
  const ids = (choices: readonly { readonly industry: { readonly id: string } }[]) =>
    choices.map(({ industry }) => industry.id)

  test('industries that incentives name, with all above and beneath; the rest apart', () => {
    const { named, others } = industryChoices(CATALOG)
    expect(ids(named)).toEqual(['emerging', 'it', 'sensors', 'chips', 'digital-application', 'digital-manufacturing'])
    expect(named.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 0, 1])
    expect(ids(others)).toEqual(['food', 'cross-sector'])
  })

  test('prefectures with their zones, then their counties; nothing outside', () => {
    expect(placeChoices(CATALOG).map(({ prefecture, within }) => [prefecture.id, within.map(({ id }) => id)])).toEqual([
      ['zhengzhou', ['hitech', 'zhongyuan']],
      ['luoyang', []],
    ])
    expect(applicantChoices(CATALOG)).toEqual(['platform'])
  })

  test('a link’s unknown ids ask for nothing and are told; no day is today', () => {
    const finder = { industry: 'nope', for: 'project', place: 'nowhere', day: null } as const
    expect(questionOf(CATALOG, finder, '2026-11-22')).toEqual({
      question: { industry: null, for: 'project', place: null, day: '2026-11-22' },
      ignored: ['nope', 'nowhere'],
    })
    expect(questionOf(CATALOG, { ...finder, industry: null, place: 'wuhan' }, '2026-11-22').ignored).toEqual(['wuhan'])
  })
})

describe('a MEMS pilot line in the Zhengzhou hi-tech zone, in the published data', () => {
  const path = fileURLToPath(new URL('../../../../public/data/catalog.json', import.meta.url))
  const published = openCatalog(JSON.parse(readFileSync(path, 'utf8')) as CatalogFile)
  const question = { industry: 'smart-sensors', for: 'platform', place: 'zhengzhou-hitech-zone' } as const
  const clauses = (day: string, part: Partial<Question> = {}) => {
    const found = findIncentives(published, { ...question, day, ...part })
    return Object.fromEntries(
      STANDINGS.map((each) => [each, found[each].map(({ record: { offer: own } }) => own?.clause ?? '–')]),
    )
  }

  test('in its time: clause 8 before the wider ones; the province’s four stay open, as they state neither', () => {
    expect(clauses('2023-08-01')).toMatchObject({ applies: ['8', '3', '14'], lapsed: [], open: ['–', '–', '–', '–'] })
  })

  test('all kinds of applicants: clauses 8, 2, 10 name the branch, 3, 11, 12, 14 all of IT, 17 every industry', () => {
    expect(clauses('2023-08-01', { for: null })['applies']).toEqual(['8', '2', '10', '3', '11', '12', '14', '17'])
  })

  test('now: the same clauses, and all of them over', () => {
    expect(clauses('2026-11-22')).toMatchObject({ applies: [], lapsed: ['8', '3', '14'] })
  })

  test('in Luoyang nothing of Zhengzhou’s', () => {
    expect(clauses('2023-08-01', { place: '410300' })).toMatchObject({ applies: [], lapsed: [] })
  })
})
