import { countRows, listRows, type Bits } from './bitset.ts'

/** A set of rows whose values are to be counted. */
export interface Counted {
  readonly bits: Bits
  /** The rows, ascending, when they are few: looking up the values of each is cheaper than reading every value's bits. */
  readonly few: Uint32Array | null
}

/** So many words of bits are read in the time that it takes to look up a row in a large table. */
const WORDS_A_ROW = 4

export function toCount(bits: Bits): Counted {
  const size = countRows(bits)
  return { bits, few: size * WORDS_A_ROW <= bits.length ? listRows(bits, size) : null }
}
