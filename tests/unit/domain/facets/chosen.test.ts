import { expect, test } from 'vitest'
import { chosenNames, relaxations, without } from '../../../../src/domain/facets/chosen.ts'
import { NO_CHOICES, type FilterState } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import { splitByShelf } from '../../../../src/domain/facets/shelves.ts'
import { HENAN } from '../../../support/henan.ts'

const FILTER = createFilter(HENAN)
const STATE: FilterState = { facets: NO_CHOICES, policy: false, years: null, undated: true, text: '', within: null }

test('names stand in the order of the facet, and what does not exist has none', () => {
  const state = { ...STATE, facets: { ...NO_CHOICES, status: ['ambition', 'no-such', 'existing'] } }
  expect(chosenNames(FILTER, state, 'status', 'zh')).toEqual(['现有', '愿景'])
})

test('each way out names the one condition to drop and what that shows; fruitless ones are left out', () => {
  const state: FilterState = {
    ...STATE,
    facets: { ...NO_CHOICES, place: ['410300'], industry: ['biomedicine'] },
    undated: true,
    text: '医药',
  }
  expect(FILTER.select(state).shown).toEqual([])
  const ways = relaxations(FILTER, state)
  expect(ways).toEqual([{ drop: 'place', count: 1 }])
  for (const { drop, count } of ways) expect(FILTER.select(without(state, drop)).shown.length).toBe(count)
  expect(
    relaxations(FILTER, { ...STATE, facets: { ...NO_CHOICES, industry: ['biomedicine'] }, undated: false }),
  ).toEqual([
    { drop: 'industry', count: 4 },
    { drop: 'undated', count: 1 },
  ])
})

test('every record is on the map or on one shelf', () => {
  const split = splitByShelf(HENAN.records)
  expect(Object.values(split).flat().length).toBe(HENAN.records.length)
  expect(split.unplaced.map(({ id }) => id)).toEqual(['medicine-park'])
})
