import { addRow, allRows, countBoth, drop, join, keep, noRows, type Bits } from './bitset.ts'
import type { Counted } from './counted.ts'

/** In both columns of a row that has no year. */
export const UNDATED = -32768

/** First and last year of each row, both included. */
export interface YearColumns {
  readonly from: Int16Array
  readonly to: Int16Array
}

/**
 * Intervals of years. For each year it keeps the rows that have begun by then and the rows that last until then or
 * longer; so "meets the range" is two ANDs, however wide the range.
 */
export class YearIndex {
  readonly first: number
  readonly last: number
  readonly dated: Bits
  readonly undated: Bits
  readonly #rows: number
  readonly #years: YearColumns
  readonly #begun: readonly Bits[]
  readonly #lasting: readonly Bits[]
  readonly #within: readonly Bits[]

  constructor(rows: number, years: YearColumns) {
    const { from, to } = years
    this.#rows = rows
    this.#years = years
    this.dated = noRows(rows)
    let first = Infinity
    let last = -Infinity
    for (let row = 0; row < rows; row++) {
      if (from[row] === UNDATED) continue
      addRow(this.dated, row)
      first = Math.min(first, from[row]!)
      last = Math.max(last, to[row]!)
    }
    this.undated = allRows(rows)
    drop(this.undated, this.dated)
    const span = first <= last ? last - first + 1 : 0
    this.first = span > 0 ? first : 0
    this.last = span > 0 ? last : -1

    const begun = Array.from({ length: span }, () => noRows(rows))
    const lasting = Array.from({ length: span }, () => noRows(rows))
    for (let row = 0; row < rows; row++) {
      if (from[row] === UNDATED) continue
      addRow(begun[from[row]! - this.first]!, row)
      addRow(lasting[to[row]! - this.first]!, row)
    }
    for (let year = 1; year < span; year++) join(begun[year]!, begun[year - 1]!)
    for (let year = span - 2; year >= 0; year--) join(lasting[year]!, lasting[year + 1]!)
    this.#begun = begun
    this.#lasting = lasting
    this.#within = begun.map((rows, year) => {
      const within = rows.slice()
      keep(within, lasting[year]!)
      return within
    })
  }

  /** Dated rows whose interval meets the range, both ends included. */
  meeting(range: { readonly from: number; readonly to: number }): Bits {
    const rows = noRows(this.#rows)
    if (range.from > this.last || range.to < this.first) return rows
    join(rows, this.#begun[Math.min(range.to, this.last) - this.first]!)
    keep(rows, this.#lasting[Math.max(range.from, this.first) - this.first]!)
    return rows
  }

  /** For each year from `first` to `last`, how many of `among` have it in their interval. */
  count({ bits, few }: Counted): Uint32Array {
    return few ? this.#lookUp(few) : Uint32Array.from(this.#within, (within) => countBoth(bits, within))
  }

  /** Those that have begun by a year, less those that were over before it. */
  #lookUp(rows: Uint32Array): Uint32Array {
    const { from, to } = this.#years
    const counts = new Uint32Array(this.#within.length)
    const over = new Uint32Array(this.#within.length + 1)
    for (const row of rows) {
      if (from[row] === UNDATED) continue
      counts[from[row]! - this.first]! += 1
      over[to[row]! - this.first + 1]! += 1
    }
    for (let year = 1; year < counts.length; year++) counts[year]! += counts[year - 1]! - over[year]!
    return counts
  }
}
