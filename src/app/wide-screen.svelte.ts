import { createSubscriber } from 'svelte/reactivity'

/** Below this width panels become a sheet over the map. */
const WIDE = '(min-width: 1024px)'

/** Whether the desktop's three columns fit. */
export function wideScreen(target: Window): { readonly wide: boolean } {
  const query = target.matchMedia(WIDE)
  const subscribe = createSubscriber((update) => {
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  })
  return {
    get wide() {
      subscribe()
      return query.matches
    },
  }
}
