import type { Problem } from '../base/problem.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import type { Outline } from '../domain/geo/outline.ts'
import { loadCatalog, loadGeometry, loadOutline, loadParagraphs, loadReadings, loadRelease } from '../data/load.ts'
import type { Catalog, Paragraph } from '../domain/record/catalog.ts'
import type { DataRelease } from '../domain/record/release.ts'
import type { ReadingsFile } from '../domain/search/readings-file.ts'

export type Loading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly problem: Problem }

/** The data of the app, each part with its own fate: without geometry the list and the inspector still work. */
export class CatalogStore {
  catalog: Loading<Catalog> = $state.raw({ status: 'loading' })
  geometry: Loading<Geometry> = $state.raw({ status: 'loading' })
  /** Without it nothing is missing but the picture before the map: its failure is not told. */
  outline: Loading<Outline> = $state.raw({ status: 'loading' })
  #base: string
  #paragraphs: Promise<Result<Readonly<Record<string, readonly Paragraph[]>>>> | null = null

  /** @param base address of the page, ending in a slash; the files lie in `data/` beneath it. */
  constructor(base: string) {
    this.#base = base
  }

  /** Asks for everything; settles once what the first sight shows has come, or will not. */
  async load(): Promise<void> {
    void this.#loadGeometry()
    await Promise.all([this.#loadCatalog(), this.#loadOutline()])
  }

  /** Asks again for whatever failed. */
  async retry(): Promise<void> {
    await Promise.all([
      this.catalog.status === 'failed' ? this.#loadCatalog() : null,
      this.geometry.status === 'failed' ? this.#loadGeometry() : null,
    ])
  }

  /** The paragraph list of one document; fetched once for all documents, when first asked for. */
  async paragraphs(document: string): Promise<Result<readonly Paragraph[]>> {
    this.#paragraphs ??= loadParagraphs(this.#base)
    const all = await this.#paragraphs
    if (!all.ok) {
      this.#paragraphs = null
      return all
    }
    const own = all.value[document]
    return own ? ok(own) : fail({ code: 'unknown-term', detail: document })
  }

  /** How Chinese names are read; fetched when something is first searched for. */
  readings(): Promise<Result<ReadingsFile>> {
    return loadReadings(this.#base)
  }

  /** Sizes, changes and kept versions of the published data; a failure means that no build lies here. */
  release(): Promise<Result<DataRelease>> {
    return loadRelease(this.#base)
  }

  async #loadCatalog(): Promise<void> {
    this.catalog = { status: 'loading' }
    this.catalog = settled(await loadCatalog(this.#base))
  }

  async #loadOutline(): Promise<void> {
    this.outline = settled(await loadOutline(this.#base))
  }

  async #loadGeometry(): Promise<void> {
    this.geometry = { status: 'loading' }
    this.geometry = settled(await loadGeometry(this.#base))
  }
}

function settled<T>(result: Result<T>): Loading<T> {
  return result.ok ? { status: 'ready', value: result.value } : { status: 'failed', problem: result.problem }
}
