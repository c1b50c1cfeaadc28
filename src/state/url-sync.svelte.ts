import { debounce, systemClock, type Clock } from '../base/schedule.ts'
import { decodeView, encodeView, type Decoded } from '../domain/view/codec.ts'
import type { Notices } from './notices.svelte.ts'
import type { ViewStore } from './view-store.svelte.ts'

/** The parts of a window that the address needs; a test gives its own. */
export interface AddressBar {
  readonly read: () => { readonly hash: string; readonly query: string }
  readonly push: (hash: string) => void
  readonly replace: (hash: string) => void
  readonly onMove: (listener: () => void) => () => void
}

/** Browsers refuse more than about a hundred replacements in half a minute. */
const REPLACE_MS = 250

/** The address bar of a browser window. The query is dropped when the hash is first written. */
export function windowAddressBar(target: Window): AddressBar {
  // The whole address: a path that begins with two slashes would be read as another host.
  const address = (hash: string) => `${target.location.href.replace(/[?#].*$/, '')}${hash === '' ? '' : `#${hash}`}`
  return {
    read: () => ({ hash: target.location.hash, query: target.location.search }),
    push: (hash) => target.history.pushState(null, '', address(hash)),
    replace: (hash) => target.history.replaceState(null, '', address(hash)),
    onMove: (listener) => {
      target.addEventListener('popstate', listener)
      target.addEventListener('hashchange', listener)
      return () => {
        target.removeEventListener('popstate', listener)
        target.removeEventListener('hashchange', listener)
      }
    },
  }
}

/** Reads the address: the hash, or the same keys in the query. */
export function readAddress(bar: AddressBar): Decoded {
  const { hash, query } = bar.read()
  return decodeView(hash.length > 1 ? hash : query)
}

/** So many parts of an address are named in a notice. */
const NAMED = 6
const BETWEEN = ' · '

/**
 * Tells the reader, in one notice for each address, what of it was left out.
 * @param goesOn what was found out later of the same address
 */
export function reportAddress(decoded: Pick<Decoded, 'ignored' | 'newer'>, notices: Notices, goesOn = false): void {
  if (decoded.newer !== null) notices.add({ code: 'link-newer-version', detail: `v${decoded.newer}` })
  const told = goesOn ? notices.items.find(({ problem }) => problem.code === 'link-part-ignored') : undefined
  // What was left out of an earlier address is no news of this one.
  if (decoded.ignored.length > 0 || !goesOn) notices.resolve('link-part-ignored')
  if (decoded.ignored.length === 0) return
  const parts = [...(told?.problem.detail?.split(BETWEEN) ?? []), ...decoded.ignored]
  notices.add({ code: 'link-part-ignored', detail: parts.slice(0, NAMED).join(BETWEEN) })
}

/**
 * Keeps the View and the address in step: choices push a step, drags and the camera replace the present one, Back and
 * Forward give the View of their step. Returns what ends it.
 */
export function syncAddress(
  store: ViewStore,
  bar: AddressBar,
  onArrive: (decoded: Decoded) => void,
  clock: Clock = systemClock,
): () => void {
  const later = debounce(REPLACE_MS, clock)
  let written = bar.read().hash.replace(/^#/, '')
  const write = (how: 'push' | 'replace', hash: string) => {
    if (hash === written) return
    written = hash
    bar[how](hash)
  }
  const stopListening = store.listen((view, step) => {
    if (step === 'none') return
    // Encoded now: a replacement that waits belongs to the step it was made in, not to the next one.
    const hash = encodeView(view)
    if (step === 'push') {
      later.flush()
      write('push', hash)
    } else {
      later.call(() => write('replace', hash))
    }
  })
  const stopMoving = bar.onMove(() => {
    const { hash } = bar.read()
    if (hash.replace(/^#/, '') === written) return
    later.cancel()
    written = hash.replace(/^#/, '')
    onArrive(readAddress(bar))
  })
  if (bar.read().query !== '') write('replace', encodeView(store.view))
  return () => {
    later.cancel()
    stopListening()
    stopMoving()
  }
}
