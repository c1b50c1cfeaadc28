import { allRows, countBoth, drop, keep, listRows, type Bits } from './bitset.ts'
import { Passing } from './passing.ts'
import { ValueIndex, type Column } from './value-index.ts'
import { YearIndex, type YearColumns } from './year-index.ts'

/** A table to filter, as integers. Nothing here knows what the rows are. */
export interface Table {
  readonly rows: number
  readonly columns: readonly Column[]
  readonly years: YearColumns
  /** Rows that stand aside while the gate is closed. */
  readonly gated: Bits
  /** The column that offers the gated rows: its counts look past the gate. */
  readonly gateColumn: number
}

export interface Query {
  /** For each column the chosen codes, any of which will do. None chosen: anything will do. */
  readonly chosen: readonly (readonly number[])[]
  /** Both ends included; null: any year. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** False: rows without a year never pass. */
  readonly undated: boolean
  /** Rows that a further condition lets pass; null: no such condition. */
  readonly within: Bits | null
  readonly gateClosed: boolean
}

export interface Answer {
  /** The rows that pass, ascending. Written over by the next question: new memory for each costs as much as the answer. */
  readonly shown: Uint32Array
  /** Rows that only the gate keeps back, ascending. */
  readonly aside: Uint32Array
  /** For each column and code: rows that pass everything but the column's own choice. */
  readonly counts: readonly Uint32Array[]
  /** For each year from `firstYear`: rows that pass everything but the years' own choice, and of those the shown. */
  readonly years: { readonly all: Uint32Array; readonly shown: Uint32Array }
  readonly undated: { readonly all: number; readonly shown: number }
}

/** Bitsets over a table; answers a query with rows and counts in one go, the same whatever was asked before. */
export class FilterIndex {
  readonly #every: Bits
  readonly #columns: readonly ValueIndex[]
  readonly #years: YearIndex
  readonly #gated: Bits
  readonly #gateColumn: number
  readonly #passing: Passing

  constructor(table: Table) {
    this.#every = allRows(table.rows)
    this.#columns = table.columns.map((column) => new ValueIndex(table.rows, column))
    this.#years = new YearIndex(table.rows, table.years)
    this.#gated = table.gated
    this.#gateColumn = table.gateColumn
    this.#passing = new Passing(table.rows)
  }

  get firstYear(): number {
    return this.#years.first
  }

  answer(query: Query): Answer {
    const chosen = this.#columns.map((column, at) => {
      const codes = query.chosen[at] ?? []
      return codes.length > 0 ? column.having(codes) : null
    })
    const own = chosen[this.#gateColumn] ?? null
    // The gate and its column's choice are left open together, so they are one condition.
    if (query.gateClosed) chosen[this.#gateColumn] = this.#ungated(own)
    const time = this.#timeMask(query)
    const conditions = [...chosen, time, query.within].filter((condition) => condition !== null)
    const shown = this.#passing.narrow(this.#every, conditions)
    const years = this.#years.count(shown)
    const undated = countBoth(shown.bits, this.#years.undated)
    // Each set that a condition keeps back is counted before the next is asked for.
    const counts = this.#columns.map((column, at) => {
      const kept = chosen[at] && this.#passing.keptBy(chosen[at])
      return sum(column.count(shown), kept && column.count(kept))
    })
    const keptByTime = time && this.#passing.keptBy(time)
    return {
      counts,
      years: { all: sum(years, keptByTime && this.#years.count(keptByTime)), shown: years },
      undated: { all: undated + (keptByTime ? countBoth(keptByTime.bits, this.#years.undated) : 0), shown: undated },
      aside: query.gateClosed ? this.#aside(chosen[this.#gateColumn]!, own) : new Uint32Array(),
      shown: shown.rows,
    }
  }

  #timeMask({ years, undated }: Query): Bits | null {
    if (years === null) return undated ? null : this.#years.dated
    return this.#years.meeting(years, undated)
  }

  #ungated(own: Bits | null): Bits {
    const rows = (own ?? this.#every).slice()
    drop(rows, this.#gated)
    return rows
  }

  /** Of what gate and choice keep back together, the rows that the choice would let pass. */
  #aside(gate: Bits, own: Bits | null): Uint32Array {
    const rows = this.#passing.keptBy(gate).bits.slice()
    keep(rows, this.#gated)
    if (own) keep(rows, own)
    return listRows(rows)
  }
}

function sum(counts: Uint32Array, more: Uint32Array | null | undefined): Uint32Array {
  return more ? counts.map((count, at) => count + more[at]!) : counts
}
