import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACET_IDS, type FacetId, type FilterState } from '../../src/domain/facets/facet.ts'
import { createFilter } from '../../src/domain/facets/select.ts'
import { addRow, hasRow, noRows, type Bits } from '../../src/domain/filter/bitset.ts'
import type { AtlasRecord, Catalog } from '../../src/domain/record/catalog.ts'
import { KINDS, KIND_TERMS, PRECISIONS, STATUSES } from '../../src/domain/record/terms.ts'
import { aCatalog, aDocument, anIndustry, aPlace, aRecord, at, citing } from '../support/catalog-builders.ts'

const PLACES = [
  aPlace({ id: 'province', level: 'province' }),
  aPlace({ id: 'city-a', parent: 'province' }),
  aPlace({ id: 'city-b', parent: 'province' }),
  aPlace({ id: 'county-a', level: 'county', parent: 'city-a' }),
  aPlace({ id: 'county-b', level: 'county', parent: 'city-b' }),
  aPlace({ id: 'zone-a', level: 'zone', parent: 'city-a', county: 'county-a' }),
  aPlace({ id: 'zone-b', level: 'zone', parent: 'city-b' }),
  aPlace({ id: 'site-b', level: 'site', parent: 'city-b', county: 'county-b' }),
  aPlace({ id: 'abroad', level: 'site', outside: true }),
]
const INDUSTRIES = [
  anIndustry({ id: 'group' }),
  anIndustry({ id: 'industry', parent: 'group' }),
  anIndustry({ id: 'branch', parent: 'industry' }),
  anIndustry({ id: 'other-branch', parent: 'industry' }),
  anIndustry({ id: 'cross-sector' }),
]
const ELEMENTS = ['core', 'axis', 'belt']
const DOCUMENTS = ['plan', 'opinion', 'reply']
const WORDS = ['传感', '算力', 'AI', '〔2023〕']

const some = <T>(from: readonly T[], max = 3) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: max })
const year = fc.integer({ min: 2018, max: 2027 })

const record = fc.record({
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(...STATUSES),
  precision: fc.constantFrom(...PRECISIONS),
  industries: some(INDUSTRIES.map(({ id }) => id)),
  places: some(PLACES.map(({ id }) => id)),
  documents: fc.array(fc.constantFrom(...DOCUMENTS), { minLength: 1, maxLength: 4 }),
  elements: some(ELEMENTS),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  time: fc.option(
    fc.tuple(year, fc.nat(5), fc.constantFrom('both', 'from', 'to')).map(([from, length, given]) => ({
      from: given === 'to' ? null : from,
      to: given === 'from' ? null : from + length,
    })),
  ),
})

const catalog: fc.Arbitrary<Catalog> = fc.array(record, { maxLength: 90 }).map((drafts) =>
  aCatalog({
    places: PLACES,
    industries: INDUSTRIES,
    documents: DOCUMENTS.map((id) => aDocument({ id, number: id === 'plan' ? '豫政〔2023〕17号' : null })),
    pattern: {
      elements: ELEMENTS.map((id) => ({
        id,
        name: { zh: id, en: id },
        rule: { zh: id, en: id },
        basis: 'stated',
        evidence: [],
      })),
      membership: [],
    },
    records: drafts.map((draft, index) =>
      aRecord({
        id: `r${index}`,
        kind: draft.kind,
        status: draft.status,
        precision: draft.precision,
        industries: draft.industries,
        where: at(...draft.places),
        pattern: draft.elements.map((element) => ({ element, basis: 'stated' })),
        name: { zh: draft.words.join(''), en: `Name ${index}` },
        aliases: draft.words,
        time: { from: draft.time?.from ?? null, to: draft.time?.to ?? null, basis: 'as-of' },
        ...citing(...draft.documents),
      }),
    ),
  }),
)

const state: fc.Arbitrary<FilterState> = fc.record({
  facets: fc.record({
    industry: some([...INDUSTRIES.map(({ id }) => id), 'unknown'], 2),
    kind: fc.oneof(fc.constant([]), some(KINDS, 4)),
    place: some(
      PLACES.filter(({ level, outside }) => level !== 'province' && !outside).map(({ id }) => id),
      2,
    ),
    status: some(STATUSES, 2),
    document: some(DOCUMENTS, 2),
    precision: some(PRECISIONS, 4),
    pattern: some([...ELEMENTS, 'outside'], 2),
  }),
  policy: fc.boolean(),
  years: fc.option(fc.tuple(year, fc.nat(9)).map(([from, length]) => ({ from, to: from + length }))),
  undated: fc.boolean(),
  text: fc.constantFrom('', '', ' ', ...WORDS, 'name 1', '[2023]', '没有'),
  within: fc.constant(null),
})

const area = fc.option(fc.nat(2 ** 31 - 1))

/** Any rows of a catalogue: what an area may come to. */
function someRows({ records }: Catalog, seed: number | null): Bits | null {
  if (seed === null) return null
  const rows = noRows(records.length)
  for (let row = 0; row < records.length; row++) if ((seed >>> (row % 31)) & 1) addRow(rows, row)
  return rows
}

