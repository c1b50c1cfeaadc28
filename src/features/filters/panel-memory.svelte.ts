import { SvelteSet } from 'svelte/reactivity'
import { FACET_IDS, type FacetId } from '../../domain/facets/facet.ts'
import type { App } from '../../state/context.ts'

/** What the reader has opened in the panel. It outlives the panel's other faces, and is no part of the View. */
export class PanelMemory {
  readonly sections: SvelteSet<FacetId> = new SvelteSet(['industry', 'kind'])
  readonly #expanded = Object.fromEntries(FACET_IDS.map((facet) => [facet, new SvelteSet<string>()])) as Record<
    FacetId,
    SvelteSet<string>
  >

  /** Values and long lists that stand open in a facet. */
  expanded(facet: FacetId): SvelteSet<string> {
    return this.#expanded[facet]
  }
}

const memories = new WeakMap<App, PanelMemory>()

/** The memory that belongs to an app. */
export function panelMemory(app: App): PanelMemory {
  const memory = memories.get(app) ?? new PanelMemory()
  memories.set(app, memory)
  return memory
}
