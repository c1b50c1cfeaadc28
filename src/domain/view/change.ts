import type { Locale } from '../../base/local-text.ts'
import type { FacetId, YearRange } from '../facets/facet.ts'
import { NO_CHOICES, type FacetChoices } from '../facets/facet.ts'
import { inReach, readArea, writeArea, type ChosenArea } from '../geo/chosen-area.ts'
import {
  INITIAL_VIEW,
  LAYER_IDS,
  MAX_COMPARED,
  type Camera,
  type Compared,
  type CompareView,
  type Face,
  type FinderView,
  type LayerId,
  type Lens,
  type Page,
  type PanelFace,
  type Selected,
  type SeriesView,
  type SheetView,
  type TableView,
  type Theme,
  type View,
} from './view.ts'

/**
 * Everything that can be done to a View. `by` says who asks: `map` for the camera as it settles, `drag` while a
 * pointer is down; both replace the address instead of adding a step to the history.
 */
export type Change = { readonly by?: 'user' | 'map' | 'drag' | 'history' } & (
  | { readonly type: 'facet.toggle'; readonly facet: FacetId; readonly value: string }
  | { readonly type: 'facet.set'; readonly facet: FacetId; readonly values: readonly string[] }
  | { readonly type: 'years'; readonly years: YearRange | null }
  | { readonly type: 'undated'; readonly on: boolean }
  | { readonly type: 'policy'; readonly on: boolean }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'area'; readonly area: ChosenArea | null }
  | { readonly type: 'touching'; readonly on: boolean }
  | { readonly type: 'clear' }
  /** These values and no other filter, on the map with its list or in the table: what a number stands for. */
  | {
      readonly type: 'only'
      readonly facets: Partial<FacetChoices>
      readonly policy?: boolean
      readonly years?: YearRange
      readonly page: 'map' | 'table'
    }
  | { readonly type: 'face'; readonly face: Face }
  | { readonly type: 'series'; readonly series: Partial<SeriesView> }
  | { readonly type: 'left-out'; readonly cities: readonly string[] }
  | { readonly type: 'table'; readonly table: Partial<TableView> }
  | { readonly type: 'compare'; readonly compare: Partial<CompareView> }
  /** The compare page with one thing more; a thing of another kind begins anew. */
  | { readonly type: 'compare.add'; readonly compared: Compared; readonly item: string }
  /** One of the things compared alone, on the map, the other filters kept: the records that the comparison counts of it. */
  | { readonly type: 'compare.show'; readonly item: string }
  | { readonly type: 'finder'; readonly finder: Partial<FinderView> }
  | { readonly type: 'sheet'; readonly sheet: Partial<SheetView> }
  /** The page of one place. */
  | { readonly type: 'profile'; readonly place: string }
  | { readonly type: 'select'; readonly selected: Selected | null }
  | { readonly type: 'lens'; readonly lens: Lens }
  | { readonly type: 'layer'; readonly layer: LayerId; readonly on: boolean }
  | { readonly type: 'pattern.toggle'; readonly element: string }
  | { readonly type: 'pattern.set'; readonly elements: readonly string[] }
  | { readonly type: 'camera'; readonly camera: Camera | null }
  | { readonly type: 'panel'; readonly panel: PanelFace }
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'document'; readonly document: string | null; readonly paragraph: number | null }
  /** The map page with something selected; an element of the pattern is drawn too. */
  | { readonly type: 'open'; readonly selected: Selected }
  /** The map page with its list, filtered to one document and nothing else; policy records too. */
  | { readonly type: 'only-document'; readonly document: string }
  /** The figures that a text finds and no other filter, on the indicators page: one indicator by its name. */
  | { readonly type: 'only-figures'; readonly text: string; readonly as: SeriesView['as'] }
  /** The filters and nothing selected, on the map or in the table: where the text box is. */
  | { readonly type: 'search' }
  | { readonly type: 'locale'; readonly locale: Locale }
  | { readonly type: 'theme'; readonly theme: Theme | null }
  /** A whole View: from the history, or held against the catalogue. Features never make one. */
  | { readonly type: 'view'; readonly view: View }
)

/** Every filter as it is when the map opens. */
const NO_FILTER = {
  facets: NO_CHOICES,
  years: null,
  undated: true,
  policy: INITIAL_VIEW.policy,
  text: '',
  area: null,
  touching: false,
} as const

