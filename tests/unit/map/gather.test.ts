import { describe, expect, test } from 'vitest'
import { gather } from '../../../src/map/gather.ts'
import { lensScheme } from '../../../src/map/lens.ts'
import { corridorEnds, standings } from '../../../src/map/standing.ts'
import { aCatalog, aPlace, aRecord, at } from '../../support/catalog-builders.ts'

const PLACES = [
  aPlace({ id: '410000', level: 'province' }),
  aPlace({ id: '410100', parent: '410000', point: [113.58, 34.63], seat: [113.65, 34.76], adcode: '410100' }),
  aPlace({ id: '410300', parent: '410000', point: [112.0, 34.2], seat: [112.45, 34.66], adcode: '410300' }),
  aPlace({ id: '410184', parent: '410100', level: 'county', point: [113.7, 34.4], adcode: '410184' }),
  aPlace({ id: 'zone', parent: '410100', county: '410184', level: 'zone', point: [113.86, 34.53], precisionKm: 5 }),
  aPlace({ id: 'site', parent: '410100', level: 'site', point: [113.9, 34.5] }),
  aPlace({ id: 'wuhan', level: 'prefecture', point: [114.3, 30.6], outside: true }),
]

function catalogOf(...records: Parameters<typeof aRecord>[0][]) {
  return aCatalog({ places: PLACES, records: records.map(aRecord) })
}

function gathered(catalog: ReturnType<typeof catalogOf>, band: 'seats' | 'places', shown?: readonly number[]) {
  const scheme = lensScheme(catalog, 'kind', [])
  return gather(catalog, shown ?? catalog.records.map((_, index) => index), scheme, band)
}

describe('at province scale', () => {
  test('a city, its counties, zones and sites stand in one disc at the seat, never at the label point', () => {
    const catalog = catalogOf(
      { id: 'a', where: at('410100') },
      { id: 'b', where: at('410184'), precision: 'county' },
      { id: 'c', where: at('zone'), precision: 'zone' },
      { id: 'd', where: at('site'), precision: 'site' },
    )
    const [first] = gathered(catalog, 'seats').glyphs
    expect(first).toMatchObject({ form: 'disc', count: 4, point: [113.65, 34.76], records: [0, 1, 2, 3] })
  })

  test('a record of several cities stands in each, once', () => {
    const catalog = catalogOf({ id: 'a', where: at('410100', '410184', 'zone', '410300') })
    const counts = gathered(catalog, 'seats').glyphs.map(({ place, count }) => [place.id, count])
    expect(counts).toEqual([
      ['410100', 1],
      ['410300', 1],
    ])
  })

  test('a record of two zones of one city counts once in its disc', () => {
    const [first] = gathered(catalogOf({ id: 'a', where: at('zone', 'site') }), 'seats').glyphs
    expect(first).toMatchObject({ place: { id: '410100' }, count: 1, segments: [{ code: 'zone', count: 1 }] })
  })

  test('a seat without records keeps its place', () => {
    const glyphs = gathered(catalogOf(), 'seats').glyphs
    expect(glyphs.map(({ place, count, total }) => [place.id, count, total])).toEqual([
      ['410100', 0, 0],
      ['410300', 0, 0],
    ])
  })

  test('a city whose records are all filtered out still knows that it has some; policy stands aside without that', () => {
    const catalog = catalogOf({ id: 'a', where: at('410100') }, { id: 'b', where: at('410300'), kind: 'incentive' })
    const totals = new Map(gathered(catalog, 'seats', []).glyphs.map(({ place, total }) => [place.id, total]))
    expect(totals).toEqual(
      new Map([
        ['410100', 1],
        ['410300', 0],
      ]),
    )
  })

  test('a corridor counts in every city that it names, as the filter by place does', () => {
    const catalog = catalogOf({
      id: 'a',
      precision: 'corridor',
      extent: 'line',
      where: [
        { place: '410300', role: 'to', basis: 'stated', reason: null },
        { place: '410100', role: 'from', basis: 'stated', reason: null },
      ],
    })
    const counted = gathered(catalog, 'seats').glyphs.filter(({ count }) => count > 0)
    expect(counted.map(({ place }) => place.id)).toEqual(['410100', '410300'])
    expect(corridorEnds(catalog, catalog.records[0]!).map(({ id }) => id)).toEqual(['410100', '410300'])
  })
})

