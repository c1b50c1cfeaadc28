import { contradictionsOf } from '../record/contradictions.ts'
import type { Catalog, Figure, Industry } from '../record/catalog.ts'
import { amountOf, spanOf } from './amount.ts'

/** A figure where it stands on a chart. */
export interface SeriesPoint {
  readonly figure: Figure
  /** Both ends of a period; the same year twice for one year. */
  readonly from: number
  readonly to: number
  /** In the base of the unit. */
  readonly amount: number
  /** Another document says something else about the same. */
  readonly contradicted: boolean
}

/** Targets and statistics of one indicator, place and industry: one small chart. The two are never one line. */
export interface Series {
  readonly id: string
  readonly indicator: string
  readonly place: string
  readonly industry: string | null
  /** By year. */
  readonly points: readonly SeriesPoint[]
}

/** The figures that make series: what is aimed at and what was counted. Rates, caps and thresholds of offers are neither. */
export function isSerial({ kind }: Figure): boolean {
  return kind === 'target' || kind === 'statistic'
}

/** The series of some figures, in the order in which the figures come; figures that are of no series are left out. */
export function seriesOf(catalog: Catalog, figures: readonly Figure[]): readonly Series[] {
  const found = new Map<string, Series & { readonly points: SeriesPoint[] }>()
  for (const figure of figures) {
    const span = spanOf(figure)
    if (!isSerial(figure) || !span) continue
    const { indicator, place, industry } = figure
    const id = [indicator, place, industry ?? ''].join(' ')
    const series = found.get(id) ?? { id, indicator, place, industry, points: [] }
    series.points.push({
      figure,
      ...span,
      amount: amountOf(figure, catalog),
      contradicted: contradictionsOf(catalog, figure).length > 0,
    })
    found.set(id, series)
  }
  for (const { points } of found.values()) points.sort((a, b) => a.to - b.to || a.from - b.from)
  return [...found.values()]
}

/** Series by place, in the order in which the places come; in each, those with more to compare first. */
export function seriesByPlace(
  series: readonly Series[],
): readonly { readonly place: string; readonly series: readonly Series[] }[] {
  return [...new Set(series.map(({ place }) => place))].map((place) => ({
    place,
    series: series.filter((one) => one.place === place).sort((a, b) => b.points.length - a.points.length),
  }))
}

/** Years from first to last that any of some series speaks of, so that charts share one axis. */
export function yearsOf(series: readonly Series[]): { readonly from: number; readonly to: number } | null {
  const points = series.flatMap((one) => one.points)
  if (points.length === 0) return null
  return { from: Math.min(...points.map(({ from }) => from)), to: Math.max(...points.map(({ to }) => to)) }
}

/** The largest amount of some series. */
export function largestOf(series: readonly Series[]): number {
  return Math.max(0, ...series.flatMap(({ points }) => points.map(({ amount }) => amount)))
}

/** Series of one indicator for the industries of one group. */
export interface IndustryBlock {
  readonly indicator: string
  readonly group: Industry
  readonly series: readonly Series[]
}

/** Fewer industries than that are compared by eye in the list of all series. */
const BLOCK_SIZE = 3

/**
 * Where one place has targets of one indicator for several industries of a group at two years or more, they are shown on
 * one scale: the emerging industries' sizes are such a block.
 */
export function industryBlocks(catalog: Catalog, figures: readonly Figure[]): readonly IndustryBlock[] {
  const blocks = new Map<string, IndustryBlock & { readonly series: Series[] }>()
  const order = new Map(catalog.industries.map(({ id }, index) => [id, index]))
  for (const series of seriesOf(catalog, figures)) {
    const group = catalog.industryById.get(catalog.industryById.get(series.industry ?? '')?.parent ?? '')
    const targets = series.points.filter(({ figure }) => figure.kind === 'target')
    if (!group || new Set(targets.map(({ to }) => to)).size < 2) continue
    const key = [series.indicator, series.place, group.id].join(' ')
    const block = blocks.get(key) ?? { indicator: series.indicator, group, series: [] }
    block.series.push(series)
    blocks.set(key, block)
  }
  const found = [...blocks.values()].filter(({ series }) => series.length >= BLOCK_SIZE)
  const rank = ({ industry }: Series) => order.get(industry ?? '') ?? 0
  for (const { series } of found) series.sort((a, b) => rank(a) - rank(b))
  return found
}
