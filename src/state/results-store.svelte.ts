import type { Selection } from '../domain/facets/facet.ts'
import { createFilter, type Filter } from '../domain/facets/select.ts'
import type { AtlasRecord, Catalog } from '../domain/record/catalog.ts'
import type { CatalogStore } from './catalog-store.svelte.ts'
import type { ViewStore } from './view-store.svelte.ts'

/** What the filters yield. Everything that counts, lists or draws reads this one selection. */
export class ResultsStore {
  #catalog: Catalog | null = $derived.by(() => {
    const state = this.#catalogStore.catalog
    return state.status === 'ready' ? state.value : null
  })
  filter: Filter | null = $derived(this.#catalog ? createFilter(this.#catalog) : null)
  /** The parts of the View that filter; a camera or a selection does not run the filter again. */
  #facets = $derived.by(() => this.#viewStore.view.facets)
  #policy = $derived.by(() => this.#viewStore.view.policy)
  #years = $derived.by(() => this.#viewStore.view.years)
  #undated = $derived.by(() => this.#viewStore.view.undated)
  #text = $derived.by(() => this.#viewStore.view.text)
  selection: Selection | null = $derived(
    this.filter?.select({
      facets: this.#facets,
      policy: this.#policy,
      years: this.#years,
      undated: this.#undated,
      text: this.#text,
    }) ?? null,
  )
  records: readonly AtlasRecord[] = $derived(this.#recordsAt(this.selection?.shown))
  aside: readonly AtlasRecord[] = $derived(this.#recordsAt(this.selection?.aside))
  #catalogStore: CatalogStore
  #viewStore: ViewStore

  constructor(catalogStore: CatalogStore, viewStore: ViewStore) {
    this.#catalogStore = catalogStore
    this.#viewStore = viewStore
  }

  #recordsAt(indexes: readonly number[] | undefined): readonly AtlasRecord[] {
    const records = this.#catalog?.records
    if (!records || !indexes) return []
    return indexes.flatMap((index) => records[index] ?? [])
  }
}
