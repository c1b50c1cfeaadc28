import { deviceStorage } from '../data/storage.ts'
import { loadMessages } from '../i18n/load.ts'
import { openedLocale } from '../state/opened.ts'
import { readAddress, windowAddressBar } from '../state/url-sync.svelte.ts'
import { PAGE_DOORS, PANEL_DOORS } from './pages.ts'
import { phoneShell } from './phone-shell.ts'
import { WIDE } from './wide-screen.svelte.ts'

/**
 * What the address asks for, fetched while the rest of the program is still being read: its words, its page, its
 * panel; and the shell of a small screen.
 * `main.ts` imports this first. Whoever needs a part asks for it again and tells of a failure.
 */
const { view } = readAddress(windowAddressBar(window))
const storage = deviceStorage(() => window.localStorage)
const wanted: readonly unknown[] = [
  loadMessages(openedLocale(view.locale, navigator.languages, storage)),
  matchMedia(WIDE).matches ? undefined : phoneShell(),
  view.page === 'map' ? undefined : PAGE_DOORS[view.page](),
  view.panel === 'filters' ? undefined : PANEL_DOORS[view.panel](),
]
for (const part of wanted) Promise.resolve(part).catch(() => undefined)
