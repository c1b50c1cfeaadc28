import { countRows, listRows, noRows, type Bits } from './bitset.ts'

/** So many words of bits are read in the time that a row takes, in a large table. */
const WORDS_A_ROW = 1.25

/** A set of rows, as bits, and as a list that is made when someone first asks. One is used for many sets in turn. */
export class RowSet {
  readonly bits: Bits
  #size: number | null = 0
  #rows: Uint32Array<ArrayBuffer> | null = null
  #list: Uint32Array<ArrayBuffer> | null = null

  constructor(rows: number) {
    this.bits = noRows(rows)
  }

  get size(): number {
    return (this.#size ??= countRows(this.bits))
  }

  /** Whether a look at each row costs less than reading a bitset for each of so many values. */
  fewFor(values: number): boolean {
    return this.size * WORDS_A_ROW <= values * this.bits.length
  }

  /** Ascending; written over by the next set. */
  get rows(): Uint32Array<ArrayBuffer> {
    // Room for all rows, once: new memory for each list costs as much as the list.
    this.#list ??= new Uint32Array(32 * this.bits.length + 1)
    return (this.#rows ??= listRows(this.bits, this.#list))
  }

  /** To be called when other bits have been written: what was counted and listed is no longer true. */
  changed(): this {
    this.#size = null
    this.#rows = null
    return this
  }
}
