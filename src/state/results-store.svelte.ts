import { fail, ok, type Result } from '../base/result.ts'
import type { AreaRows } from '../domain/facets/area-rows.ts'
import type { FilterState, Selection } from '../domain/facets/facet.ts'
import { createFilter, type Filter } from '../domain/facets/select.ts'
import { noRows, type Bits } from '../domain/filter/bitset.ts'
import type { AtlasRecord, Catalog } from '../domain/record/catalog.ts'
import type { CatalogStore, Loading } from './catalog-store.svelte.ts'
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
  #area = $derived.by(() => this.#viewStore.view.area)
  #touching = $derived.by(() => this.#viewStore.view.touching)
  /** What works out who lies in an area: fetched with the first one. */
  #areas: Loading<typeof import('../domain/facets/area-rows.ts')> = $state.raw({ status: 'loading' })
  #areaRows: AreaRows | null = $derived.by(() => {
    const { geometry } = this.#catalogStore
    if (!this.#area || !this.#catalog || geometry.status !== 'ready' || this.#areas.status !== 'ready') return null
    return this.#areas.value.areaRows(this.#area, this.#catalog, geometry.value)
  })
  /** Without the grounds nothing is known to lie in the area: never is more shown than is known to. */
  #within: Bits | null = $derived.by(() => {
    if (!this.#area || !this.#catalog) return null
    const rows = this.#touching ? this.#areaRows?.touching : this.#areaRows?.inside
    return rows ?? noRows(this.#catalog.records.length)
  })
  /** What the filter is asked; a feature may ask it again with a part of it changed. */
  state: FilterState = $derived({
    facets: this.#facets,
    policy: this.#policy,
    years: this.#years,
    undated: this.#undated,
    text: this.#text,
    within: this.#within,
  })
  /** Null while the catalogue, or what tells who lies in a chosen area, is still to come. */
  selection: Selection | null = $derived.by(() => {
    const ground = this.#catalogStore.geometry.status
    if (this.#area && (ground === 'loading' || (ground === 'ready' && this.#areas.status !== 'ready'))) return null
    return this.filter?.select(this.state) ?? null
  })
  /** Records that pass all else and are known only to a county or city that the chosen area cuts. */
  touching: number = $derived.by(() => {
    const rows = this.#areaRows
    if (!rows || !this.filter || !this.selection) return 0
    // One of the two counts is known: it is what is shown.
    const other = this.filter.select({ ...this.state, within: this.#touching ? rows.inside : rows.touching })
    return Math.abs(other.shown.length - this.selection.shown.length)
  })
  records: readonly AtlasRecord[] = $derived(this.#recordsAt(this.selection?.shown))
  aside: readonly AtlasRecord[] = $derived(this.#recordsAt(this.selection?.aside))
  #catalogStore: CatalogStore
  #viewStore: ViewStore

  constructor(catalogStore: CatalogStore, viewStore: ViewStore) {
    this.#catalogStore = catalogStore
    this.#viewStore = viewStore
  }

  /** To be called when an area is chosen. Until its program has come nothing is said to lie in it. */
  async openAreas(): Promise<Result<null>> {
    if (this.#areas.status === 'ready') return ok(null)
    try {
      this.#areas = { status: 'ready', value: await import('../domain/facets/area-rows.ts') }
      return ok(null)
    } catch {
      const problem = { code: 'program-part-missing', detail: 'area' } as const
      this.#areas = { status: 'failed', problem }
      return fail(problem)
    }
  }

  #recordsAt(indexes: readonly number[] | undefined): readonly AtlasRecord[] {
    const records = this.#catalog?.records
    if (!records || !indexes) return []
    return indexes.flatMap((index) => records[index] ?? [])
  }
}
