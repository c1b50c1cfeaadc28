import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asFilter, draggedRange, keyedRange, shownRange, yearAt } from '../../../src/features/timeline/brush.ts'

const EXTENT = { from: 2020, to: 2029 }
const RANGE = { from: 2023, to: 2025 }

describe('a drag', () => {
  test.each([
    ['start', 1.4, { from: 2021, to: 2025 }],
    ['start', 1.6, { from: 2022, to: 2025 }],
    ['start', 99, { from: 2025, to: 2025 }],
    ['start', -5, { from: 2020, to: 2025 }],
    ['end', 8.4, { from: 2023, to: 2027 }],
    ['end', 0, { from: 2023, to: 2023 }],
    ['end', 99, { from: 2023, to: 2029 }],
  ] as const)('of the %s to column %d', (type, position, expected) => {
    expect(draggedRange({ type }, position, RANGE, EXTENT)).toEqual(expected)
  })

  test('of the window keeps its length, at the edges too', () => {
    const drag = { type: 'window', range: RANGE, at: 4 } as const
    expect(draggedRange(drag, 5.2, RANGE, EXTENT)).toEqual({ from: 2024, to: 2026 })
    expect(draggedRange(drag, 99, RANGE, EXTENT)).toEqual({ from: 2027, to: 2029 })
    expect(draggedRange(drag, -99, RANGE, EXTENT)).toEqual({ from: 2020, to: 2022 })
  })

  test('that draws covers the columns it touched, in either direction', () => {
    expect(draggedRange({ type: 'draw', at: 4.9 }, 2.1, RANGE, EXTENT)).toEqual({ from: 2022, to: 2024 })
    expect(draggedRange({ type: 'draw', at: 2.1 }, 4.9, RANGE, EXTENT)).toEqual({ from: 2022, to: 2024 })
  })

  test('never leaves the strip and never turns round', () => {
    const drag = fc.oneof(
      fc.constantFrom({ type: 'start' as const }, { type: 'end' as const }),
      fc.double({ min: 0, max: 10, noNaN: true }).map((at) => ({ type: 'draw' as const, at })),
      fc.double({ min: 0, max: 10, noNaN: true }).map((at) => ({ type: 'window' as const, range: RANGE, at })),
    )
    fc.assert(
      fc.property(drag, fc.double({ min: -100, max: 100, noNaN: true }), (what, position) => {
        const { from, to } = draggedRange(what, position, RANGE, EXTENT)
        expect(EXTENT.from <= from && from <= to && to <= EXTENT.to).toBe(true)
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true)
      }),
    )
  })
})

test.each([
  ['start', 'ArrowLeft', { from: 2022, to: 2025 }],
  ['start', 'PageDown', { from: 2020, to: 2025 }],
  ['start', 'PageUp', { from: 2025, to: 2025 }],
  ['start', 'End', { from: 2025, to: 2025 }],
  ['start', 'Home', { from: 2020, to: 2025 }],
  ['end', 'ArrowRight', { from: 2023, to: 2026 }],
  ['end', 'PageUp', { from: 2023, to: 2028 }],
  ['end', 'Home', { from: 2023, to: 2023 }],
  ['end', 'End', { from: 2023, to: 2029 }],
  ['end', 'x', null],
] as const)('the %s under %s', (end, key, expected) => {
  expect(keyedRange(end, key, RANGE, EXTENT)).toEqual(expected)
})

test('all years are no condition; a filter beyond the strip shows at its edge', () => {
  expect(asFilter(EXTENT, EXTENT)).toBeNull()
  expect(asFilter(RANGE, EXTENT)).toEqual(RANGE)
  expect(shownRange(null, EXTENT)).toEqual(EXTENT)
  expect(shownRange({ from: 1990, to: 2022 }, EXTENT)).toEqual({ from: 2020, to: 2022 })
  expect(shownRange({ from: 2040, to: 2050 }, EXTENT)).toEqual({ from: 2029, to: 2029 })
  expect([yearAt(-1, EXTENT), yearAt(0.5, EXTENT), yearAt(40, EXTENT)]).toEqual([2020, 2020, 2029])
})
