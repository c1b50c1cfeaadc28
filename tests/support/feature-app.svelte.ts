import { ok } from '../../src/base/result.ts'
import type { Clock } from '../../src/base/schedule.ts'
import { DEFAULT_CONFIG, type AppConfig } from '../../src/domain/config/config.ts'
import type { Locale } from '../../src/base/local-text.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import { INITIAL_VIEW, type Theme, type View } from '../../src/domain/view/view.ts'
import { Announcer } from '../../src/state/announcer.svelte.ts'
import { CatalogStore } from '../../src/state/catalog-store.svelte.ts'
import type { App } from '../../src/state/context.ts'
import { LocaleStore } from '../../src/state/locale-store.svelte.ts'
import { Notices } from '../../src/state/notices.svelte.ts'
import { ResultsStore } from '../../src/state/results-store.svelte.ts'
import { ThemeStore } from '../../src/state/theme-store.svelte.ts'
import { ViewStore } from '../../src/state/view-store.svelte.ts'

/** A clock that stands still on one day. */
function clockOn(today: string): Clock {
  return {
    setTimeout: (run, ms) => globalThis.setTimeout(run, ms),
    clearTimeout: (handle) => globalThis.clearTimeout(handle as number),
    today: () => today,
  }
}

export interface FeatureOptions {
  locale?: Locale
  theme?: Theme
  view?: Partial<View>
  today?: string
  config?: Partial<AppConfig>
  /** Where `data/` lies; its files are fetched from there. */
  base?: string
}

/** The app's real stores over a given catalogue, for the component tests of one feature. */
export async function featureApp(
  catalog: Catalog,
  { locale = 'zh', theme = 'light', view = {}, today = '2024-06-01', config = {}, base }: FeatureOptions = {},
): Promise<App> {
  const clock = clockOn(today)
  const storage = { read: () => null, write: () => ok(null) }
  const catalogStore = new CatalogStore(base ?? 'http://localhost/')
  catalogStore.catalog = { status: 'ready', value: catalog }
  const viewStore = new ViewStore({ ...INITIAL_VIEW, ...view })
  return {
    view: viewStore,
    catalog: catalogStore,
    results: new ResultsStore(catalogStore, viewStore),
    locale: await LocaleStore.open(locale, [], storage),
    theme: new ThemeStore(theme, theme, storage),
    notices: new Notices(),
    announcer: new Announcer(clock),
    config: { ...DEFAULT_CONFIG, ...config },
    clock,
    framed: false,
  }
}
