import { chosenNames } from '../domain/facets/chosen.ts'
import type { FacetId } from '../domain/facets/facet.ts'
import type { App } from './context.ts'
import type { LocaleStore } from './locale-store.svelte.ts'

/** What the sentence is made of; the words may be of another language than the page's. */
type Told = Pick<App, 'results' | 'view'> & { readonly locale: Pick<LocaleStore, 'locale' | 't'> }

/** The sentence that says what is seen, in the reader's language: heading of the map, title of a sheet. */
export function resultSentence(app: Told): string {
  const { filter, selection, records } = app.results
  const { view } = app.view
  const { common, filters } = app.locale.t
  if (!filter || !selection) return filters.result.waiting
  const names = (facet: FacetId) => chosenNames(filter, view, facet, app.locale.locale)
  return filters.result.sentence({
    count: records.length,
    place: names('place'),
    industry: names('industry'),
    kind: names('kind'),
    status: names('status'),
    precision: names('precision'),
    document: names('document'),
    pattern: names('pattern'),
    text: view.text.trim(),
    years: view.years ? common.yearRange(view.years.from, view.years.to) : '',
    undated: view.undated,
    area: view.area !== null,
  })
}
