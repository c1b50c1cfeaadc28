import { addRow, allRows, countBoth, drop, join, keep, noRows, type Bits } from './bitset.ts'
import { countGroups, groupRows, type RowGroups } from './row-groups.ts'
import type { RowSet } from './row-set.ts'

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
  /** Rows of the same interval. */
  readonly #alike: RowGroups
  readonly #years: YearColumns
  readonly #begun: readonly Bits[]
  readonly #lasting: readonly Bits[]
  readonly #within: readonly Bits[]
  /** A session changes one choice at a time: mostly the range is that of the question before. */
  #met: { readonly from: number; readonly to: number; readonly undated: boolean; readonly bits: Bits } | null = null

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
    this.#alike = groupRows(rows, (row) =>
      from[row] === UNDATED ? 0 : 1 + (from[row]! - first) * span + to[row]! - first,
    )

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

  /** Rows whose interval meets the range, both ends included, and with `undated` those that have none. Not to be changed. */
  meeting(range: { readonly from: number; readonly to: number }, undated: boolean): Bits {
    const { from, to } = range
    if (this.#met?.from !== from || this.#met.to !== to || this.#met.undated !== undated)
      this.#met = { from, to, undated, bits: this.#meet(from, to, undated) }
    return this.#met.bits
  }

  #meet(from: number, to: number, undated: boolean): Bits {
    const rows = undated ? this.undated.slice() : noRows(this.#rows)
    if (from > this.last || to < this.first) return rows
    const begun = this.#begun[Math.min(to, this.last) - this.first]!
    const lasting = this.#lasting[Math.max(from, this.first) - this.first]!
    for (let word = 0; word < rows.length; word++) rows[word]! |= begun[word]! & lasting[word]!
    return rows
  }

  /** For each year from `first` to `last`, how many of `among` have it in their interval. */
  count(among: RowSet): Uint32Array {
    if (among.fewFor(this.#within.length)) return this.#lookUp(among.rows)
    return Uint32Array.from(this.#within, (within) => countBoth(among.bits, within))
  }

  /** Those that have begun by a year, less those that were over before it. */
  #lookUp(rows: Uint32Array): Uint32Array {
    const { from, to } = this.#years
    const counts = new Uint32Array(this.#within.length)
    const over = new Uint32Array(this.#within.length + 1)
    countGroups(this.#alike, rows).forEach((count, group) => {
      const sample = this.#alike.samples[group]!
      if (from[sample] === UNDATED) return
      counts[from[sample]! - this.first]! += count
      over[to[sample]! - this.first + 1]! += count
    })
    for (let year = 1; year < counts.length; year++) counts[year]! += counts[year - 1]! - over[year]!
    return counts
  }
}
