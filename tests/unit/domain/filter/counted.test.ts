import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRow, allRows, listRows, noRows, type Bits } from '../../../../src/domain/filter/bitset.ts'
import { toCount, type Counted } from '../../../../src/domain/filter/counted.ts'
import { ValueIndex } from '../../../../src/domain/filter/value-index.ts'
import { UNDATED, YearIndex } from '../../../../src/domain/filter/year-index.ts'

function bitsOf(rows: number, members: Iterable<number>): Bits {
  const bits = noRows(rows)
  for (const row of members) addRow(bits, row)
  return bits
}

test('few rows are listed, many are not', () => {
  const rows = 12_800
  const few = bitsOf(rows, [3, 77, 12_799])
  expect([...(toCount(few).few ?? [])]).toEqual([3, 77, 12_799])
  expect([...(toCount(noRows(rows)).few ?? ['none listed'])]).toEqual([])
  expect(toCount(allRows(rows)).few).toBeNull()
})

test('a set counts the same listed, read as bits, and by hand', () => {
  const table = fc.array(
    fc.record({
      codes: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
      years: fc.option(fc.tuple(fc.integer({ min: 2018, max: 2024 }), fc.nat(4))),
      member: fc.boolean(),
    }),
    { minLength: 1, maxLength: 200 },
  )
  fc.assert(
    fc.property(table, (rows) => {
      const offsets = new Uint32Array(rows.length + 1)
      rows.forEach(({ codes }, row) => (offsets[row + 1] = offsets[row]! + codes.length))
      const values = new ValueIndex(rows.length, {
        values: 6,
        offsets,
        codes: Uint16Array.from(rows.flatMap(({ codes }) => codes)),
      })
      const years = new YearIndex(rows.length, {
        from: Int16Array.from(rows, (row) => row.years?.[0] ?? UNDATED),
        to: Int16Array.from(rows, (row) => (row.years ? row.years[0] + row.years[1] : UNDATED)),
      })
      const members = rows.filter(({ member }) => member)
      const bits = bitsOf(
        rows.length,
        rows.flatMap(({ member }, row) => (member ? [row] : [])),
      )
      const ofValue = (code: number) => members.filter(({ codes }) => codes.includes(code)).length
      const inYear = (year: number) =>
        members.filter((row) => row.years && row.years[0] <= year && year <= row.years[0] + row.years[1]).length
      const forms: readonly Counted[] = [
        { bits, few: null },
        { bits, few: listRows(bits) },
      ]
      for (const among of forms) {
        expect([...values.count(among)]).toEqual([0, 1, 2, 3, 4, 5].map(ofValue))
        expect([...years.count(among)]).toEqual(
          Array.from({ length: years.last - years.first + 1 }, (_, at) => inYear(years.first + at)),
        )
      }
    }),
  )
})
