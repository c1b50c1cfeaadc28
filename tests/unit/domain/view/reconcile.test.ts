import { describe, expect, test } from 'vitest'
import { FACET_IDS, type FacetId } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import { FIELD_IDS, GROUPING_IDS } from '../../../../src/domain/table/field-ids.ts'
import { FIELDS } from '../../../../src/domain/table/fields.ts'
import { GROUPINGS } from '../../../../src/domain/table/groupings.ts'
import { decodeView } from '../../../../src/domain/view/codec.ts'
import { reconcile, type Known } from '../../../../src/domain/view/reconcile.ts'
import { CATALOG } from '../../../support/map-scene.ts'

const filter = createFilter(CATALOG)
const KNOWN: Known = {
  catalog: CATALOG,
  facets: Object.fromEntries(
    FACET_IDS.map((facet) => [facet, new Set(filter.values(facet).map(({ id }) => id))]),
  ) as unknown as Record<FacetId, ReadonlySet<string>>,
}

const opened = (address: string) => reconcile(decodeView(address).view, KNOWN)

describe('a link held against the catalogue', () => {
  test.each<[part: string, kept: string, ignored: readonly string[]]>([
    ['table=name,city,colour:-city:kind', 'table=name,city:-city:kind', ['table=colour']],
    ['table=:colour:kind', 'table=::kind', ['table=colour']],
    ['table=:-years:colour', 'table=:-years:', ['table=colour']],
    ['compare=place:410100,atlantis,410300', 'compare=place:410100,410300', ['compare=place:atlantis']],
    ['compare=place:410100,410000,wuhan', 'compare=place:410100', ['compare=place:410000', 'compare=place:wuhan']],
    ['compare=year:2022,2e3,02023,1890', 'compare=year:2022', ['2e3', '02023', '1890'].map((y) => `compare=year:${y}`)],
    ['compare=industry:5g,steam', 'compare=industry:5g', ['compare=industry:steam']],
    ['without=410100,atlantis', 'without=410100', ['without=atlantis']],
    ['ask=steam,,atlantis,2023-08-01', 'ask=,,,2023-08-01', ['ask=steam', 'ask=atlantis']],
    ['area=near:atlantis,30', '', ['area=near:atlantis']],
    ['area=near:410000,30', '', ['area=near:410000']],
    ['industry=5g,steam', 'industry=5g', ['industry=steam']],
    ['sel=place:atlantis', '', ['sel=place:atlantis']],
    ['doc=atlantis&p=3', '', ['doc=atlantis', 'p=3']],
  ])('%s keeps %s', (part, kept, ignored) => {
    const { view, ignored: told } = opened(`#v=1&${part}`)
    expect(view).toEqual(decodeView(`#v=1&${kept}`).view)
    expect(told).toEqual(ignored)
  })

  test.each([
    'table=name,city:-years:city',
    'compare=year:2022,2025',
    'compare=place:410100,410300:swipe',
    'series=target,,table,-value',
    'without=410100',
    'area=near:railway-longhai,30',
    'area=near:410100,30',
    'sel=place:410000',
  ])('%s is whole and stays the same object', (part) => {
    const { view } = decodeView(`#v=1&${part}`)
    expect(reconcile(view, KNOWN)).toEqual({ view, ignored: [] })
    expect(reconcile(view, KNOWN).view).toBe(view)
  })

  test('every column and every grouping that there is can stand in a link', () => {
    expect(FIELDS.map(({ id }) => id)).toEqual(FIELD_IDS)
    expect(GROUPINGS.map(({ id }) => id)).toEqual(GROUPING_IDS)
  })
})
