import { expect, test } from 'vitest'
import { allRows, listRows } from '../../../../src/domain/filter/bitset.ts'
import { RowSet } from '../../../../src/domain/filter/row-set.ts'
import { UNDATED, YearIndex } from '../../../../src/domain/filter/year-index.ts'

const from = Int16Array.of(2020, 2022, UNDATED, 2025)
const to = Int16Array.of(2022, 2022, UNDATED, 2030)
const index = new YearIndex(4, { from, to })

function all(rows: number): RowSet {
  const set = new RowSet(rows)
  set.bits.set(allRows(rows))
  return set.changed()
}

test.each([
  [2022, 2022, [0, 1]],
  [2021, 2021, [0]],
  [2023, 2024, []],
  [2023, 2025, [3]],
  [1990, 2050, [0, 1, 3]],
  [1990, 2019, []],
  [2031, 2050, []],
  [2030, 2050, [3]],
])('intervals that meet %i–%i', (first, last, rows) => {
  expect([...listRows(index.meeting({ from: first, to: last }, false))]).toEqual(rows)
  expect([...listRows(index.meeting({ from: first, to: last }, true))]).toEqual([...rows, 2].sort())
})

test('a row counts in every year of its interval, an undated one in none', () => {
  expect([index.first, index.last]).toEqual([2020, 2030])
  expect([...index.count(all(4))]).toEqual([1, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1])
  expect([...listRows(index.undated)]).toEqual([2])
})

test('a table without any year has no years', () => {
  const empty = new YearIndex(1, { from: Int16Array.of(UNDATED), to: Int16Array.of(UNDATED) })
  expect([...empty.count(all(1))]).toEqual([])
  expect([...listRows(empty.meeting({ from: 1990, to: 2050 }, false))]).toEqual([])
})