describe('from z8', () => {
  test('zones and sites are discs at their points; counties and cities are plates at their label points', () => {
    const catalog = catalogOf(
      { id: 'a', where: at('410100') },
      { id: 'b', where: at('410184') },
      { id: 'c', where: at('zone') },
      { id: 'd', where: at('site') },
    )
    const forms = new Map(
      gathered(catalog, 'places').glyphs.map(({ place, form, point }) => [place.id, { form, point }]),
    )
    expect(forms.get('410100')).toEqual({ form: 'plate', point: [113.58, 34.63] })
    expect(forms.get('410184')).toEqual({ form: 'plate', point: [113.7, 34.4] })
    expect(forms.get('zone')).toEqual({ form: 'disc', point: [113.86, 34.53] })
    expect(forms.get('site')).toEqual({ form: 'disc', point: [113.9, 34.5] })
  })

  test('a zone implies its county and its city: the record stands only in the zone', () => {
    const catalog = catalogOf({ id: 'a', where: at('410100', '410184', 'zone') })
    expect(standings(catalog, catalog.records[0]!).map(({ place }) => place.id)).toEqual(['zone'])
  })

  test('a corridor is a line of its own and stands in no plate', () => {
    const catalog = catalogOf({
      id: 'a',
      precision: 'corridor',
      extent: 'line',
      where: [
        { place: '410100', role: 'from', basis: 'stated', reason: null },
        { place: 'wuhan', role: 'to', basis: 'stated', reason: null },
      ],
    })
    const { glyphs, corridors } = gathered(catalog, 'places')
    expect(glyphs.filter(({ count }) => count > 0)).toEqual([])
    expect(corridors.map(({ ends }) => ends.map(({ id }) => id))).toEqual([['410100', 'wuhan']])
  })

  test('a place is inferred only when nothing there is stated', () => {
    const inferred = { place: 'zone', role: 'at', basis: 'inferred', reason: { zh: '常识', en: 'Known' } } as const
    const one = gathered(catalogOf({ id: 'a', where: [inferred] }), 'places').glyphs
    const both = gathered(catalogOf({ id: 'a', where: [inferred] }, { id: 'b', where: at('zone') }), 'places').glyphs
    expect(one.map(({ inferred }) => inferred)).toEqual([true])
    expect(both.map(({ inferred }) => inferred)).toEqual([false])
  })
})

test('province-wide and unplaced records are never on the map', () => {
  const catalog = catalogOf(
    { id: 'a', where: at('410000'), precision: 'province', extent: 'province' },
    { id: 'b', where: at('410100'), precision: 'unplaced', extent: 'unplaced' },
  )
  for (const band of ['seats', 'places'] as const) {
    expect(gathered(catalog, band).glyphs.filter(({ count, total }) => count + total > 0)).toEqual([])
  }
})

test('what a record serves is no place of it, unless nothing else is named', () => {
  const serves = { place: '410300', role: 'serves', basis: 'stated', reason: null } as const
  const catalog = catalogOf({ id: 'a', where: [serves, ...at('410100')] }, { id: 'b', where: [serves] })
  const counts = new Map(gathered(catalog, 'seats').glyphs.map(({ place, records }) => [place.id, records]))
  expect(counts.get('410100')).toEqual([0])
  expect(counts.get('410300')).toEqual([1])
})

test('the ring is in legend order, whatever the order of the records', () => {
  const catalog = catalogOf(
    { id: 'a', where: at('410100'), kind: 'platform' },
    { id: 'b', where: at('410100'), kind: 'zone' },
    { id: 'c', where: at('410100'), kind: 'park' },
    { id: 'd', where: at('410100'), kind: 'base' },
  )
  expect(gathered(catalog, 'seats').glyphs[0]?.segments).toEqual([
    { code: 'zone', count: 1 },
    { code: 'park', count: 2 },
    { code: 'platform', count: 1 },
  ])
})
