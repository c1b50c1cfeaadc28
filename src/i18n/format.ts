import type { Locale } from '../base/local-text.ts'
import type { Figure, Unit } from '../domain/record/catalog.ts'

/**
 * A figure as it is set: comparator, word of striving, number and unit apart, so that a component can give each its
 * weight. Empty parts are empty strings. `tight`: the unit joins the number without a gap (30%).
 */
export interface FigureParts {
  readonly comparator: string
  readonly aim: string
  /** English puts the currency in front: `CNY`. */
  readonly before: string
  readonly value: string
  readonly unit: string
  readonly tight: boolean
}

type FigureNumber = Pick<Figure, 'value' | 'comparator' | 'aim' | 'unit'>

const AIM: Readonly<Record<Locale, string>> = { zh: '力争', en: 'aims at' }

/** English scale words by power of ten, largest first. */
const SCALES = [
  { power: 12, word: 'trillion' },
  { power: 9, word: 'billion' },
  { power: 6, word: 'million' },
] as const

/** A scaled number keeps at most so many decimals; one that needs more is written out. */
const MAX_DECIMALS = 3

/**
 * Sets a figure by the one rule of each language. Chinese keeps the unit of the text (亿元, 万台). English multiplies
 * it out, and writes numbers from one million up in million, billion or trillion where three decimals are enough;
 * money has CNY in front. Nothing is ever rounded. A unit that the dictionary lacks, which the compiler refuses, is
 * written as it is.
 */
export function formatFigure(figure: FigureNumber, units: ReadonlyMap<string, Unit>, locale: Locale): FigureParts {
  const comparator = figure.comparator === '=' ? '' : figure.comparator
  const aim = figure.aim ? AIM[locale] : ''
  const unit = units.get(figure.unit)
  const number = decimalOf(figure.value)
  if (locale === 'zh' || !unit) {
    return { comparator, aim, before: '', value: written(number), unit: figure.unit, tight: figure.unit === '%' }
  }
  const value = english(multiplied(number, unit.factor))
  if (unit.en === 'CNY') return { comparator, aim, before: 'CNY', value, unit: '', tight: false }
  return { comparator, aim, before: '', value, unit: value === '1' ? one(unit.en) : unit.en, tight: unit.en === '%' }
}

/** A figure in one run of text, for citations, labels and copied rows. */
export function figureText(figure: FigureNumber, units: ReadonlyMap<string, Unit>, locale: Locale): string {
  const { aim, comparator, before, value, unit, tight } = formatFigure(figure, units, locale)
  const amount = unit === '' ? value : tight || locale === 'zh' ? `${value}${unit}` : `${value} ${unit}`
  return [aim, comparator, before, amount].filter((part) => part !== '').join(' ')
}

/** A count: digits in groups of three from five digits in Chinese, from four in English. */
export function formatNumber(value: number, locale: Locale): string {
  const number = decimalOf(value)
  return locale === 'zh' ? written(number) : english(number)
}

/** A part of a whole, 0–1, as whole per cent; what is more than nothing never reads as 0%. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 1) return '< 1%'
  if (percent > 99 && percent < 100) return '> 99%'
  return `${Math.round(percent)}%`
}

/** `2025年` or `2022–2025年`; in English the bare numbers. Null where neither end is given. */
export function formatYearRange(from: number | null, to: number | null, locale: Locale): string | null {
  const start = from ?? to
  const end = to ?? from
  if (start === null || end === null) return null
  const range = start === end ? String(start) : `${start}–${end}`
  return locale === 'zh' ? `${range}年` : range
}

/** The year or period of a figure; null where the text gives none. */
export function formatFigureTime(figure: Pick<Figure, 'year' | 'period'>, locale: Locale): string | null {
  return figure.period
    ? formatYearRange(figure.period.from, figure.period.to, locale)
    : formatYearRange(figure.year, figure.year, locale)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2022年6月2日` or `2 June 2022`, from YYYY-MM-DD; any other text comes back as it is. */
export function formatDate(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = MONTHS[Number(match?.[2]) - 1]
  if (!match || month === undefined) return date
  const [year, day] = [match[1], Number(match[3])]
  return locale === 'zh' ? `${year}年${Number(match[2])}月${day}日` : `${day} ${month} ${year}`
}

/** A finite number as written digits, so that shifting the point never rounds: 0.5 is `5` with one decimal. */
interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly decimals: number
}

function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return trimmed({
    negative: value < 0,
    digits: whole + fraction,
    decimals: fraction.length - Number(exponent),
  })
}

/** Times a factor. A power of ten, which all units are, shifts the point. */
function multiplied(number: Decimal, factor: number): Decimal {
  const power = Math.log10(factor)
  if (Number.isInteger(power)) return trimmed({ ...number, decimals: number.decimals - power })
  const value = Number(`${number.digits}e${-number.decimals}`) * factor
  return decimalOf(number.negative ? -value : value)
}

/** No leading zero, no zero behind the point, no point left of the digits' end. */
function trimmed({ negative, digits, decimals }: Decimal): Decimal {
  let own = digits.replace(/^0+/, '')
  let behind = decimals
  while (behind > 0 && own.endsWith('0')) {
    own = own.slice(0, -1)
    behind -= 1
  }
  if (behind < 0) {
    own += '0'.repeat(-behind)
    behind = 0
  }
  return /[1-9]/.test(own) ? { negative, digits: own, decimals: behind } : { negative: false, digits: '0', decimals: 0 }
}

function english(number: Decimal): string {
  const magnitude = number.digits.length - number.decimals
  for (const { power, word } of SCALES) {
    if (magnitude <= power) continue
    const scaled = trimmed({ ...number, decimals: number.decimals + power })
    if (scaled.decimals <= MAX_DECIMALS) return `${written(scaled, 4)} ${word}`
  }
  return written(number, 4)
}

/** @param groupFrom how many whole digits there must be before they are set in groups of three. */
function written({ negative, digits, decimals }: Decimal, groupFrom = 5): string {
  const padded = digits.padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals)
  const fraction = decimals > 0 ? `.${padded.slice(-decimals)}` : ''
  const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${negative ? '−' : ''}${grouped}${fraction}`
}

/** The singular of an English unit: `firms` → `firm`, `units or sets` → `unit or set`; `ms` stays. */
function one(unit: string): string {
  return unit === 'people' ? 'person' : unit.replace(/(\w{3,}[^s\W])s\b/g, '$1')
}