/** The View after a change. Pure; an unchanged View comes back as the same object. */
export function applyChange(view: View, change: Change): View {
  switch (change.type) {
    case 'facet.toggle':
      return withFacet(view, change.facet, toggled(view.facets[change.facet], change.value))
    case 'facet.set':
      return withFacet(view, change.facet, [...new Set(change.values)])
    case 'years':
      return replace(view, { years: change.years && ordered(change.years) })
    case 'undated':
      return replace(view, { undated: change.on })
    case 'policy':
      return replace(view, { policy: change.on })
    case 'text':
      return replace(view, { text: change.text })
    case 'area': {
      // As exactly as an address holds it, so that a link shows the same records.
      const area = change.area && (readArea(writeArea(inReach(change.area))) ?? null)
      return replace(view, { area, touching: area !== null && view.touching })
    }
    case 'touching':
      return replace(view, { touching: change.on })
    case 'clear':
      return replace(view, NO_FILTER)
    case 'only':
      return replace(view, {
        ...NO_FILTER,
        page: change.page,
        panel: 'list',
        policy: change.policy ?? NO_FILTER.policy,
        years: change.years ?? null,
        facets: { ...NO_CHOICES, ...change.facets },
      })
    case 'face':
      return replace(view, { page: 'indicators', face: change.face })
    case 'series':
      return replace(view, { series: { ...view.series, ...change.series } })
    case 'left-out':
      return replace(view, { leftOut: [...new Set(change.cities)] })
    case 'table':
      return replace(view, { table: { ...view.table, ...change.table } })
    case 'compare': {
      const compare = { ...view.compare, ...change.compare }
      return replace(view, { compare: { ...compare, items: [...new Set(compare.items)].slice(0, MAX_COMPARED) } })
    }
    case 'compare.add': {
      const { by, items } = view.compare
      const kept = by === change.compared ? items.filter((item) => item !== change.item).slice(0, MAX_COMPARED - 1) : []
      return replace(view, {
        page: 'compare',
        compare: { ...view.compare, by: change.compared, items: [...kept, change.item] },
      })
    }
    case 'compare.show': {
      const { by } = view.compare
      const year = Number(change.item)
      return replace(view, {
        page: 'map',
        ...(by === 'year'
          ? { years: { from: year, to: year }, undated: false }
          : { facets: { ...view.facets, [by]: [change.item] } }),
      })
    }
    case 'finder':
      return replace(view, { finder: { ...view.finder, ...change.finder } })
    case 'sheet':
      return replace(view, { sheet: { ...view.sheet, ...change.sheet } })
    case 'profile':
      return replace(view, { page: 'profile', selected: { type: 'place', id: change.place } })
    case 'select':
      return replace(view, { selected: change.selected })
    case 'lens':
      return replace(view, { lens: change.lens })
    case 'layer':
      return replace(view, {
        hidden: LAYER_IDS.filter((id) => (id === change.layer ? !change.on : view.hidden.includes(id))),
      })
    case 'pattern.toggle':
      return replace(view, { pattern: toggled(view.pattern, change.element) })
    case 'pattern.set':
      return replace(view, { pattern: [...new Set(change.elements)] })
    case 'camera':
      return replace(view, { camera: change.camera })
    case 'panel':
      return replace(view, { panel: change.panel })
    case 'page':
      return replace(view, { page: change.page })
    case 'document':
      return replace(view, { page: 'documents', document: change.document, paragraph: change.paragraph })
    case 'open': {
      const { type, id } = change.selected
      const pattern = type === 'element' ? [...new Set([...view.pattern, id])] : view.pattern
      return replace(view, { page: 'map', selected: change.selected, pattern })
    }
    case 'only-document':
      return replace(view, {
        ...NO_FILTER,
        page: 'map',
        panel: 'list',
        policy: true,
        facets: { ...NO_CHOICES, document: [change.document] },
      })
    case 'only-figures':
      return replace(view, {
        ...NO_FILTER,
        page: 'indicators',
        face: 'series',
        text: change.text,
        series: { ...INITIAL_VIEW.series, as: change.as },
      })
    case 'search':
      return replace(view, { page: view.page === 'table' ? 'table' : 'map', panel: 'filters', selected: null })
    case 'locale':
      return replace(view, { locale: change.locale })
    case 'theme':
      return replace(view, { theme: change.theme })
    case 'view':
      return change.view
  }
}

/** Whether any filter is set: what "clear" would undo. */
export function isFiltered(view: View): boolean {
  return (
    view.text !== '' ||
    view.years !== null ||
    !view.undated ||
    view.policy ||
    view.area !== null ||
    Object.values(view.facets).some((values) => values.length > 0)
  )
}

function withFacet(view: View, facet: FacetId, values: readonly string[]): View {
  return replace(view, { facets: { ...view.facets, [facet]: values } })
}

function replace(view: View, part: Partial<View>): View {
  const changed = (Object.keys(part) as (keyof View)[]).some(
    (key) => JSON.stringify(view[key]) !== JSON.stringify(part[key]),
  )
  return changed ? { ...view, ...part } : view
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

function ordered({ from, to }: YearRange): YearRange {
  return from <= to ? { from, to } : { from: to, to: from }
}
