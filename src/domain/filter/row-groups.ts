/**
 * Rows that are alike, under one number: to count a set of rows, each takes one look, however many values it has. Few
 * groups are enough where values come in the same company again and again.
 */
export interface RowGroups {
  /** The group of each row; groups are numbered from 0 as they occur. */
  readonly groupOf: Uint8Array | Uint16Array | Uint32Array
  readonly groups: number
  /** A row of each group. */
  readonly samples: readonly number[]
}

/** Groups rows by a key, asked once for each row in order: a whole number from 0, and no larger than it must be. */
export function groupRows(rows: number, keyOf: (row: number) => number): RowGroups {
  const found: number[] = []
  const samples: number[] = []
  const groupOf = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row)
    groupOf[row] = found[key] ??= samples.push(row) - 1
  }
  // Narrow is faster to read, since more rows are in each line of the processor's cache.
  const narrow =
    samples.length <= 0x100 ? Uint8Array.from(groupOf) : samples.length <= 0x10000 ? Uint16Array.from(groupOf) : groupOf
  return { groupOf: narrow, groups: samples.length, samples }
}

/**
 * How many of the rows are in each group. Four counts are kept by turns: rows of one group often follow each other, and
 * a count that has just been written is slow to read.
 */
export function countGroups({ groupOf, groups }: RowGroups, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(4 * groups)
  const end = rows.length - (rows.length % 4)
  for (let at = 0; at < end; at += 4) {
    counts[groupOf[rows[at]!]!]! += 1
    counts[groups + groupOf[rows[at + 1]!]!]! += 1
    counts[2 * groups + groupOf[rows[at + 2]!]!]! += 1
    counts[3 * groups + groupOf[rows[at + 3]!]!]! += 1
  }
  for (let at = end; at < rows.length; at++) counts[groupOf[rows[at]!]!]! += 1
  for (let group = 0; group < groups; group++)
    counts[group]! += counts[groups + group]! + counts[2 * groups + group]! + counts[3 * groups + group]!
  return counts.subarray(0, groups)
}
