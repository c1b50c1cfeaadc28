import { getContext, setContext } from 'svelte'
import type { AppConfig } from '../domain/config/config.ts'
import type { Clock } from '../base/schedule.ts'
import type { Announcer } from './announcer.svelte.ts'
import type { CatalogStore } from './catalog-store.svelte.ts'
import type { LocaleStore } from './locale-store.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { ResultsStore } from './results-store.svelte.ts'
import type { ThemeStore } from './theme-store.svelte.ts'
import type { ViewStore } from './view-store.svelte.ts'

/** Everything a feature can reach. Built by `app/boot.ts`; a test builds its own. */
export interface App {
  readonly view: ViewStore
  readonly catalog: CatalogStore
  readonly results: ResultsStore
  readonly locale: LocaleStore
  readonly theme: ThemeStore
  readonly notices: Notices
  readonly announcer: Announcer
  readonly config: AppConfig
  readonly clock: Clock
  /** The page came with its first sight drawn: nothing has to be painted before the map begins. */
  readonly framed: boolean
}

const KEY = Symbol('yutu')

export function provideApp(app: App): App {
  return setContext(KEY, app)
}

export function getApp(): App {
  return getContext<App>(KEY)
}
