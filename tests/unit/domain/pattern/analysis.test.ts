import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_CHOICES, type FacetChoices } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import {
  chooseCities,
  cityColumnsOf,
  countedRecords,
  crossTable,
  elementContent,
  elementsOf,
  memberCities,
  NO_CITY,
  NO_CITY_PRECISIONS,
  touchedPlaces,
} from '../../../../src/domain/pattern/analysis.ts'
import { openCatalog, type Catalog, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { industriesOf } from '../../../../src/domain/record/standing.ts'
import { KINDS, PRECISIONS } from '../../../../src/domain/record/terms.ts'
import { aFigure } from '../../../support/a-detail-catalog.ts'
import { aCatalog, anIndustry, aPlace, aRecord, at } from '../../../support/catalog-builders.ts'

const PUBLISHED = openCatalog(
  JSON.parse(readFileSync(new URL('../../../../public/data/catalog.json', import.meta.url), 'utf8')) as CatalogFile,
)

function shownBy(catalog: Catalog): (facets: Partial<FacetChoices>, policy: boolean) => readonly string[] {
  const filter = createFilter(catalog)
  return (facets, policy) =>
    filter
      .select({ facets: { ...NO_CHOICES, ...facets }, policy, years: null, undated: true, text: '', within: null })
      .shown.map((index) => catalog.records[index]!.id)
}

/** Every cell and every total of both tables beside what the filter shows for them. */
function compareTables(catalog: Catalog, policy: boolean) {
  const shown = shownBy(catalog)
  const counted = countedRecords(catalog, policy)
  const elements = [...catalog.pattern.elements.map(({ id }) => id), 'outside']
  const cities = catalog.places.filter(({ level, outside }) => level === 'prefecture' && !outside).map(({ id }) => id)
  const rows = catalog.industries.map(({ id }) => id)
  const byElement = crossTable(counted, (record) => industriesOf(catalog, record), elementsOf)
  const byCity = crossTable(
    counted,
    (record) => industriesOf(catalog, record),
    (record) => cityColumnsOf(catalog, record),
  )
  const facetOf = (column: string): Partial<FacetChoices> => {
    if (elements.includes(column)) return { pattern: [column] }
    return column === NO_CITY ? { precision: NO_CITY_PRECISIONS } : { place: [column] }
  }
  const differing: string[] = []
  const compare = (what: string, count: number, facets: Partial<FacetChoices>) => {
    const filtered = shown(facets, policy).length
    if (filtered !== count) differing.push(`${what}: table ${count}, filter ${filtered}`)
  }
  for (const [table, columns] of [
    [byElement, elements],
    [byCity, [...cities, NO_CITY]],
  ] as const) {
    for (const column of columns) {
      compare(column, table.column(column), facetOf(column))
      for (const row of rows)
        compare(`${row} × ${column}`, table.cell(row, column), { industry: [row], ...facetOf(column) })
    }
    for (const row of rows) compare(row, table.row(row), { industry: [row] })
    compare('all', table.total, {})
  }
  return { differing, largest: Math.max(...elements.map((id) => byElement.column(id))) }
}

describe('a number of the tables is what the filter then shows', () => {
  it.each([true, false])('for every cell and total of the published data (policy records: %s)', (policy) => {
    const { differing, largest } = compareTables(PUBLISHED, policy)
    expect(differing).toEqual([])
    expect(largest).toBeGreaterThan(100)
  })

  it('for any catalogue', () => {
    const places = [
      aPlace({ id: 'province', level: 'province' }),
      aPlace({ id: 'city-a', parent: 'province' }),
      aPlace({ id: 'city-b', parent: 'province' }),
      aPlace({ id: 'county-a', level: 'county', parent: 'city-a' }),
      aPlace({ id: 'zone-a', level: 'zone', parent: 'city-a', county: 'county-a' }),
      aPlace({ id: 'zone-b', level: 'zone', parent: 'city-b' }),
      aPlace({ id: 'abroad', level: 'site', outside: true }),
    ]
    const industries = [
      anIndustry({ id: 'group' }),
      anIndustry({ id: 'industry', parent: 'group' }),
      anIndustry({ id: 'branch', parent: 'industry' }),
      anIndustry({ id: 'cross-sector' }),
    ]
    const elements = ['core', 'axis'].map((id) => ({
      id,
      name: { zh: id, en: id },
      rule: { zh: id, en: id },
      basis: 'stated' as const,
      evidence: [],
    }))
    const some = (items: readonly { id: string }[]) => fc.subarray(items.map(({ id }) => id))
    const draft = fc.record({
      kind: fc.constantFrom(...KINDS),
      precision: fc.constantFrom(...PRECISIONS),
      industries: some(industries),
      places: some(places),
      elements: some(elements),
    })
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 30 }), fc.boolean(), (drafts, policy) => {
        const catalog = aCatalog({
          places,
          industries,
          pattern: { elements, membership: [] },
          records: drafts.map((each, index) =>
            aRecord({
              id: `r${index}`,
              kind: each.kind,
              precision: each.precision,
              industries: each.industries,
              where: at(...each.places),
              pattern: each.elements.map((element) => ({ element, basis: 'stated' })),
            }),
          ),
        })
        expect(compareTables(catalog, policy).differing).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('an element without some of its cities', () => {
  const shown = shownBy(PUBLISHED)
  const elements = PUBLISHED.pattern.elements.map(({ id }) => id)

  it.each(elements)('%s: what is counted is what the filter shows, whichever cities are left out', (element) => {
    const cities = memberCities(PUBLISHED, element)
    expect(cities.length).toBeGreaterThan(0)
    for (const policy of [true, false]) {
      const { records } = elementContent(PUBLISHED, countedRecords(PUBLISHED, policy), element)
      expect(records.map(({ id }) => id).sort()).toEqual([...shown({ pattern: [element] }, policy)].sort())
      for (const { city } of cities) {
        const { chosen, places, only, also } = chooseCities(PUBLISHED, records, cities, new Set([city.id]))
        const filtered = places.length > 0 ? shown({ pattern: [element], place: places }, policy) : []
        expect(chosen.map(({ id }) => id).sort()).toEqual([...filtered].sort())
        expect([...only, ...also].length).toBe(chosen.length)
        const there = shown({ place: [city.id] }, policy)
        expect(only.filter(({ id }) => there.includes(id))).toEqual([])
        expect(also.every(({ id }) => there.includes(id))).toBe(true)
      }
    }
  })

  it('answers what lies on the Longhai axis and not in Zhengzhou', () => {
    const { records } = elementContent(PUBLISHED, PUBLISHED.records, 'axis-longhai')
    const cities = memberCities(PUBLISHED, 'axis-longhai')
    expect(cities.map(({ city }) => city.name.en)).toEqual(['Zhengzhou', 'Kaifeng', 'Luoyang', 'Sanmenxia', 'Shangqiu'])
    const { only, also, nowhere } = chooseCities(PUBLISHED, records, cities, new Set(['410100']))
    expect(only.map(({ id }) => id).sort()).toEqual([
      'iot-supporting-industries-six-cities',
      'logistics-hub-production-luoyang',
      'longmen-digital-centre',
      'luoyang-university-science-park',
    ])
    expect(also.map(({ id }) => id)).toContain('zhengluo-digital-economy-zone')
    expect(nowhere.map(({ id }) => id)).toContain('supporting-axis-longhai')
  })

  it('counts a county on the line by itself where the city is only crossed', () => {
    const jiaozuo = memberCities(PUBLISHED, 'axis-jingguang').find(({ city }) => city.id === '410800')
    expect(jiaozuo).toMatchObject({ whole: false, share: null, basis: 'geometry' })
    expect(jiaozuo?.places).toEqual(jiaozuo?.counties.map(({ id }) => id))
    expect(jiaozuo?.counties.map(({ name }) => name.zh)).toEqual(['武陟县'])
    expect(touchedPlaces(PUBLISHED, 'axis-jingguang').map(({ id }) => id)).toContain('410800')
  })
})

describe('the figures of an element', () => {
  const element = { name: { zh: '', en: '' }, rule: { zh: '', en: '' }, basis: 'stated' as const, evidence: [] }
  const row = { element: 'core', level: 'prefecture' as const, basis: 'stated' as const, share: null }
  const catalog = aCatalog({
    places: [aPlace({ id: 'member' }), aPlace({ id: 'touched' }), aPlace({ id: 'elsewhere' })],
    pattern: {
      elements: [{ id: 'core', ...element }],
      membership: [
        { ...row, place: 'member', member: 'yes' },
        { ...row, place: 'touched', member: 'touched' },
      ],
    },
    records: [
      aRecord({ id: 'in', pattern: [{ element: 'core', basis: 'stated' }] }),
      aRecord({ id: 'out' }),
      aRecord({ id: 'policy', kind: 'programme', pattern: [{ element: 'core', basis: 'stated' }] }),
    ],
    figures: [
      aFigure({ id: 'of-record', record: 'in', place: 'elsewhere' }),
      aFigure({ id: 'of-policy', record: 'policy', place: 'member' }),
      aFigure({ id: 'of-place', kind: 'statistic', place: 'member' }),
      aFigure({ id: 'of-touched', place: 'touched' }),
      aFigure({ id: 'of-outsider', record: 'out', place: 'member' }),
      aFigure({ id: 'cap', kind: 'subsidy-cap', place: 'member' }),
    ],
  })
  const ids = (figures: readonly { id: string }[]) => figures.map(({ id }) => id)

  it('go with their record, or with their place where they have none; caps are neither target nor statistic', () => {
    const all = elementContent(catalog, countedRecords(catalog, true), 'core')
    expect(ids(all.targets)).toEqual(['of-record', 'of-policy'])
    expect(ids(all.statistics)).toEqual(['of-place'])
    expect(ids(elementContent(catalog, countedRecords(catalog, false), 'core').targets)).toEqual(['of-record'])
  })

  it('are outside where neither record nor place belongs to any element', () => {
    const outside = elementContent(catalog, countedRecords(catalog, true), 'outside')
    expect(ids(outside.targets)).toEqual(['of-touched', 'of-outsider'])
    expect(ids(outside.statistics)).toEqual([])
  })
})
