import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { LOCALES } from '../../../src/base/local-text.ts'
import type { Unit } from '../../../src/domain/record/catalog.ts'
import { COMPARATORS, type Comparator } from '../../../src/domain/record/terms.ts'
import {
  figureText,
  formatDate,
  formatFigure,
  formatFigureTime,
  formatNumber,
  formatShare,
  formatYearRange,
} from '../../../src/i18n/format.ts'

const list = (
  parse(readFileSync(new URL('../../../seeds/vocabulary/units.yaml', import.meta.url), 'utf8')) as Partial<Unit>[]
).map((unit) => ({ factor: 1, ...unit }) as Unit)
const units: ReadonlyMap<string, Unit> = new Map(list.map((unit) => [unit.id, unit]))

function figure(value: number, unit: string, comparator: Comparator = '=', aim = false) {
  return { value, unit, comparator, aim }
}

describe('a figure in Chinese', () => {
  it.each([
    [figure(7000, '亿元'), '7000亿元'],
    [figure(1, '万亿元', '=', true), '力争 1万亿元'],
    [figure(4, '万个'), '4万个'],
    [figure(1000, '万元', '≤'), '≤ 1000万元'],
    [figure(30, '%', '≥'), '≥ 30%'],
    [figure(12500, '个'), '12,500个'],
    [figure(0.5, '个百分点', '≈'), '≈ 0.5个百分点'],
  ])('%j keeps the unit of the text', (given, expected) => {
    expect(figureText(given, units, 'zh')).toBe(expected)
  })
})

describe('a figure in English', () => {
  it.each([
    [figure(7000, '亿元'), 'CNY 700 billion'],
    [figure(1, '万亿元', '=', true), 'aims at CNY 1 trillion'],
    [figure(4, '万个'), '40,000'],
    [figure(150, '万台'), '1.5 million units'],
    [figure(1000, '万元', '≤'), '≤ CNY 10 million'],
    [figure(50, '万元'), 'CNY 500,000'],
    [figure(101.87, '亿元'), 'CNY 10.187 billion'],
    [figure(15.32, '万个', '>'), '> 153,200'],
    [figure(30, '%', '≥'), '≥ 30%'],
    [figure(1, '家'), '1 firm'],
    [figure(1, '年'), '1 year'],
    [figure(1, '毫秒'), '1 ms'],
    [figure(1234567, '个'), '1,234,567'],
    [figure(0.07, '万元'), 'CNY 700'],
  ])('%j is multiplied out by one rule', (given, expected) => {
    expect(figureText(given, units, 'en')).toBe(expected)
  })
})

describe('any figure', () => {
  const anyFigure = fc.record({
    value: fc.oneof(
      fc.integer({ min: -1_000_000, max: 10_000_000 }),
      fc.integer({ min: 0, max: 100_000_000 }).map((value) => value / 100),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
    unit: fc.constantFrom(...list.map(({ id }) => id)),
    comparator: fc.constantFrom(...COMPARATORS),
    aim: fc.boolean(),
  })

  it('has no 万 and no 亿 in English, nor any other Chinese', () => {
    fc.assert(
      fc.property(anyFigure, (given) => {
        expect(figureText(given, units, 'en')).not.toMatch(/\p{Script=Han}/u)
      }),
    )
  })

  it('loses no precision in either language', () => {
    fc.assert(
      fc.property(anyFigure, (given) => {
        expect(read(formatFigure(given, units, 'zh').value)).toBe(given.value + 0)
        const factor = units.get(given.unit)?.factor ?? 1
        // Read as text, so that multiplying does not round once more.
        expect(read(formatFigure(given, units, 'en').value, -Math.log10(factor))).toBe(given.value + 0)
      }),
    )
  })

  it('keeps its comparator and its striving in front', () => {
    fc.assert(
      fc.property(anyFigure, fc.constantFrom(...LOCALES), (given, locale) => {
        const parts = formatFigure(given, units, locale)
        expect(parts.comparator).toBe(given.comparator === '=' ? '' : given.comparator)
        expect(parts.aim !== '').toBe(given.aim)
      }),
    )
  })
})

/** The number that a reader would read, times ten to the power; the scale word is a power of ten. */
function read(text: string, power = 0): number {
  const scale = { trillion: 12, billion: 9, million: 6 }[/[a-z]+/.exec(text)?.[0] ?? ''] ?? 0
  const digits = text.replace(/[ ,a-z]/g, '').replace('−', '-')
  const [whole = '', fraction = ''] = digits.split('.')
  return Number(`${whole}${fraction}e${scale + power - fraction.length}`) + 0
}

describe('counts, shares, years and dates', () => {
  it('groups digits by the habit of each language', () => {
    expect(formatNumber(1234, 'zh')).toBe('1234')
    expect(formatNumber(1234, 'en')).toBe('1,234')
    expect(formatNumber(-12345, 'zh')).toBe('−12,345')
  })

  it('never shows a small part as nothing, nor a large one as all', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(formatShare)).toEqual(['0%', '< 1%', '50%', '> 99%', '100%'])
  })

  it('writes years and periods', () => {
    expect(formatYearRange(2025, 2025, 'zh')).toBe('2025年')
    expect(formatYearRange(2022, 2025, 'zh')).toBe('2022–2025年')
    expect(formatYearRange(null, 2025, 'en')).toBe('2025')
    expect(formatYearRange(null, null, 'en')).toBeNull()
    expect(formatFigureTime({ year: null, period: { from: 2022, to: 2024 } }, 'en')).toBe('2022–2024')
    expect(formatFigureTime({ year: 2022, period: null }, 'zh')).toBe('2022年')
  })

  it('writes dates, and leaves alone what is not one', () => {
    expect(formatDate('2022-06-02', 'zh')).toBe('2022年6月2日')
    expect(formatDate('2022-06-02', 'en')).toBe('2 June 2022')
    expect(formatDate('2022', 'en')).toBe('2022')
  })
})
