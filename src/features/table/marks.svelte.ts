import { SvelteSet } from 'svelte/reactivity'

/** Rows that are marked for copying. Not part of the View: a mark lasts as long as the page is open. */
export class Marks {
  readonly ids = new SvelteSet<string>()
  /** Where a run of marks begins. */
  #anchor: string | null = null

  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id)
    this.#anchor = id
  }

  /** Marks all from where the run began to an id, and nothing else; `from` begins it where no run is under way. */
  extend(order: readonly string[], from: string, to: string): void {
    const anchor = this.#anchor !== null && order.includes(this.#anchor) ? this.#anchor : from
    const [start = 0, end = 0] = [order.indexOf(anchor), order.indexOf(to)].toSorted((a, b) => a - b)
    this.all(order.slice(start, end + 1))
    this.#anchor = anchor
  }

  all(order: readonly string[]): void {
    this.clear()
    for (const id of order) this.ids.add(id)
  }

  clear(): void {
    this.ids.clear()
    this.#anchor = null
  }
}
