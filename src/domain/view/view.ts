import type { Locale } from '../../base/local-text.ts'
import { NO_CHOICES, type FacetChoices, type FilterState, type YearRange } from '../facets/facet.ts'

export const PAGES = ['map', 'documents'] as const
export type Page = (typeof PAGES)[number]

/** What the colour on the map means; one at a time. */
export const LENSES = ['kind', 'industry', 'status', 'document'] as const
export type Lens = (typeof LENSES)[number]

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Layers a reader can switch off. The pattern's elements have switches of their own. */
export const LAYER_IDS = ['records', 'rivers', 'railways', 'counties', 'labels', 'base'] as const
export type LayerId = (typeof LAYER_IDS)[number]

/** The left panel's face. */
export const PANELS = ['filters', 'list', 'layers'] as const
export type PanelFace = (typeof PANELS)[number]

export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

/** What the inspector shows. */
export interface Selected {
  readonly type: 'record' | 'place' | 'element'
  readonly id: string
}

/**
 * The one description of what is shown. Plain, serialisable, replaced whole, never changed in place; the address
 * bar holds it.
 */
export interface View extends FilterState {
  readonly page: Page
  /** The document that the documents page shows, and the paragraph it stands at. */
  readonly document: string | null
  readonly paragraph: number | null
  /** Null: the province, fitted. */
  readonly camera: Camera | null
  readonly lens: Lens
  /** Layers switched off. */
  readonly hidden: readonly LayerId[]
  /** Elements of the spatial pattern that are drawn. */
  readonly pattern: readonly string[]
  readonly facets: FacetChoices
  readonly years: YearRange | null
  readonly selected: Selected | null
  readonly panel: PanelFace
  /** Null: as the device prefers. */
  readonly locale: Locale | null
  readonly theme: Theme | null
  /** Address keys of other versions, kept and written back. */
  readonly unknown: readonly (readonly [key: string, value: string])[]
}

export const INITIAL_VIEW: View = {
  page: 'map',
  document: null,
  paragraph: null,
  camera: null,
  lens: 'kind',
  hidden: [],
  pattern: [],
  facets: NO_CHOICES,
  policy: false,
  years: null,
  undated: true,
  text: '',
  selected: null,
  panel: 'filters',
  locale: null,
  theme: null,
  unknown: [],
}
