import { render } from 'svelte/server'
import { systemClock } from '../../base/schedule.ts'
import type { AppConfig } from '../../domain/config/config.ts'
import type { Outline } from '../../domain/geo/outline.ts'
import { openCatalog, type CatalogFile } from '../../domain/record/catalog.ts'
import { INITIAL_VIEW, type Theme } from '../../domain/view/view.ts'
import { Announcer } from '../../state/announcer.svelte.ts'
import { CatalogStore } from '../../state/catalog-store.svelte.ts'
import { LocaleStore } from '../../state/locale-store.svelte.ts'
import { Notices } from '../../state/notices.svelte.ts'
import { ResultsStore } from '../../state/results-store.svelte.ts'
import { ThemeStore } from '../../state/theme-store.svelte.ts'
import { ViewStore } from '../../state/view-store.svelte.ts'
import App from '../App.svelte'
import { PANEL_DOORS } from '../pages.ts'
import { FRAME_LOCALE, FRAMES, type Frame } from './frames.ts'

export interface FrameData {
  readonly catalog: CatalogFile
  readonly outline: Outline
  readonly config: AppConfig
}

export { FRAMES }

/**
 * The app as it stands once its data has come, as HTML: the same components, on no screen yet. Runs in the build, which
 * writes it into the page, so that a reader has something of use before any program has come.
 */
export async function renderFrame(frame: Frame, theme: Theme, data: FrameData): Promise<string> {
  const forgetful = { read: () => null, write: () => ({ ok: true, value: null }) as const }
  const catalog = new CatalogStore('')
  catalog.catalog = { status: 'ready', value: openCatalog(data.catalog) }
  catalog.outline = { status: 'ready', value: data.outline }
  const view = new ViewStore({ ...INITIAL_VIEW, panel: frame })
  if (frame !== 'filters') await PANEL_DOORS[frame]()
  const app = {
    view,
    catalog,
    results: new ResultsStore(catalog, view),
    locale: await LocaleStore.open(FRAME_LOCALE, [], forgetful),
    theme: new ThemeStore(theme, theme, forgetful),
    notices: new Notices(),
    announcer: new Announcer(systemClock),
    config: data.config,
    clock: systemClock,
    framed: true,
  }
  return render(App, { props: { app, screen: { wide: true } } }).body
}
