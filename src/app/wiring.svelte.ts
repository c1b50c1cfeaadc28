import { untrack } from 'svelte'
import type { LocalText } from '../base/local-text.ts'
import { FACET_IDS, type FacetId } from '../domain/facets/facet.ts'
import type { ProblemCode } from '../base/problem.ts'
import { encodeView } from '../domain/view/codec.ts'
import type { Selected } from '../domain/view/view.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Loading } from '../state/catalog-store.svelte.ts'
import type { App } from '../state/context.ts'
import { reportAddress } from '../state/url-sync.svelte.ts'

const reconciling = () => import('../domain/view/reconcile.ts')

/** The few effects that reach out of the View: the page's own attributes, the link's terms, the announcements. */
export function wire(app: App, target: Window): () => void {
  return $effect.root(() => {
    settingsFollowView(app)
    pageFollowsSettings(app, target.document)
    linkFollowsCatalog(app)
    areasFollowView(app)
    announcementsFollowChoices(app)
    failuresBecomeNotices(app)
  })
}

function settingsFollowView(app: App): void {
  const opened = app.locale.locale
  $effect(() => {
    const locale = app.view.view.locale ?? opened
    untrack(async () => {
      const used = await app.locale.use(locale)
      if (!used.ok) app.notices.add(used.problem)
    })
  })
  $effect(() => {
    const { theme } = app.view.view
    untrack(() => app.theme.use(theme))
  })
}

function pageFollowsSettings(app: App, document: Document): void {
  const root = document.documentElement
  const page = $derived(app.view.view.page)
  // Written only when they change: a browser looks at every element's style again.
  $effect(() => {
    root.lang = app.locale.locale === 'zh' ? 'zh-CN' : 'en'
    root.dataset['theme'] = app.theme.theme
  })
  $effect(() => {
    const { appName, tagline } = app.locale.t.common
    // The map is the atlas itself; every other page is told from it in tabs, in the history and by a screen reader.
    document.title = `${page === 'map' ? '' : `${app.locale.t.chrome.pages[page]} · `}${appName} · ${tagline}`
  })
}

/** A link may name what the catalogue does not have: it is left out, and said so. */
function linkFollowsCatalog(app: App): void {
  const known = $derived.by(() => {
    const { filter } = app.results
    const { catalog } = app.catalog
    if (!filter || catalog.status !== 'ready') return null
    const facets = Object.fromEntries(
      FACET_IDS.map((facet) => [facet, new Set(filter.values(facet).map(({ id }) => id))]),
    ) as unknown as Record<FacetId, ReadonlySet<string>>
    return { facets, catalog: catalog.value }
  })
  $effect(() => {
    const linked = app.view.view
    // An address that names nothing has nothing to be held against: the first route does without the rules.
    if (!known || encodeView({ ...linked, camera: null, locale: null, theme: null }) === '') return
    const held = known
    void reconciling().then(
      ({ reconcile }) => {
        // The reader went on meanwhile: the newer View is held by its own turn.
        if (app.view.view !== linked) return
        const { view, ignored } = reconcile(linked, held)
        if (view === linked) return
        reportAddress({ ignored, newer: null }, app.notices, true)
        app.view.change({ type: 'view', view, by: 'map' })
      },
      () => app.notices.add({ code: 'program-part-missing', detail: 'reconcile' }),
    )
  })
}

/** The first area that is chosen, or linked to, brings what works out who lies in it. */
function areasFollowView(app: App): void {
  const area = $derived(app.view.view.area)
  let told: string | null = null
  const open = async () => {
    const opened = await app.results.openAreas()
    if (opened.ok && told !== null) app.notices.resolve('program-part-missing', told)
    if (opened.ok) return
    told = app.locale.t.map.area
    app.notices.add({ ...opened.problem, detail: told }, { word: 'retry', run: () => void open() })
  }
  $effect(() => {
    if (area) untrack(() => void open())
  })
}

/** What a choice has done, in one sentence: the announcer keeps the last of a burst, so the result has the last word. */
function announcementsFollowChoices(app: App): void {
  const say = (tell: (t: Messages['chrome']['announce']) => string) =>
    app.announcer.say(tell(app.locale.t.chrome.announce))
  onChange(
    () => app.locale.locale,
    () => say((t) => t.language),
  )
  onChange(
    () => app.theme.theme,
    (theme) => say((t) => t.theme(app.locale.t.chrome.theme[theme])),
  )
  onChange(
    () => nameOf(app, app.view.view.selected),
    (name) => say((t) => (name ? t.selected(app.locale.pick(name)) : t.deselected)),
  )
  onChange(
    () => app.results.selection,
    (selection, before) => {
      const { catalog } = app.catalog
      if (!selection || !before || catalog.status !== 'ready') return
      say((t) => t.result(selection.shown.length, catalog.value.records.length))
    },
  )
}

function nameOf(app: App, selected: Selected | null): LocalText | null {
  const { catalog } = app.catalog
  if (!selected || catalog.status !== 'ready') return null
  const { recordById, placeById, elementById } = catalog.value
  const all = { record: recordById, place: placeById, element: elementById }
  return all[selected.type].get(selected.id)?.name ?? null
}

/** Runs for every new value but the first. */
function onChange<T>(read: () => T, run: (value: T, before: T) => void): void {
  let before: { readonly value: T } | null = null
  $effect(() => {
    const value = read()
    const last = before
    before = { value }
    if (last && last.value !== value) untrack(() => run(value, last.value))
  })
}

function failuresBecomeNotices(app: App): void {
  const retry = { word: 'retry', run: () => void app.catalog.retry() } as const
  const follow = (state: Loading<unknown>, ...codes: readonly ProblemCode[]) => {
    untrack(() => {
      if (state.status === 'failed') app.notices.add(state.problem, retry)
      else if (state.status === 'ready') for (const code of codes) app.notices.resolve(code)
    })
  }
  $effect(() => follow(app.catalog.catalog, 'data-missing', 'data-newer-schema'))
  $effect(() => follow(app.catalog.geometry, 'geometry-missing'))
}
