import type { Locale } from '../../base/local-text.ts'
import { FACET_IDS, type FacetId, type FilterState } from './facet.ts'
import type { Filter } from './select.ts'

/** The names of the chosen values of a facet, in the facet's own order. Values that do not exist have no name. */
export function chosenNames(
  filter: Filter,
  state: Pick<FilterState, 'facets'>,
  facet: FacetId,
  locale: Locale,
): readonly string[] {
  const chosen = new Set(state.facets[facet])
  return filter
    .values(facet)
    .filter(({ id }) => chosen.has(id))
    .map(({ name }) => name[locale])
}

/** One condition that could be dropped, and how many records would then be shown. */
export interface Relaxation {
  readonly drop: FacetId | 'years' | 'undated' | 'text' | 'area'
  readonly count: number
}

/** The filter state without one of its conditions. */
export function without(state: FilterState, drop: Relaxation['drop']): FilterState {
  switch (drop) {
    case 'years':
      return { ...state, years: null }
    case 'undated':
      return { ...state, undated: true }
    case 'text':
      return { ...state, text: '' }
    case 'area':
      return { ...state, within: null }
    default:
      return { ...state, facets: { ...state.facets, [drop]: [] } }
  }
}

/** Single conditions whose removal alone would show something, the most fruitful first: the way out of "no result". */
export function relaxations(filter: Filter, state: FilterState): readonly Relaxation[] {
  const set: Relaxation['drop'][] = FACET_IDS.filter((facet) => state.facets[facet].length > 0)
  if (state.years) set.push('years')
  if (!state.undated) set.push('undated')
  if (state.text.trim() !== '') set.push('text')
  if (state.within) set.push('area')
  return set
    .map((drop) => ({ drop, count: filter.select(without(state, drop)).shown.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
