import type { Locale } from '../../base/local-text.ts'
import type { FacetId, YearRange } from '../facets/facet.ts'
import { NO_CHOICES } from '../facets/facet.ts'
import {
  INITIAL_VIEW,
  LAYER_IDS,
  type Camera,
  type LayerId,
  type Lens,
  type Page,
  type PanelFace,
  type Selected,
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
  | { readonly type: 'clear' }
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
  /** The map page with the filters and nothing selected: where the text box is, on every screen. */
  | { readonly type: 'search' }
  | { readonly type: 'locale'; readonly locale: Locale }
  | { readonly type: 'theme'; readonly theme: Theme | null }
  /** A whole View: from the history, or held against the catalogue. Features never make one. */
  | { readonly type: 'view'; readonly view: View }
)

/** Every filter as it is when the map opens. */
const NO_FILTER = { facets: NO_CHOICES, years: null, undated: true, policy: INITIAL_VIEW.policy, text: '' } as const

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
    case 'clear':
      return replace(view, NO_FILTER)
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
    case 'search':
      return replace(view, { page: 'map', panel: 'filters', selected: null })
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
