import { addRow, countBoth, hasRow, join, noRows, type Bits } from './bitset.ts'
import type { Counted } from './counted.ts'

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

  constructor(rows: number, column: Column) {
    this.#rows = rows
    this.#column = column
    this.values = column.values
    this.#holders = gather(rows, column)
  }

  /** Rows that have any of the codes. Codes that do not exist have no rows. */
  having(codes: readonly number[]): Bits {
    const bits = noRows(this.#rows)
    for (const code of codes) {
      const holders = this.#holders[code]
      if (holders?.bits) join(bits, holders.bits)
      else for (const row of holders?.list ?? []) addRow(bits, row)
    }
    return bits
  }

  /** For each value, how many of `among` have it. */
  count({ bits, few }: Counted): Uint32Array {
    if (few) return this.#lookUp(few)
    return Uint32Array.from(this.#holders, (holders) =>
      holders.bits ? countBoth(bits, holders.bits) : countListed(bits, holders.list),
    )
  }

  #lookUp(rows: Uint32Array): Uint32Array {
    const { offsets, codes } = this.#column
    const counts = new Uint32Array(this.values)
    for (const row of rows) {
      const end = offsets[row + 1]!
      for (let at = offsets[row]!; at < end; at++) counts[codes[at]!]! += 1
    }
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

function countListed(among: Bits, list: Uint32Array): number {
  let count = 0
  for (const row of list) if (hasRow(among, row)) count += 1
  return count
}
