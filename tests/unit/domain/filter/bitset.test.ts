import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addRow,
  allRows,
  countBoth,
  countRows,
  drop,
  hasRow,
  join,
  keep,
  listRows,
  noRows,
  type Bits,
} from '../../../../src/domain/filter/bitset.ts'

const rowsAndSets = fc
  .integer({ min: 1, max: 700 })
  .chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.uniqueArray(fc.nat(rows - 1), { maxLength: rows }),
      fc.uniqueArray(fc.nat(rows - 1), { maxLength: rows }),
    ),
  )

function bitsOf(rows: number, members: readonly number[]): Bits {
  const bits = noRows(rows)
  for (const row of members) addRow(bits, row)
  return bits
}

const ascending = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b)

test('sets of bits behave as sets', () => {
  fc.assert(
    fc.property(rowsAndSets, ([rows, left, right]) => {
      const a = new Set(left)
      const b = new Set(right)
      const after = (change: (into: Bits, other: Bits) => void) => {
        const into = bitsOf(rows, left)
        change(into, bitsOf(rows, right))
        return [...listRows(into)]
      }
      expect(after(keep)).toEqual(ascending(left.filter((row) => b.has(row))))
      expect(after(join)).toEqual(ascending(new Set([...a, ...b])))
      expect(after(drop)).toEqual(ascending(left.filter((row) => !b.has(row))))
      expect(countRows(bitsOf(rows, left))).toBe(a.size)
      expect(countBoth(bitsOf(rows, left), bitsOf(rows, right))).toBe(left.filter((row) => b.has(row)).length)
      expect(Array.from({ length: rows }, (_, row) => hasRow(bitsOf(rows, left), row))).toEqual(
        Array.from({ length: rows }, (_, row) => a.has(row)),
      )
    }),
  )
})

test.each([0, 1, 31, 32, 33, 255, 256, 257, 1000])('all of %i rows are exactly that many', (rows) => {
  expect(countRows(allRows(rows))).toBe(rows)
  expect([...listRows(allRows(rows))]).toEqual(Array.from({ length: rows }, (_, row) => row))
})
