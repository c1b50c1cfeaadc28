import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRow } from '../../../../src/domain/filter/bitset.ts'
import { RowSet } from '../../../../src/domain/filter/row-set.ts'
import { ValueIndex } from '../../../../src/domain/filter/value-index.ts'
import { UNDATED, YearIndex } from '../../../../src/domain/filter/year-index.ts'

function setOf(rows: number, members: Iterable<number>): RowSet {
  const set = new RowSet(rows)
  for (const row of members) addRow(set.bits, row)
  return set.changed()
}

test('a set that is written anew is counted and listed anew', () => {
  const set = setOf(100, [3, 77])
  expect([set.size, ...set.rows]).toEqual([2, 3, 77])
  addRow(set.bits, 99)
  expect([set.changed().size, ...set.rows]).toEqual([3, 3, 77, 99])
  set.bits.fill(0)
  expect([set.changed().size, ...set.rows]).toEqual([0])
})

const YEARS = 40
const VALUES = 40

/** Many values and years make a look at each row the cheaper way, one of each the bits. */
test.each([
  ['looked up', VALUES, YEARS],
  ['read as bits', 1, 1],
])('a set counts as by hand, %s', (_, values, span) => {
  const table = fc.array(
    fc.record({
      codes: fc.uniqueArray(fc.nat(values - 1), { maxLength: 3 }),
      years: fc.option(fc.tuple(fc.nat(span - 1), fc.nat(span - 1))),
      member: fc.boolean(),
    }),
    { minLength: 1, maxLength: 200 },
  )
  fc.assert(
    fc.property(table, (drafts) => {
      const rows = drafts.map(({ years, ...rest }) => ({
        ...rest,
        from: years ? 1990 + Math.min(...years) : UNDATED,
        to: years ? 1990 + Math.max(...years) : UNDATED,
      }))
      const offsets = new Uint32Array(rows.length + 1)
      rows.forEach(({ codes }, row) => (offsets[row + 1] = offsets[row]! + codes.length))
      const byValue = new ValueIndex(rows.length, {
        values,
        offsets,
        codes: Uint16Array.from(rows.flatMap(({ codes }) => codes)),
      })
      const byYear = new YearIndex(rows.length, {
        from: Int16Array.from(rows, ({ from }) => from),
        to: Int16Array.from(rows, ({ to }) => to),
      })
      const members = rows.filter(({ member }) => member)
      const set = setOf(
        rows.length,
        rows.flatMap(({ member }, row) => (member ? [row] : [])),
      )
      expect([...byValue.count(set)]).toEqual(
        Array.from({ length: values }, (_, code) => members.filter(({ codes }) => codes.includes(code)).length),
      )
      expect([...byYear.count(set)]).toEqual(
        Array.from(
          { length: byYear.last - byYear.first + 1 },
          (_, at) => members.filter(({ from, to }) => from <= byYear.first + at && byYear.first + at <= to).length,
        ),
      )
    }),
  )
})
