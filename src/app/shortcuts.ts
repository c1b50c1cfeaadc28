import { flushSync } from 'svelte'
import type { App } from '../state/context.ts'

/** Keys that work anywhere but in a text field: `/`, `?`, Escape, Ctrl+Z; and Ctrl+P, which prints the map as a sheet. */
export function handleShortcut(event: KeyboardEvent, app: App, help: () => void): void {
  // An open dialog has the keyboard to itself.
  if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return
  const typing = isTextField(event.target)
  if (event.key === 'Escape') return escape(event, app)
  if ((event.ctrlKey || event.metaKey) && event.key === 'p' && app.view.view.page === 'map') {
    // A canvas does not print; the sheet does. The other pages print as they are.
    event.preventDefault()
    app.view.change({ type: 'page', page: 'sheet' })
    return
  }
  if (typing) return
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'z' && app.view.canUndo) {
      event.preventDefault()
      app.view.undo()
    }
    return
  }
  if (event.key === '/') {
    event.preventDefault()
    focusSearch(app)
  } else if (event.key === '?') {
    event.preventDefault()
    help()
  }
}

function focusSearch(app: App): void {
  // At once: letters typed right after the slash belong to the search.
  flushSync(() => app.view.change({ type: 'search' }))
  // A phone's table has no panel beside it.
  if (!document.getElementById('search-text')) flushSync(() => app.view.change({ type: 'page', page: 'map' }))
  document.getElementById('search-text')?.focus()
}

function escape(event: KeyboardEvent, app: App): void {
  const { selected, text, page } = app.view.view
  // Elsewhere the selection is what the page is about.
  if (page !== 'map' && page !== 'table') return
  if (selected) app.view.change({ type: 'select', selected: null })
  else if (text !== '') app.view.change({ type: 'text', text: '' })
  else return
  event.preventDefault()
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
}
