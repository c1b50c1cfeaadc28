import { allRows, countBoth, drop, keep, noRows, type Bits } from './bitset.ts'
import { toCount, type Counted } from './counted.ts'
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
  readonly shown: Bits
  /** Rows that only the gate keeps back. */
  readonly aside: Bits
  /** For each column and code: rows that pass everything but the column's own choice. */
  readonly counts: readonly Uint32Array[]
  /** For each year from `firstYear`: rows that pass everything but the years' own choice, and of those the shown. */
  readonly years: { readonly all: Uint32Array; readonly shown: Uint32Array }
  readonly undated: { readonly all: number; readonly shown: number }
}

/** Bitsets over a table; answers a query with rows and counts in one go, and keeps nothing between queries. */
export class FilterIndex {
  readonly #rows: number
  readonly #columns: readonly ValueIndex[]
  readonly #years: YearIndex
  readonly #gated: Bits
  readonly #gateColumn: number

  constructor(table: Table) {
    this.#rows = table.rows
    this.#columns = table.columns.map((column) => new ValueIndex(table.rows, column))
    this.#years = new YearIndex(table.rows, table.years)
    this.#gated = table.gated
    this.#gateColumn = table.gateColumn
  }

  get firstYear(): number {
    return this.#years.first
  }

  answer(query: Query): Answer {
    const chosen = this.#columns.map((column, at) => {
      const codes = query.chosen[at] ?? []
      return codes.length > 0 ? column.having(codes) : null
    })
    const time = this.#timeMask(query)
    const ungated = query.gateClosed ? this.#ungated() : null
    const masks = [...chosen, query.within, time, ungated]
    const passing = (except: readonly number[]): Counted => toCount(this.#intersection(masks, except))
    const { undated } = this.#years
    const timeAt = chosen.length + 1
    const gateAt = chosen.length + 2

    const shown = passing([])
    const anyTime = time ? passing([timeAt]) : shown
    const anyGate = ungated ? passing([gateAt]) : shown

    return {
      shown: shown.bits,
      aside: this.#aside(anyGate.bits, ungated),
      counts: this.#columns.map((column, at) => {
        const own = chosen[at] !== null
        if (at !== this.#gateColumn) return column.count(own ? passing([at]) : shown)
        return column.count(own ? passing([at, gateAt]) : anyGate)
      }),
      years: this.#countYears(anyTime, shown),
      undated: { all: countBoth(anyTime.bits, undated), shown: countBoth(shown.bits, undated) },
    }
  }

  #timeMask({ years, undated }: Query): Bits | null {
    if (years === null) return undated ? null : this.#years.dated
    const mask = this.#years.meeting(years)
    if (undated) for (let word = 0; word < mask.length; word++) mask[word]! |= this.#years.undated[word]!
    return mask
  }

  #ungated(): Bits {
    const rows = allRows(this.#rows)
    drop(rows, this.#gated)
    return rows
  }

  #aside(anyGate: Bits, ungated: Bits | null): Bits {
    if (!ungated) return noRows(this.#rows)
    const rows = anyGate.slice()
    keep(rows, this.#gated)
    return rows
  }

  #countYears(anyTime: Counted, shown: Counted): Answer['years'] {
    const all = this.#years.count(anyTime)
    return { all, shown: anyTime === shown ? all : this.#years.count(shown) }
  }

  #intersection(masks: readonly (Bits | null)[], except: readonly number[]): Bits {
    const [first, ...rest] = masks.filter((mask, at): mask is Bits => mask !== null && !except.includes(at))
    if (!first) return allRows(this.#rows)
    const rows = first.slice()
    for (const mask of rest) keep(rows, mask)
    return rows
  }
}
