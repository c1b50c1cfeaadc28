import { applyChange, type Change } from '../domain/view/change.ts'
import { encodeView } from '../domain/view/codec.ts'
import type { ViewStore } from './view-store.svelte.ts'

/** What an anchor needs to be a change of the View: an address that can be copied, and a click that stays in the page. */
export interface ChangeLink {
  readonly href: string
  readonly onclick: (event: MouseEvent) => void
}

/**
 * Attributes for an `<a>` that makes a change. A plain click goes through the one writer of the View; the keys and
 * buttons with which a reader opens a tab or copies the address stay the browser's.
 */
export function linkTo(store: ViewStore, change: Change): ChangeLink {
  return {
    href: `#${encodeView(applyChange(store.view, change))}`,
    onclick: (event) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      store.change(change)
    },
  }
}
