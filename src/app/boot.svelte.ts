import { systemClock, type Clock } from '../base/schedule.ts'
import { deviceStorage, type DeviceStorage } from '../data/storage.ts'
import { folderOf, loadConfig } from '../data/load.ts'
import { DEFAULT_CONFIG } from '../domain/config/config.ts'
import { Announcer } from '../state/announcer.svelte.ts'
import { CatalogStore } from '../state/catalog-store.svelte.ts'
import type { View } from '../domain/view/view.ts'
import type { App } from '../state/context.ts'
import { LocaleStore } from '../state/locale-store.svelte.ts'
import { Notices } from '../state/notices.svelte.ts'
import { ResultsStore } from '../state/results-store.svelte.ts'
import { ThemeStore } from '../state/theme-store.svelte.ts'
import { readAddress, reportAddress, syncAddress, windowAddressBar } from '../state/url-sync.svelte.ts'
import { ViewStore } from '../state/view-store.svelte.ts'
import { PANEL_DOORS } from './pages.ts'
import { wire } from './wiring.svelte.ts'

/** The app, and when what its first sight shows has come, or will not. */
export interface Booted {
  readonly app: App
  readonly opened: Promise<unknown>
}

/** Builds the app for a window: reads the address, opens the stores, starts the loading, connects them. */
export async function boot(target: Window, clock: Clock = systemClock): Promise<Booted> {
  const bar = windowAddressBar(target)
  const decoded = readAddress(bar)
  const notices = new Notices()
  const storage = toldOnRefusal(
    deviceStorage(() => target.localStorage),
    notices,
  )
  const base = folderOf(target.location.href)
  const catalog = new CatalogStore(base)
  const loaded = catalog.load()

  const view = new ViewStore(decoded.view)
  const locale = await LocaleStore.open(decoded.view.locale, target.navigator.languages, storage)
  const dark = target.matchMedia('(prefers-color-scheme: dark)')
  const theme = new ThemeStore(decoded.view.theme, dark.matches ? 'dark' : 'light', storage)
  dark.addEventListener('change', () => theme.systemPrefers(dark.matches ? 'dark' : 'light'))
  const settings = $state({ config: DEFAULT_CONFIG })
  const app: App = {
    view,
    catalog,
    results: new ResultsStore(catalog, view),
    locale,
    theme,
    notices,
    announcer: new Announcer(clock),
    get config() {
      return settings.config
    },
    clock,
    framed: target.document.documentElement.dataset['frame'] !== undefined,
  }

  void loadConfig(base).then((config) => {
    if (config.ok) settings.config = config.value
    else notices.add(config.problem)
  })
  reportAddress(decoded, notices)
  syncAddress(
    view,
    bar,
    (arrived) => {
      view.change({ type: 'view', view: arrived.view, by: 'history' })
      reportAddress(arrived, notices)
    },
    clock,
  )
  wire(app, target)
  return { app, opened: Promise.allSettled([loaded, panelOf(decoded.view)]) }
}

const panelOf = ({ panel }: View) => (panel === 'filters' ? null : PANEL_DOORS[panel]())

/** The reader learns that a choice will not be remembered. */
function toldOnRefusal(storage: DeviceStorage, notices: Notices): DeviceStorage {
  return {
    read: storage.read,
    write: (key, value) => {
      const written = storage.write(key, value)
      if (!written.ok) notices.add(written.problem)
      return written
    },
  }
}
