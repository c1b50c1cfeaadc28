import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_CHOICES, type FacetChoices } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import { openCatalog, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { topIndustries } from '../../../../src/domain/record/top-industries.ts'
import { facetsOf, partsOf, profileOf } from '../../../../src/features/profile/profile.ts'
import { aFigure } from '../../../support/a-detail-catalog.ts'
import { aCatalog, anIndustry, aPlace, aRecord, at } from '../../../support/catalog-builders.ts'

const HENAN = openCatalog(
  JSON.parse(readFileSync(new URL('../../../../public/data/catalog.json', import.meta.url), 'utf8')) as CatalogFile,
)

describe('a number of the profile is what the filter then shows', () => {
  const filter = createFilter(HENAN)
  const shown = (facets: Partial<FacetChoices>) =>
    filter.select({
      facets: { ...NO_CHOICES, ...facets },
      policy: true,
      years: null,
      undated: true,
      text: '',
      within: null,
    }).shown.length

  it.each(HENAN.places.filter(({ outside }) => !outside).map((place) => [place.name.en, place]))('%s', (_, place) => {
    const profile = profileOf(HENAN, place)
    const own = facetsOf(place)
    expect(profile.records).toHaveLength(shown(own))
    expect(profile.layout + profile.policy).toBe(profile.records.length)
    for (const { of, count } of profile.kinds) expect([of, count]).toEqual([of, shown({ ...own, kind: [of] })])
    for (const { of, count } of profile.documents) expect([of, count]).toEqual([of, shown({ ...own, document: [of] })])
    for (const { industry, count } of topIndustries(HENAN, profile.records, 99))
      expect([industry.id, count]).toEqual([industry.id, shown({ ...own, industry: [industry.id] })])
    const { areas, zones } = partsOf(HENAN, place)
    for (const part of [...areas, ...zones]) expect(part.records).toBe(shown({ place: [part.place.id] }))
  })

  it('has all records of the collection for the province', () => {
    expect(profileOf(HENAN, HENAN.placeById.get('410000')!).records).toHaveLength(HENAN.records.length)
  })
})

describe('the figures of a place', () => {
  const catalog = aCatalog({
    places: [
      aPlace({ id: 'province', level: 'province' }),
      aPlace({ id: 'city', parent: 'province' }),
      aPlace({ id: 'zone', level: 'zone', parent: 'city' }),
    ],
    records: [aRecord({ id: 'thing', where: at('city') })],
    figures: [
      aFigure({ id: 'later', place: 'city', year: 2025, record: 'thing' }),
      aFigure({ id: 'sooner', place: 'city', year: 2023 }),
      aFigure({ id: 'counted', place: 'zone', kind: 'statistic', year: 2022 }),
      aFigure({ id: 'cap', place: 'city', kind: 'subsidy-cap' }),
      aFigure({ id: 'provincial', place: 'province' }),
    ],
  })
  const idsOf = (place: string) => {
    const { targets, statistics } = profileOf(catalog, catalog.placeById.get(place)!)
    return [targets.map(({ id }) => id), statistics.map(({ id }) => id)]
  }

  it('keep targets and statistics apart, in the order of their years, and leave subsidies out', () =>
    expect(idsOf('city')).toEqual([['sooner', 'later'], ['counted']]))

  it('are those of its zones too, but the province has its own only', () => {
    expect(idsOf('zone')).toEqual([[], ['counted']])
    expect(idsOf('province')).toEqual([['provincial'], []])
  })
})

it('counts a record in every year that its time meets, and the undated apart', () => {
  const dated = (id: string, from: number | null, to: number | null) =>
    aRecord({ id, where: at('city'), time: { from, to, basis: 'plan-period' } })
  const catalog = aCatalog({
    places: [aPlace({ id: 'city' })],
    records: [dated('a', 2022, 2024), dated('b', 2023, 2023), dated('c', null, 2024), dated('d', null, null)],
  })
  const { years, undated } = profileOf(catalog, catalog.placeById.get('city')!)
  expect(years.map(({ year, value }) => [year, value])).toEqual([
    [2022, 1],
    [2023, 2],
    [2024, 2],
  ])
  expect(undated).toBe(1)
})

it('counts a record once in each family, and only terms without branches among the industries', () => {
  const catalog = aCatalog({
    places: [aPlace({ id: 'city' })],
    industries: [
      anIndustry({ id: 'it', family: 'electronics' }),
      anIndustry({ id: '5g', parent: 'it', family: 'electronics' }),
      anIndustry({ id: 'food', family: 'consumer' }),
    ],
    records: [
      aRecord({ id: 'a', where: at('city'), industries: ['it', '5g'] }),
      aRecord({ id: 'b', where: at('city'), industries: ['5g', 'food'] }),
    ],
  })
  const { families, records } = profileOf(catalog, catalog.placeById.get('city')!)
  expect(families).toEqual([
    { of: 'electronics', count: 2 },
    { of: 'consumer', count: 1 },
  ])
  expect(topIndustries(catalog, records, 5).map(({ industry, count }) => [industry.id, count])).toEqual([
    ['5g', 2],
    ['food', 1],
  ])
})
