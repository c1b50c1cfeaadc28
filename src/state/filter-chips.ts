import { chosenNames } from '../domain/facets/chosen.ts'
import { FACETS } from '../domain/facets/definitions.ts'
import type { FacetId } from '../domain/facets/facet.ts'
import type { Change } from '../domain/view/change.ts'
import type { App } from './context.ts'

/** One condition that is set, in words, and the change that takes it off. */
export interface FilterChip {
  readonly id: string
  readonly text: string
  readonly remove: Change
}

/** What is set of the text, of some facets and of the years; a facet's values are one condition. */
export function filterChips(
  app: Pick<App, 'view' | 'results' | 'locale'>,
  facets: readonly FacetId[],
): readonly FilterChip[] {
  const { view } = app.view
  const { filter } = app.results
  const { yearRange, listSeparator } = app.locale.t.common
  const t = app.locale.t.filters.chips
  const found: FilterChip[] = []
  if (view.text.trim() !== '')
    found.push({ id: 'text', text: t.chip(t.text, t.quoted(view.text.trim())), remove: { type: 'text', text: '' } })
  for (const facet of facets) {
    if (!filter || view.facets[facet].length === 0) continue
    const names = chosenNames(filter, view, facet, app.locale.locale).join(listSeparator)
    const text = t.chip(app.locale.pick(FACETS[facet].name), names)
    found.push({ id: facet, text, remove: { type: 'facet.set', facet, values: [] } })
  }
  if (view.years) {
    const text = t.chip(t.years, yearRange(view.years.from, view.years.to))
    found.push({ id: 'years', text, remove: { type: 'years', years: null } })
  }
  return found
}
