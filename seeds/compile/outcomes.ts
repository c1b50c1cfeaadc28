import type { LocalText } from '../../src/base/local-text.ts'
import type { Figure, Outcome, Unit } from '../../src/domain/record/catalog.ts'
import type { SeedIndicator } from '../../src/domain/record/seed-schema.ts'
import type { Comparability } from '../../src/domain/record/terms.ts'
import { baseUnit } from '../package/units.ts'

interface Span {
  readonly from: number
  readonly to: number
}

interface Side {
  readonly figure: Figure
  readonly span: Span
}

/** What two figures differ in, and the words for it. */
interface Difference {
  readonly comparable: Comparability
  readonly note: LocalText
}

type Names = ReadonlyMap<string, LocalText>

/** What the pairing asks of the catalogue. */
interface Measured {
  readonly figures: readonly Figure[]
  readonly units: readonly Unit[]
  readonly indicators: readonly SeedIndicator[]
  /** Names of records and industries, for the words of a difference. */
  readonly names: Names
}

/** What is counted anew each year answers only for its own year; a level of another year shows how far things are. */
const OWN_YEAR_ONLY: readonly SeedIndicator['nature'][] = ['addition', 'rate', 'threshold']

function sideOf(figure: Figure): Side[] {
  const { year, period } = figure
  const span = year === null ? period : { from: year, to: year }
  return span ? [{ figure, span }] : []
}

/** The last year that two spans share, or null. */
function commonYear(a: Span, b: Span): number | null {
  const year = Math.min(a.to, b.to)
  return year >= Math.max(a.from, b.from) ? year : null
}

function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}

/** Whether the statistic comes from a document that the target does not. */
function fromAnother(target: Figure, statistic: Figure): boolean {
  return statistic.evidence.some(({ document }) => !target.evidence.some((evidence) => evidence.document === document))
}

function years({ from, to }: Span): LocalText {
  return from === to ? { zh: `${from}年`, en: String(from) } : { zh: `${from}–${to}年`, en: `${from}–${to}` }
}

/** "The target is …, the statistic is …" for the years of both. */
function spanWords(target: Span, statistic: Span): LocalText {
  const [a, b] = [years(target), years(statistic)]
  return { zh: `目标是${a.zh}的，统计是${b.zh}的`, en: `the target is for ${a.en}, the statistic for ${b.en}` }
}

/** Two figures of one indicator that are about different things: which. */
function scopeWords(target: Figure, statistic: Figure, names: Names): LocalText {
  const field = target.record === statistic.record ? 'industry' : 'record'
  const name = (id: string | null): LocalText => (id === null ? WHOLE : (names.get(id) ?? { zh: id, en: id }))
  const [a, b] = [name(target[field]), name(statistic[field])]
  return { zh: `目标说的是${a.zh}，统计说的是${b.zh}`, en: `the target is about ${a.en}, the statistic about ${b.en}` }
}

const WHOLE: LocalText = { zh: '整个地区', en: 'the whole place' }

const BOUNDS: Partial<Record<Figure['comparator'], LocalText>> = {
  '≥': { zh: '下限', en: 'a lower bound' },
  '>': { zh: '下限', en: 'a lower bound' },
  '≤': { zh: '上限', en: 'an upper bound' },
  '≈': { zh: '约数', en: 'a round number' },
}

/** What keeps a ratio from being exact. */
function inexactWords(target: Figure, statistic: Figure): LocalText[] {
  const said = (figure: Figure, zh: string, en: string): LocalText[] => {
    const bound = BOUNDS[figure.comparator]
    return bound ? [{ zh: `${zh}是${bound.zh}`, en: `the ${en} is ${bound.en}` }] : []
  }
  return [...said(target, '目标', 'target'), ...said(statistic, '统计', 'statistic')]
}

/** One sentence of several parts, in both languages. */
function sentence(parts: readonly LocalText[]): LocalText {
  const en = parts.map((part) => part.en).join('; ')
  return {
    zh: `${parts.map(({ zh }) => zh.replace(/[。；]$/, '')).join('；')}。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1).replace(/\.$/, '')}.`,
  }
}

const SAME: LocalText = { zh: '指标、地点、年份和口径相同', en: 'same indicator, place, year and scope' }

/** What two figures of the same indicator differ in. */
function ownDifference(target: Side, statistic: Side, names: Names): Difference {
  const [a, b] = [target.figure, statistic.figure]
  if (baseUnit(a.unit) !== baseUnit(b.unit)) {
    const note = { zh: `目标以${a.unit}计，统计以${b.unit}计`, en: 'the two are counted in different units' }
    return { comparable: 'unit', note: sentence([note]) }
  }
  const period = sameSpan(target.span, statistic.span) ? [] : [spanWords(target.span, statistic.span)]
  if (a.record !== b.record || a.industry !== b.industry) {
    return { comparable: 'scope', note: sentence([scopeWords(a, b, names), ...period]) }
  }
  if (period.length > 0) return { comparable: 'period', note: sentence(period) }
  return { comparable: 'yes', note: sentence([SAME, ...inexactWords(a, b)]) }
}

/** The difference between two figures by their indicators; null where they do not meet. */
function differenceOf(
  target: Side,
  statistic: Side,
  indicator: SeedIndicator | undefined,
  names: Names,
): Difference | null {
  if (target.figure.indicator === statistic.figure.indicator) return ownDifference(target, statistic, names)
  const met = indicator?.meets.find((other) => other.indicator === statistic.figure.indicator)
  if (!met) return null
  const period = sameSpan(target.span, statistic.span) ? [] : [spanWords(target.span, statistic.span)]
  return { comparable: met.kind, note: sentence([met.difference, ...period]) }
}

/**
 * Every target of one document that meets a statistic of another for the same place: the same indicator, or one that the
 * dictionary says it meets. In the order of the targets, then of the statistics.
 */
export function outcomes({ figures, units, indicators, names }: Measured): Outcome[] {
  const factor = new Map(units.map((unit) => [unit.id, unit.factor]))
  const amount = ({ value, unit }: Figure) => value * (factor.get(unit) ?? 1)
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const sides = (kind: Figure['kind']) => figures.filter((figure) => figure.kind === kind).flatMap(sideOf)
  const statistics = sides('statistic')
  return sides('target').flatMap((target) =>
    statistics.flatMap((statistic): Outcome[] => {
      const [a, b] = [target.figure, statistic.figure]
      if (a.place !== b.place || !fromAnother(a, b)) return []
      const indicator = indicatorById.get(a.indicator)
      const difference = differenceOf(target, statistic, indicator, names)
      const shared = commonYear(target.span, statistic.span)
      if (!difference || (shared === null && OWN_YEAR_ONLY.includes(indicator?.nature ?? 'threshold'))) return []
      const ratio = amount(b) / amount(a)
      return [
        {
          indicator: a.indicator,
          place: a.place,
          year: shared ?? target.span.to,
          target: a.id,
          statistic: b.id,
          comparable: difference.comparable,
          ratio: difference.comparable === 'yes' && Number.isFinite(ratio) ? Math.round(ratio * 1e4) / 1e4 : null,
          note: difference.note,
        },
      ]
    }),
  )
}
