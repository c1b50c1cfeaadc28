import type { Problem } from '../../base/problem.ts'
import type { Paragraph } from '../../domain/record/catalog.ts'
import type { CatalogStore, Loading } from '../../state/catalog-store.svelte.ts'

/** The paragraphs of one document as they come in. An answer that was overtaken by another question is dropped. */
export class ParagraphLoader {
  state: Loading<readonly Paragraph[]> = $state.raw({ status: 'loading' })
  #store: CatalogStore
  #asked = 0

  constructor(store: CatalogStore) {
    this.#store = store
  }

  async load(document: string): Promise<void> {
    const asked = ++this.#asked
    this.state = { status: 'loading' }
    const result = await this.#store.paragraphs(document)
    if (asked !== this.#asked) return
    this.state = result.ok ? { status: 'ready', value: result.value } : failed(result.problem)
  }
}

function failed(problem: Problem): Loading<never> {
  return { status: 'failed', problem }
}
