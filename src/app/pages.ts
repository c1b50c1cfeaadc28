import type { Component } from 'svelte'
import type { Page, PanelFace } from '../domain/view/view.ts'
import { fetchLostAnew } from './lost-styles.ts'

interface Part<Drawn> {
  readonly default: Drawn
}
type Door<Drawn = Component> = () => Part<Drawn> | Promise<Part<Drawn>>

/**
 * What has come once is there at once, and is drawn in the same turn as what asks for it. What has not is asked for
 * again, with the style sheets that failed.
 */
function door<Drawn>(fetch: () => Promise<Part<Drawn>>): Door<Drawn> {
  let opened: Part<Drawn> | null = null
  return () => {
    if (opened) return opened
    fetchLostAnew()
    return fetch().then((part) => (opened = part))
  }
}

/** The pages beside the map, each a chunk of its own that is fetched when it is first opened. */
export const PAGE_DOORS: Readonly<Record<Exclude<Page, 'map'>, Door>> = {
  table: door(() => import('../features/table/index.svelte')),
  compare: door(() => import('../features/compare/index.svelte')),
  indicators: door(() => import('./IndicatorsPage.svelte')),
  incentives: door(() => import('../features/incentives/index.svelte')),
  sheet: door(() => import('../features/sheet/index.svelte')),
  profile: door(() => import('../features/profile/index.svelte')),
  documents: door(() => import('../features/documents/index.svelte')),
}

/** The faces of the panel beside the filters, which the map opens with. */
export const PANEL_DOORS: Readonly<Record<Exclude<PanelFace, 'filters'>, Door>> = {
  list: door(() => import('../features/list/index.svelte')),
  layers: door(() => import('../features/layers/index.svelte')),
}

/** The dialogs that the bar opens over any page. */
export type BarDialog = 'help' | 'export' | 'share'

export const DIALOG_DOORS: Readonly<Record<BarDialog, Door<Component<{ onClose: () => void }>>>> = {
  help: door(() => import('../features/help/index.svelte')),
  export: door(() => import('../features/export/index.svelte')),
  share: door(() => import('../features/share/index.svelte')),
}

/** The pages of the bar, in its order. A profile and a sheet are opened from what they show. */
export const BAR_PAGES = ['map', 'table', 'indicators', 'compare', 'incentives', 'documents'] as const
export type BarPage = (typeof BAR_PAGES)[number]
