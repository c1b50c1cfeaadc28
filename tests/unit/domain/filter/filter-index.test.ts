import { expect, test } from 'vitest'
import { addRow, noRows } from '../../../../src/domain/filter/bitset.ts'
import { FilterIndex } from '../../../../src/domain/filter/filter-index.ts'
import { UNDATED } from '../../../../src/domain/filter/year-index.ts'

/** Six rows with one code each in one column; rows 4 and 5 are gated. */
const gated = noRows(6)
addRow(gated, 4)
addRow(gated, 5)
const index = new FilterIndex({
  rows: 6,
  columns: [{ values: 3, offsets: Uint32Array.of(0, 1, 2, 3, 4, 5, 6), codes: Uint16Array.of(0, 0, 1, 1, 1, 2) }],
  years: { from: new Int16Array(6).fill(UNDATED), to: new Int16Array(6).fill(UNDATED) },
  gated,
  gateColumn: 0,
})

const query = { chosen: [[]], years: null, undated: true, within: null, gateClosed: true }

test('a closed gate keeps its rows aside, and only the column of the gate counts them', () => {
  const answer = index.answer(query)
  expect([...answer.shown]).toEqual([0, 1, 2, 3])
  expect([...answer.aside]).toEqual([4, 5])
  expect([...(answer.counts[0] ?? [])]).toEqual([2, 3, 1])
})

test('the counts of the gate column look past the gate and past its own choice at once', () => {
  const answer = index.answer({ ...query, chosen: [[1]] })
  expect([...answer.shown]).toEqual([2, 3])
  expect([...answer.aside]).toEqual([4])
  expect([...(answer.counts[0] ?? [])]).toEqual([2, 3, 1])
})

test('a further condition narrows rows and counts alike', () => {
  const within = noRows(6)
  addRow(within, 1)
  addRow(within, 4)
  const answer = index.answer({ ...query, within })
  expect([...answer.shown]).toEqual([1])
  expect([...answer.aside]).toEqual([4])
  expect([...(answer.counts[0] ?? [])]).toEqual([1, 1, 0])
})

test('the same question has the same answer, whatever was asked between', () => {
  const ask = (chosen: readonly number[]) => {
    const { shown, counts } = index.answer({ ...query, chosen: [chosen], gateClosed: false })
    return [[...shown], [...(counts[0] ?? [])]]
  }
  const first = ask([0, 2])
  expect(first).toEqual([
    [0, 1, 5],
    [2, 3, 1],
  ])
  expect(ask([1])).not.toEqual(first)
  expect(ask([0, 2])).toEqual(first)
})