/** The filter said in the plainest way: one record, one facet, one question at a time. */
function oracle({ records, placeById, industryById, years }: Catalog, wanted: FilterState) {
  const places = (record: AtlasRecord) => {
    const found = new Set<string>()
    const add = (id: string | null | undefined) => {
      if (!id || found.has(id)) return
      found.add(id)
      add(placeById.get(id)?.county)
      add(placeById.get(id)?.parent)
    }
    for (const { place } of record.where) add(place)
    return found
  }
  const industries = (record: AtlasRecord) => {
    const found = new Set<string>()
    for (const id of record.industries)
      for (let up: string | null = id; up; up = industryById.get(up)?.parent ?? null) found.add(up)
    return found
  }
  const has = (record: AtlasRecord, facet: FacetId, value: string): boolean => {
    if (facet === 'industry') return industries(record).has(value)
    if (facet === 'place') return places(record).has(value)
    if (facet === 'document') return record.evidence.some(({ document }) => document === value)
    if (facet === 'pattern')
      return value === 'outside' ? record.pattern.length === 0 : record.pattern.some(({ element }) => element === value)
    return record[facet] === value
  }
  const fold = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[〔[(]/g, '(')
      .replace(/[〕\])]/g, ')')
  const areaPasses = (record: AtlasRecord) => !wanted.within || hasRow(wanted.within, records.indexOf(record))
  const textPasses = (record: AtlasRecord) =>
    [
      record.name.zh,
      record.name.en,
      ...record.aliases,
      record.evidence.some(({ document }) => document === 'plan') ? '豫政〔2023〕17号' : '',
    ].some((text) => fold(text).includes(fold(wanted.text)))
  const span = ({ time }: AtlasRecord) =>
    time.from === null && time.to === null ? null : { from: time.from ?? time.to ?? 0, to: time.to ?? time.from ?? 0 }
  const timePasses = (record: AtlasRecord) => {
    const own = span(record)
    if (!own) return wanted.undated
    return !wanted.years || (own.from <= wanted.years.to && own.to >= wanted.years.from)
  }
  const gatePasses = ({ kind }: AtlasRecord) =>
    KIND_TERMS[kind].group === 'layout' || wanted.policy || wanted.facets.kind.length > 0
  const facetPasses = (record: AtlasRecord, facet: FacetId) =>
    wanted.facets[facet].length === 0 || wanted.facets[facet].some((value) => has(record, facet, value))
  const passes = (record: AtlasRecord, but: FacetId | 'time' | 'gate' | null = null, alsoBut: 'gate' | null = null) =>
    FACET_IDS.every((facet) => facet === but || facetPasses(record, facet)) &&
    textPasses(record) &&
    areaPasses(record) &&
    (but === 'time' || timePasses(record)) &&
    (but === 'gate' || alsoBut === 'gate' || gatePasses(record))
  const indexes = (test: (record: AtlasRecord) => boolean) =>
    records.flatMap((record, index) => (test(record) ? [index] : []))
  const number = (test: (record: AtlasRecord) => boolean) => indexes(test).length
  const inYear = (record: AtlasRecord, at: number) => {
    const own = span(record)
    return own !== null && own.from <= at && at <= own.to
  }

  return {
    shown: indexes((record) => passes(record)),
    aside: indexes((record) => passes(record, 'gate') && !passes(record)),
    count: (facet: FacetId, value: string) =>
      number((record) => passes(record, facet, facet === 'kind' ? 'gate' : null) && has(record, facet, value)),
    years: Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).map((at) => [
      at,
      {
        all: number((record) => passes(record, 'time') && inYear(record, at)),
        shown: number((record) => passes(record) && inYear(record, at)),
      },
    ]),
    undated: {
      all: number((record) => passes(record, 'time') && !span(record)),
      shown: number((record) => passes(record) && !span(record)),
    },
  }
}

test('the filter agrees with brute force on what is shown, what stands aside and every count', () => {
  fc.assert(
    fc.property(catalog, fc.array(state, { minLength: 1, maxLength: 4 }), area, (subject, states, seed) => {
      const filter = createFilter(subject)
      for (const asked of states) {
        const wanted = { ...asked, within: someRows(subject, seed) }
        const selection = filter.select(wanted)
        const expected = oracle(subject, wanted)
        expect(selection.shown).toEqual(expected.shown)
        expect(selection.aside).toEqual(expected.aside)
        expect([...selection.years]).toEqual(expected.years)
        expect(selection.undated).toEqual(expected.undated)
        for (const facet of FACET_IDS) {
          expect([facet, ...selection.counts[facet]]).toEqual([
            facet,
            ...filter.values(facet).map(({ id }) => [id, expected.count(facet, id)]),
          ])
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('choosing a value that is not yet chosen shows what its count promised, when its facet is otherwise free', () => {
  fc.assert(
    fc.property(catalog, state, fc.constantFrom(...FACET_IDS), fc.nat(), (subject, wanted, facet, pick) => {
      const filter = createFilter(subject)
      const values = filter.values(facet)
      const value = values[pick % values.length]
      if (!value) return
      const free: FilterState = { ...wanted, facets: { ...wanted.facets, [facet]: [] } }
      const promised = filter.select(free).counts[facet].get(value.id)
      const chosen = filter.select({ ...free, facets: { ...free.facets, [facet]: [value.id] } })
      expect(chosen.shown.length).toBe(promised)
    }),
    { numRuns: 200 },
  )
})
