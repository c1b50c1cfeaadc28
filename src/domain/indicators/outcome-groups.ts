import type { Catalog, Figure, Outcome } from '../record/catalog.ts'

/** A target with the statistics that stand beside it. */
export interface OutcomeGroup {
  readonly target: Figure
  readonly results: readonly { readonly statistic: Figure; readonly outcome: Outcome }[]
}

/** The pairs of which either side passes, one group for each target; those that compare come first. */
export function outcomeGroups(catalog: Catalog, wanted: (figure: Figure) => boolean): readonly OutcomeGroup[] {
  const groups = new Map<string, OutcomeGroup & { readonly results: OutcomeGroup['results'][number][] }>()
  for (const outcome of catalog.outcomes) {
    const target = catalog.figureById.get(outcome.target)
    const statistic = catalog.figureById.get(outcome.statistic)
    if (!target || !statistic || !(wanted(target) || wanted(statistic))) continue
    const group = groups.get(target.id) ?? { target, results: [] }
    group.results.push({ statistic, outcome })
    groups.set(target.id, group)
  }
  const compares = ({ results }: OutcomeGroup) => results.some(({ outcome }) => outcome.comparable === 'yes')
  return [...groups.values()].sort((a, b) => Number(compares(b)) - Number(compares(a)))
}

/** The ids of all figures that stand in a group, so that they are not listed twice. */
export function pairedIn(groups: readonly OutcomeGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ target, results }) => [target.id, ...results.map(({ statistic }) => statistic.id)]))
}
