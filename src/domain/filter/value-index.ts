import { addRow, countBoth, hasRow, join, noRows, type Bits } from './bitset.ts'
import { countGroups, groupRows, type RowGroups } from './row-groups.ts'
import type { RowSet } from './row-set.ts'

/**
 * Which values each row has, as integers: the codes of row r are `codes[offsets[r]]` up to `codes[offsets[r + 1]]`.
 * A row holds a code at most once.
 */
export interface Column {
  /** How many values there are; codes run from 0. */
  readonly values: number
  readonly offsets: Uint32Array
  readonly codes: Uint16Array
}

/**
 * The rows of each value of a column. A value that few rows have is kept as the list of them, since testing those is
 * cheaper than reading a whole bitset: a gazetteer has hundreds of such values.
 */
export class ValueIndex {
  readonly values: number
  readonly #rows: number
  readonly #column: Column
  readonly #holders: readonly Holders[]
  /** Rows with the same values. */
  readonly #alike: RowGroups
  /** A session changes one choice at a time: the others need not be put together again. */
  #asked: { readonly codes: readonly number[]; readonly bits: Bits }

  constructor(rows: number, column: Column) {
    this.#rows = rows
    this.#column = column
    this.values = column.values
    this.#alike = groupRows(rows, keysOf(column))
    this.#holders = gather(rows, column)
    this.#asked = { codes: [], bits: noRows(rows) }
  }

  /** Rows that have any of the codes. Codes that do not exist have no rows. The bits are kept, and not to be changed. */
  having(codes: readonly number[]): Bits {
    if (this.#asked.codes.length !== codes.length || this.#asked.codes.some((code, at) => code !== codes[at]))
      this.#asked = { codes, bits: this.#join(codes) }
    return this.#asked.bits
  }

  #join(codes: readonly number[]): Bits {
    const bits = noRows(this.#rows)
    for (const code of codes) {
      const holders = this.#holders[code]
      if (holders?.bits) join(bits, holders.bits)
      else for (const row of holders?.list ?? []) addRow(bits, row)
    }
    return bits
  }

  /** For each value, how many of `among` have it. */
  count(among: RowSet): Uint32Array {
    if (among.fewFor(this.values)) return this.#lookUp(among.rows)
    const { bits } = among
    return Uint32Array.from(this.#holders, (holders) =>
      holders.bits ? countBoth(bits, holders.bits) : countListed(bits, holders.list),
    )
  }

  #lookUp(rows: Uint32Array): Uint32Array {
    const { offsets, codes } = this.#column
    const counts = new Uint32Array(this.values)
    countGroups(this.#alike, rows).forEach((count, group) => {
      const sample = this.#alike.samples[group]!
      for (let at = offsets[sample]!; at < offsets[sample + 1]!; at++) counts[codes[at]!]! += count
    })
    return counts
  }
}

type Holders = { readonly bits: Bits; readonly list: null } | { readonly bits: null; readonly list: Uint32Array }

function gather(rows: number, { values, offsets, codes }: Column): readonly Holders[] {
  const sizes = new Uint32Array(values)
  for (const code of codes) sizes[code]! += 1
  const sparse = rows >>> 5
  const holders = Array.from(sizes, (size): Holders =>
    size < sparse ? { bits: null, list: new Uint32Array(size) } : { bits: noRows(rows), list: null },
  )
  const filled = new Uint32Array(values)
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const code = codes[at]!
      const { bits, list } = holders[code]!
      if (bits) addRow(bits, row)
      else list[filled[code]!++] = row
    }
  }
  return holders
}

/** One number for each set of values, in whatever company they come. */
function keysOf({ values, offsets, codes }: Column): (row: number) => number {
  const next: number[] = []
  let sets = 0
  return (row) => {
    let set = 0
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      set = next[set * values + codes[at]!] ??= ++sets
    }
    return set
  }
}

function countListed(among: Bits, list: Uint32Array): number {
  let count = 0
  for (const row of list) if (hasRow(among, row)) count += 1
  return count
}
