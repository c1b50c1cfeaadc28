import type { Locale } from '../../base/local-text.ts'
import { NO_CHOICES, type FacetChoices, type FilterState, type YearRange } from '../facets/facet.ts'
import type { ChosenArea } from '../geo/chosen-area.ts'
import type { FigureSort } from '../indicators/figure-columns.ts'
import type { FigureKind, IndicatorNature, OfferFor } from '../record/terms.ts'

export const PAGES = ['map', 'table', 'indicators', 'compare', 'incentives', 'documents', 'profile', 'sheet'] as const
export type Page = (typeof PAGES)[number]

/** What the colour on the map means; one at a time. */
export const LENSES = ['kind', 'industry', 'status', 'document'] as const
export type Lens = (typeof LENSES)[number]

export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

/** Layers a reader can switch off. The pattern's elements have switches of their own. */
export const LAYER_IDS = ['records', 'rivers', 'railways', 'counties', 'labels', 'base'] as const
export type LayerId = (typeof LAYER_IDS)[number]

/** The left panel's face. */
export const PANELS = ['filters', 'list', 'layers'] as const
export type PanelFace = (typeof PANELS)[number]

/** The faces of the indicators page: plan against outcome, series by year, industries by the pattern's elements. */
export const FACES = ['outcomes', 'series', 'pattern'] as const
export type Face = (typeof FACES)[number]

/** How the series of figures are shown, and which; null where any will do, or where the order is the catalogue's. */
export interface SeriesView {
  readonly kind: FigureKind | null
  readonly nature: IndicatorNature | null
  readonly as: 'charts' | 'table'
  readonly sort: FigureSort | null
}

/** What the table shows of the records; no columns of its own means the usual ones. */
export interface TableView {
  readonly columns: readonly string[]
  readonly sort: { readonly column: string; readonly descending: boolean } | null
  readonly group: string | null
}

export const COMPARED = ['place', 'industry', 'document', 'year'] as const
export type Compared = (typeof COMPARED)[number]
export const MAX_COMPARED = 4

/** Two to four things of one kind, side by side. A year is written in digits. */
export interface CompareView {
  readonly by: Compared
  readonly items: readonly string[]
  readonly maps: 'side' | 'swipe'
}

/** The question put to the incentives; null where nothing is asked. */
export interface FinderView {
  readonly industry: string | null
  readonly for: OfferFor | null
  readonly place: string | null
  /** YYYY-MM-DD; null: today. */
  readonly day: string | null
}

export const PAPERS = ['a4', 'a3'] as const
export const ORIENTATIONS = ['landscape', 'portrait'] as const
export const INKS = ['colour', 'black'] as const

/** The print sheet. An atlas is one sheet per city. An empty title stands for the sentence of the result. */
export interface SheetView {
  readonly paper: (typeof PAPERS)[number]
  readonly orientation: (typeof ORIENTATIONS)[number]
  readonly ink: (typeof INKS)[number]
  readonly atlas: boolean
  readonly title: string
}

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
export interface View extends Omit<FilterState, 'within'> {
  readonly page: Page
  readonly face: Face
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
  /** Only what lies in it; null: anywhere. */
  readonly area: ChosenArea | null
  /** True: also what is known only to a county or city that the area cuts. */
  readonly touching: boolean
  readonly series: SeriesView
  /** Cities that an element of the pattern is analysed without. */
  readonly leftOut: readonly string[]
  readonly table: TableView
  readonly compare: CompareView
  readonly finder: FinderView
  readonly sheet: SheetView
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
  face: 'outcomes',
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
  area: null,
  touching: false,
  series: { kind: null, nature: null, as: 'charts', sort: null },
  leftOut: [],
  table: { columns: [], sort: null, group: null },
  compare: { by: 'place', items: [], maps: 'side' },
  finder: { industry: null, for: null, place: null, day: null },
  sheet: { paper: 'a4', orientation: 'landscape', ink: 'colour', atlas: false, title: '' },
  selected: null,
  panel: 'filters',
  locale: null,
  theme: null,
  unknown: [],
}
