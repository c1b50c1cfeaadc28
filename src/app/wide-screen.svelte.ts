import { createSubscriber } from 'svelte/reactivity'

/** Below this width panels become a sheet over the map. */
export const WIDE = '(min-width: 1024px)'

/**
 * Whether the desktop's three columns fit. Paper is narrower than the screen it is printed from, and does not count:
 * another shell would start its page anew, and print it before it has its data.
 */
export function wideScreen(target: Window): { readonly wide: boolean } {
  const query = target.matchMedia(WIDE)
  const paper = target.matchMedia('print')
  let wide = query.matches
  const subscribe = createSubscriber((update) => {
    for (const one of [query, paper]) one.addEventListener('change', update)
    return () => {
      for (const one of [query, paper]) one.removeEventListener('change', update)
    }
  })
  return {
    get wide() {
      subscribe()
      if (!paper.matches) wide = query.matches
      return wide
    },
  }
}
