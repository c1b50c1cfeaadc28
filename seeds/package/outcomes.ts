import type { LocalText } from '../../src/base/local-text.ts'
import type { CatalogFile, Figure } from '../../src/domain/record/catalog.ts'
import { baseUnit } from './units.ts'

export const COMPARABLE = ['yes', 'scope', 'period', 'unit'] as const
type Comparable = (typeof COMPARABLE)[number]

/** A target of one document beside a statistic of another. */
export interface Outcome {
  readonly indicator: string
  readonly place: string
  /** The year that both speak of. */
  readonly year: number
  readonly target: string
  readonly statistic: string
  readonly comparable: Comparable
  /** Statistic over target in the same unit, to four decimals; null unless comparable. */
  readonly ratio: number | null
  readonly note: LocalText
}

const NOTES: Readonly<Record<Comparable, LocalText>> = {
  yes: { zh: '指标、地点、年份和口径相同。', en: 'Same indicator, place, year and scope.' },
  scope: {
    zh: '产业或对象范围不同，不计算比值。',
    en: 'The industry or the thing counted differs; no ratio is given.',
  },
  period: {
    zh: '一个是单年，一个是时段，或时段不同，不计算比值。',
    en: 'One is for a year and one for a period, or the periods differ; no ratio is given.',
  },
  unit: { zh: '计量单位不同，不计算比值。', en: 'The units count different things; no ratio is given.' },
}

interface Span {
  readonly from: number
  readonly to: number
}

function spanOf({ year, period }: Figure): Span | null {
  return year === null ? period : { from: year, to: year }
}

/** Whether two figures speak of at least one common year; gives the last of them. */
function commonYear(a: Span, b: Span): number | null {
  const year = Math.min(a.to, b.to)
  return year >= Math.max(a.from, b.from) ? year : null
}

/** Whether the statistic comes from a document that the target does not. */
function fromAnother(target: Figure, statistic: Figure): boolean {
  return statistic.evidence.some(({ document }) => !target.evidence.some((evidence) => evidence.document === document))
}

function comparability(target: Figure, statistic: Figure, a: Span, b: Span): Comparable {
  if (baseUnit(target.unit) !== baseUnit(statistic.unit)) return 'unit'
  if (target.industry !== statistic.industry || target.record !== statistic.record) return 'scope'
  return a.from === b.from && a.to === b.to ? 'yes' : 'period'
}

/** Every pair that the indicator ids give, in the order of the targets, then of the statistics. */
export function outcomes({ figures, units }: Pick<CatalogFile, 'figures' | 'units'>): Outcome[] {
  const factor = new Map(units.map((unit) => [unit.id, unit.factor]))
  const amount = ({ value, unit }: Figure) => value * (factor.get(unit) ?? 1)
  const targets = figures.filter(({ kind }) => kind === 'target')
  const statistics = figures.filter(({ kind }) => kind === 'statistic')
  return targets.flatMap((target) =>
    statistics.flatMap((statistic): Outcome[] => {
      if (target.indicator !== statistic.indicator || target.place !== statistic.place) return []
      if (!fromAnother(target, statistic)) return []
      const [a, b] = [spanOf(target), spanOf(statistic)]
      const year = a && b && commonYear(a, b)
      if (!a || !b || year === null) return []
      const comparable = comparability(target, statistic, a, b)
      const ratio = amount(statistic) / amount(target)
      return [
        {
          indicator: target.indicator,
          place: target.place,
          year,
          target: target.id,
          statistic: statistic.id,
          comparable,
          ratio: comparable === 'yes' && Number.isFinite(ratio) ? Math.round(ratio * 1e4) / 1e4 : null,
          note: NOTES[comparable],
        },
      ]
    }),
  )
}
