import type { Locale } from '../../base/local-text.ts'
import type { FacetId, FilterState, Selection } from '../../domain/facets/facet.ts'
import type { Filter } from '../../domain/facets/select.ts'
import { seriesOf } from '../../domain/indicators/series.ts'
import type { Catalog } from '../../domain/record/catalog.ts'
import type { SearchEntry, SearchKind } from '../../domain/search/entries.ts'
import type { Hit, HitGroup, SearchIndex } from '../../domain/search/search.ts'
import type { Change } from '../../domain/view/change.ts'

/** One line of the list that can be chosen. */
export type Option =
  | { readonly type: 'entry'; readonly entry: SearchEntry; readonly hit: Hit | null }
  | { readonly type: 'more'; readonly kind: SearchKind; readonly count: number }
  | { readonly type: 'only'; readonly entry: SearchEntry; readonly facet: FacetId; readonly count: number }
  | { readonly type: 'text'; readonly text: string; readonly count: number }

export interface Section {
  readonly id: SearchKind | 'action' | 'recent'
  /** How many there are, shown or not. */
  readonly count: number
  readonly options: readonly Option[]
}

/** How many of a kind are shown at first; one more is shown rather than a line that says so. */
const FIRST: Readonly<Record<SearchKind, number>> = {
  place: 4,
  record: 5,
  document: 3,
  industry: 3,
  indicator: 3,
  element: 3,
  paragraph: 2,
}

/** How often more of a kind was asked for. */
export type Asked = Readonly<Partial<Record<SearchKind, number>>>

/** How many more each asking shows. */
const MORE = 20

/** The kinds that are filters too. */
const FACET_OF: Partial<Record<SearchKind, FacetId>> = {
  place: 'place',
  industry: 'industry',
  document: 'document',
  element: 'pattern',
}

/** What is found, cut to what a reader takes in. */
export function sectionsOf(groups: readonly HitGroup[], asked: Asked): readonly Section[] {
  return groups.map(({ kind, hits }) => {
    const limit = FIRST[kind] + MORE * (asked[kind] ?? 0)
    const shown = hits.length <= limit + 1 ? hits : hits.slice(0, limit)
    const options = shown.map((hit): Option => ({ type: 'entry', entry: hit.entry, hit }))
    const rest = hits.length - shown.length
    return {
      id: kind,
      count: hits.length,
      options: rest > 0 ? [...options, { type: 'more', kind, count: rest }] : options,
    }
  })
}

/** What filters by what is typed: the first find where it is a filter's value, and the text itself. */
export function actionsOf(
  groups: readonly HitGroup[],
  typed: string,
  index: SearchIndex,
  results: { readonly filter: Filter; readonly state: FilterState; readonly selection: Selection },
): readonly Option[] {
  const best = groups[0]?.hits[0]
  const actions: Option[] = []
  const facet = best && FACET_OF[best.entry.kind]
  const count = best ? countOf(best.entry, results.selection) : 0
  if (best && facet && count > 0) actions.push({ type: 'only', entry: best.entry, facet, count })
  const text = textOf(best, typed, index)
  const { shown, aside } = results.filter.select({ ...results.state, text })
  if (shown.length + aside.length > 0) actions.push({ type: 'text', text, count: shown.length })
  return actions
}

/** The letters that the text filter takes: what is typed, or the Chinese letters that its syllables stand for. */
function textOf(best: Hit | undefined, typed: string, index: SearchIndex): string {
  if (!best || best.via === 'text') return typed.trim()
  const spans = index.spans(best.by.text, typed)
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? best.by.text.slice(first.from, last.to) : typed.trim()
}

/** How many records would be shown if an entry were its facet's only choice; 0 for what is no filter. */
export function countOf({ kind, id }: SearchEntry, { counts }: Selection): number {
  const facet = FACET_OF[kind]
  return facet ? (counts[facet].get(id) ?? 0) : 0
}

/** What choosing an option does to the View; null where it only shows more. */
export function openingOf(option: Option, catalog: Catalog, locale: Locale): Change | null {
  if (option.type !== 'entry') return filteringOf(option, catalog, locale)
  const { kind, id, evidence } = option.entry
  switch (kind) {
    case 'place':
    case 'record':
    case 'element':
      return { type: 'open', selected: { type: kind, id } }
    case 'document':
      return { type: 'document', document: id, paragraph: null }
    case 'paragraph':
      return evidence && { type: 'document', document: evidence.document, paragraph: evidence.paragraph }
    case 'indicator':
      return figuresOf(id, catalog, locale)
    case 'industry':
      return filteringOf(option, catalog, locale)
  }
}

/** The figures of an indicator with their paragraphs: as charts where a year lets them be drawn, else as a table. */
function figuresOf(id: string, catalog: Catalog, locale: Locale): Change | null {
  const indicator = catalog.indicatorById.get(id)
  if (!indicator) return null
  const drawn = seriesOf(
    catalog,
    catalog.figures.filter((figure) => figure.indicator === id),
  )
  return { type: 'only-figures', text: indicator.name[locale], as: drawn.length > 0 ? 'charts' : 'table' }
}

/** What an option does as a filter alone: its value, or its name as the text. */
export function filteringOf(option: Option, catalog: Catalog, locale: Locale): Change | null {
  if (option.type === 'more') return null
  if (option.type === 'text') return { type: 'text', text: option.text }
  const { kind, id, texts } = option.entry
  const facet = FACET_OF[kind]
  if (facet) return { type: 'facet.set', facet, values: [id] }
  const by = (option.type === 'entry' ? option.hit?.by : undefined) ?? texts[0]
  const record = catalog.recordById.get(kind === 'record' ? id : (by?.record ?? ''))
  return record ? { type: 'text', text: record.name[locale] } : null
}
