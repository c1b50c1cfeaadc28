import { NO_CHOICES } from '../facets/facet.ts'
import type { Catalog, Figure, Outcome } from '../record/catalog.ts'
import { amountOf } from './amount.ts'
import { figureTest, type FigureFilter } from './figure-test.ts'
import { outcomeGroups, type OutcomeGroup } from './outcome-groups.ts'

/** Plan against outcome under a filter. */
export interface Scoreboard {
  /** Targets that compare with a statistic. */
  readonly comparable: readonly OutcomeGroup[]
  /** Targets whose statistics differ in scope, period or unit. */
  readonly different: readonly OutcomeGroup[]
  /** Targets beside which no document puts a statistic. */
  readonly unanswered: readonly Figure[]
  readonly pairs: number
  readonly comparablePairs: number
  /** Comparable pairs whose statistic meets the target; those about which nothing can be said count in neither. */
  readonly reached: number
  readonly missed: number
}

/**
 * Sorts the targets of a filter by what is known of them. Place, industry and years are asked of the target; a document
 * or a text may stand on either side, since the outcome is mostly in another document than the plan.
 */
export function scoreboard(catalog: Catalog, filter: FigureFilter): Scoreboard {
  const passes = figureTest(catalog, filter)
  const planned = figureTest(catalog, { ...filter, facets: { ...filter.facets, document: [] }, text: '' })
  const said = figureTest(catalog, {
    facets: { ...NO_CHOICES, document: filter.facets.document },
    years: null,
    text: filter.text,
  })
  const outcomes = catalog.outcomes.filter((outcome) => {
    const [target, statistic] = sidesOf(catalog, outcome)
    return target && statistic && planned(target) && (said(target) || said(statistic))
  })
  const answered = new Set(catalog.outcomes.map(({ target }) => target))
  const groups = outcomeGroups({ ...catalog, outcomes }, () => true)
  const verdicts = outcomes.map((outcome) => outcomeReached(catalog, outcome))
  return {
    comparable: groups.filter(compares),
    different: groups.filter((group) => !compares(group)),
    unanswered: catalog.figures.filter(
      (figure) => figure.kind === 'target' && !answered.has(figure.id) && passes(figure),
    ),
    pairs: outcomes.length,
    comparablePairs: outcomes.filter(({ comparable }) => comparable === 'yes').length,
    reached: verdicts.filter((verdict) => verdict === true).length,
    missed: verdicts.filter((verdict) => verdict === false).length,
  }
}

/**
 * Whether a comparable outcome meets its target. Null where that cannot be said: nothing compares, the indicator has no
 * better direction, or a rounded or one-sided number leaves it open.
 */
export function outcomeReached(catalog: Catalog, outcome: Outcome): boolean | null {
  const [target, statistic] = sidesOf(catalog, outcome)
  const direction = catalog.indicatorById.get(outcome.indicator)?.direction
  if (!target || !statistic || outcome.comparable !== 'yes' || !direction || direction === 'none') return null
  const less = target.comparator === '≤' || direction === 'less'
  const sign = less ? -1 : 1
  const ahead = sign * (amountOf(statistic, catalog) - amountOf(target, catalog))
  const met = target.comparator === '>' ? ahead > 0 : ahead >= 0
  // How far short of "about 100" still is about 100, no text says.
  if (target.comparator === '≈' && !met) return null
  // "More than 100" proves that at least 100 was reached and never that less was; "at most" the other way round.
  if (statistic.comparator === '≈') return null
  if (statistic.comparator === '>' || statistic.comparator === '≥') return met && !less ? true : null
  if (statistic.comparator === '≤') return met && less ? true : null
  return met
}

function compares({ results }: OutcomeGroup): boolean {
  return results.some(({ outcome }) => outcome.comparable === 'yes')
}

function sidesOf(catalog: Catalog, outcome: Outcome): [Figure | undefined, Figure | undefined] {
  return [catalog.figureById.get(outcome.target), catalog.figureById.get(outcome.statistic)]
}
