import { noRows, type Bits } from './bitset.ts'
import { RowSet } from './row-set.ts'

/** What a set of conditions does to all rows. The sets that it gives are good until it is asked again. */
export class Passing {
  readonly #all: RowSet
  /** Rows that exactly one condition keeps back: the only ones that may count for it beside those that pass. */
  readonly #allButOne: Bits
  readonly #kept: RowSet

  constructor(rows: number) {
    this.#all = new RowSet(rows)
    this.#allButOne = noRows(rows)
    this.#kept = new RowSet(rows)
  }

  /**
   * The rows of `every` that each condition lets pass: one walk for each condition, however many questions follow of the
   * kind "all but this one".
   */
  narrow(every: Bits, conditions: readonly Bits[]): RowSet {
    const all = this.#all.bits
    const allButOne = this.#allButOne
    all.set(every)
    allButOne.fill(0)
    for (const condition of conditions) {
      for (let word = 0; word < all.length; word++) {
        const before = all[word]!
        const lets = condition[word]!
        allButOne[word] = (allButOne[word]! & lets) | (before & ~lets)
        all[word] = before & lets
      }
    }
    return this.#all.changed()
  }

  /** The rows that this condition alone keeps back. */
  keptBy(condition: Bits): RowSet {
    const allButOne = this.#allButOne
    const kept = this.#kept.bits
    for (let word = 0; word < kept.length; word++) kept[word] = allButOne[word]! & ~condition[word]!
    return this.#kept.changed()
  }
}
