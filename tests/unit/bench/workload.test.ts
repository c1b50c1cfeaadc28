import { expect, test } from 'vitest'
import { measure } from '../../bench/engine/measure.ts'
import { objects } from '../../bench/engine/objects.ts'
import { bruteForce, expectedSums } from '../../bench/engine/reference.ts'
import {
  ANY,
  checksum,
  codesOf,
  FIRST_YEAR,
  makeRows,
  makeScript,
  YEARS,
  type Choice,
  type Rows,
} from '../../bench/engine/workload.ts'
import { yutu } from '../../bench/engine/yutu.ts'

const rows = makeRows(1000)
const script = makeScript()
const task = { rows: rows.count, expected: expectedSums(rows, script), passes: 1, patience: 60_000 }

test('the workload is the same for the same seed, skewed, and changes one facet a step', () => {
  expect(makeRows(1000)).toEqual(rows)
  expect(script).toHaveLength(30)
  const sizes = rows.industries.map((mask) => codesOf(mask).length)
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 3])
  const { kind, year } = bruteForce(rows, ANY)
  expect(kind[0]).toBeGreaterThan(5 * Number(kind[9]))
  expect(year.length).toBe(YEARS)
  for (const [step, choice] of script.entries()) {
    const before = script[step - 1] ?? ANY
    const changed = (Object.keys(choice) as (keyof Choice)[]).filter((facet) => choice[facet] !== before[facet])
    expect(changed.length, `step ${step}`).toBeLessThanOrEqual(1)
  }
})

test('the reference says what two rows say', () => {
  const two: Rows = {
    count: 2,
    industries: Uint16Array.of(0b11, 0b100),
    kind: Uint8Array.of(0, 1),
    city: Uint8Array.of(3, 3),
    document: Uint8Array.of(5, 6),
    from: Uint16Array.of(FIRST_YEAR, FIRST_YEAR + 2),
    to: Uint16Array.of(FIRST_YEAR + 1, FIRST_YEAR + 2),
  }
  const { ids, industry, kind, city, year } = bruteForce(two, { ...ANY, kind: 0b1, from: FIRST_YEAR + 1 })
  expect(ids).toEqual([0])
  expect(Array.from(industry).slice(0, 3)).toEqual([1, 1, 0])
  expect(Array.from(kind).slice(0, 2)).toEqual([1, 1])
  expect(city[3]).toBe(1)
  expect(Array.from(year).slice(0, 3)).toEqual([1, 1, 0])
})

test.each([
  ['the product', yutu],
  ['a pass over objects', objects],
])('%s answers every step as brute force does', (_, make) => {
  expect(measure(make, rows, script, task)).toMatchObject({ checked: 60, wrong: 0 })
})

test('an engine that miscounts one year, or misses one row, is found out', () => {
  const astray = (spoil: (year: Uint32Array, ids: number[]) => void) =>
    measure(
      (given) => {
        const engine = objects(given)
        return {
          answer: (choice) => {
            const outcome = engine.answer(choice)
            const year = Uint32Array.from(outcome.year)
            const ids = Array.from(outcome.ids)
            spoil(year, ids)
            return { ...outcome, year, ids }
          },
        }
      },
      rows,
      script,
      task,
    ).wrong
  expect(astray(() => undefined)).toBe(0)
  expect(astray((year) => (year[3] = (year[3] ?? 0) + 1))).toBe(60)
  expect(astray((_, ids) => ids.pop())).toBeGreaterThan(30)
})

test('the checksum does not care for the order of rows, and cares for their names', () => {
  const outcome = bruteForce(rows, script[3] ?? ANY)
  const ids = Array.from(outcome.ids)
  expect(checksum({ ...outcome, ids: ids.toReversed() })).toBe(checksum(outcome))
  expect(checksum({ ...outcome, ids: ids.map((id) => id + 1) })).not.toBe(checksum(outcome))
})

test('an engine out of patience stops after the step it is at, and is timed on no more', () => {
  const { times, checked } = measure(objects, rows, script, { ...task, patience: 0 })
  expect(times.length).toBeLessThan(30)
  expect(checked).toBeLessThanOrEqual(2 * times.length)
})
