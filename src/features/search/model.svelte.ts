import { deviceStorage } from '../../data/storage.ts'
import { entriesOf, type SearchEntry } from '../../domain/search/entries.ts'
import { openReadings, type Readings } from '../../domain/search/readings.ts'
import { SearchIndex, type HitGroup } from '../../domain/search/search.ts'
import { wordsOf } from '../../i18n/words.ts'
import type { App } from '../../state/context.ts'
import { describe, type Telling } from './describe.ts'
import {
  actionsOf,
  countOf,
  filteringOf,
  openingOf,
  sectionsOf,
  type Asked,
  type Option,
  type Section,
} from './options.ts'
import { readRecent, without, withRecent, writeRecent, type RecentItem } from './recent.ts'
import { searchWords } from './words.ts'

/** What the list under the box holds and does. Made when the box is first used; it lives as long as the box. */
export class SearchModel {
  readonly #app: App
  readonly #text: () => string
  readonly #storage = deviceStorage()
  #readings: Readings | null = $state.raw(null)
  /** True: names can only be found as they are written. */
  unread: boolean = $state(false)
  #recent: readonly RecentItem[] = $state.raw([])
  /** Where the reader has moved to and what more was asked for: both hold for one text. */
  #moved: { readonly text: string; readonly at: number } = $state.raw({ text: '', at: -1 })
  #asked: { readonly text: string; readonly of: Asked } = $state.raw({ text: '', of: {} })

  readonly t = $derived.by(() => wordsOf(searchWords, this.#app.locale.locale))
  readonly text: string = $derived.by(() => this.#text().trim())
  readonly #catalog = $derived.by(() => {
    const { catalog } = this.#app.catalog
    return catalog.status === 'ready' ? catalog.value : null
  })
  readonly #entries: readonly SearchEntry[] = $derived(this.#catalog ? entriesOf(this.#catalog) : [])
  readonly #written: SearchIndex = $derived(new SearchIndex(this.#entries))
  readonly index: SearchIndex = $derived(
    this.#readings ? new SearchIndex(this.#written, this.#readings) : this.#written,
  )
  readonly groups: readonly HitGroup[] = $derived(this.index.find(this.text))
  readonly sections: readonly Section[] = $derived.by(() => {
    if (this.text === '') return this.#recentSection()
    const { filter, state, selection } = this.#app.results
    const found = sectionsOf(this.groups, this.#askedNow)
    if (!filter || !selection) return found
    const actions = actionsOf(this.groups, this.text, this.index, { filter, state, selection })
    return actions.length > 0 ? [...found, { id: 'action', count: actions.length, options: actions }] : found
  })
  readonly options: readonly Option[] = $derived(this.sections.flatMap(({ options }) => options))
  /** Number of the option that Enter takes; -1 for none. Typing begins at the first, recent choices wait for an arrow. */
  readonly active: number = $derived.by(() => {
    const { text, at } = this.#moved
    if (text === this.text && at >= 0 && at < this.options.length) return at
    return this.text === '' || this.options.length === 0 ? -1 : 0
  })
  /** Whether what is found first was found by syllables or initials. */
  readonly via: 'pinyin' | 'initials' | null = $derived.by(() => {
    const via = this.groups[0]?.hits[0]?.via ?? 'text'
    return via === 'text' ? null : via === 'initials' ? 'initials' : 'pinyin'
  })
  readonly telling: Telling | null = $derived.by(() => {
    const { selection } = this.#app.results
    const catalog = this.#catalog
    if (!catalog || !selection) return null
    return {
      catalog,
      locale: this.#app.locale.locale,
      t: this.t,
      count: (entry) => countOf(entry, selection),
    }
  })

  constructor(app: App, text: () => string) {
    this.#app = app
    this.#text = text
    this.#recent = readRecent(this.#storage)
  }

  /** Fetches the readings; search goes on without them when they do not come. */
  async load(): Promise<void> {
    const file = await this.#app.catalog.readings()
    if (file.ok) this.#readings = openReadings(file.value)
    else this.unread = true
  }

  /** Goes a step down or up, round the ends. */
  move(step: 1 | -1): void {
    const count = this.options.length
    if (count === 0) return
    const from = this.active === -1 && step === -1 ? 0 : this.active
    this.point((from + step + count) % count)
  }

  /** New letters begin at the best find, also when they were typed before; what they find is told. */
  begin(): void {
    this.point(-1)
    this.announce()
  }

  /** The option under the pointer, or where an arrow went. */
  point(at: number): void {
    this.#moved = { text: this.text, at }
  }

  /** Does what an option is for, or only filters by it. Says whether the list has done its work. */
  choose(option: Option, filterOnly: boolean): boolean {
    const catalog = this.#catalog
    if (!catalog) return false
    if (option.type === 'more') {
      const before = this.#askedNow
      this.#asked = { text: this.text, of: { ...before, [option.kind]: (before[option.kind] ?? 0) + 1 } }
      return false
    }
    const { locale } = this.#app.locale
    const change = (filterOnly ? filteringOf : openingOf)(option, catalog, locale)
    if (!change) return false
    if (option.type === 'entry' && option.entry.kind !== 'paragraph')
      this.#remember(withRecent(this.#recent, option.entry))
    this.#app.view.change(change)
    return true
  }

  forget(entry: SearchEntry): void {
    this.#remember(without(this.#recent, entry))
  }

  forgetAll(): void {
    this.#remember([])
  }

  /** Tells how much was found, once the typing has come to rest. */
  announce(): void {
    if (this.text === '') return
    const { listSeparator } = this.#app.locale.t.common
    const parts = this.groups.map(({ kind, hits }) => this.t.found[kind](hits.length))
    this.#app.announcer.say(parts.length > 0 ? parts.join(listSeparator) : this.t.none(this.text))
  }

  #remember(items: readonly RecentItem[]): void {
    this.#recent = items
    this.point(-1)
    const written = writeRecent(this.#storage, items)
    if (!written.ok) this.#app.notices.add(written.problem)
  }

  get #askedNow(): Asked {
    return this.#asked.text === this.text ? this.#asked.of : {}
  }

  #recentSection(): readonly Section[] {
    const options = this.#recent.flatMap(({ kind, id }): readonly Option[] => {
      const present = kind === 'record' ? (this.#catalog?.renamed.get(id) ?? id) : id
      const entry = this.#entries.find((one) => one.kind === kind && one.id === present)
      return entry && this.telling && describe(entry, null, this.telling) ? [{ type: 'entry', entry, hit: null }] : []
    })
    return options.length > 0 ? [{ id: 'recent', count: options.length, options }] : []
  }
}
