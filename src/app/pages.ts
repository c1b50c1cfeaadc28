import type { Component } from 'svelte'
import type { Page, PanelFace } from '../domain/view/view.ts'

type Door = () => Promise<{ readonly default: Component }>

/** The pages beside the map, each a chunk of its own that is fetched when it is first opened. */
export const PAGE_DOORS: Readonly<Record<Exclude<Page, 'map'>, Door>> = {
  table: () => import('../features/table/index.svelte'),
  compare: () => import('../features/compare/index.svelte'),
  indicators: () => import('./IndicatorsPage.svelte'),
  incentives: () => import('../features/incentives/index.svelte'),
  sheet: () => import('../features/sheet/index.svelte'),
  profile: () => import('../features/profile/index.svelte'),
  documents: () => import('../features/documents/index.svelte'),
}

/** The faces of the panel beside the filters, which the map opens with. */
export const PANEL_DOORS: Readonly<Record<Exclude<PanelFace, 'filters'>, Door>> = {
  list: () => import('../features/list/index.svelte'),
  layers: () => import('../features/layers/index.svelte'),
}

/** The dialogs that the bar opens over any page. */
export type BarDialog = 'help' | 'export' | 'share'

export const DIALOG_DOORS: Readonly<
  Record<BarDialog, () => Promise<{ readonly default: Component<{ onClose: () => void }> }>>
> = {
  help: () => import('../features/help/index.svelte'),
  export: () => import('../features/export/index.svelte'),
  share: () => import('../features/share/index.svelte'),
}

/** The pages of the bar, in its order. A profile and a sheet are opened from what they show. */
export const BAR_PAGES = ['map', 'table', 'indicators', 'compare', 'incentives', 'documents'] as const
export type BarPage = (typeof BAR_PAGES)[number]
