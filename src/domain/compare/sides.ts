import type { FacetChoices, FilterState } from '../facets/facet.ts'
import type { Filter } from '../facets/select.ts'
import type { AtlasRecord, Catalog } from '../record/catalog.ts'
import type { Compared } from '../view/view.ts'

/** One of the things compared: the records that the other filters leave of it. */
export interface Side {
  readonly item: string
  /** Positions in `catalog.records`. */
  readonly rows: readonly number[]
}

/** The filter with one thing in place of what it says about that kind of thing. A year leaves undated records out. */
export function sideState(state: FilterState, by: Compared, item: string): FilterState {
  if (by === 'year') return { ...state, years: { from: Number(item), to: Number(item) }, undated: false }
  const facets: FacetChoices = { ...state.facets, [by]: [item] }
  return { ...state, facets }
}

/** The sides of a comparison, each by the same filter engine that the map uses. */
export function sidesOf(filter: Filter, state: FilterState, by: Compared, items: readonly string[]): readonly Side[] {
  return items.map((item) => ({ item, rows: filter.select(sideState(state, by, item)).shown }))
}

/** How often a value occurs on each side, in the order of the sides. */
export interface Tally {
  readonly value: string
  readonly counts: readonly number[]
}

/**
 * Counts of values per side, largest sum first; equal sums keep the order in which `valuesOf` brought them.
 * A record with two values counts in both, once each.
 */
export function tally(
  catalog: Catalog,
  sides: readonly Side[],
  valuesOf: (record: AtlasRecord) => readonly string[],
): readonly Tally[] {
  const counts = new Map<string, number[]>()
  sides.forEach(({ rows }, side) => {
    for (const row of rows) {
      const record = catalog.records[row]
      for (const value of record ? new Set(valuesOf(record)) : []) {
        const own = counts.get(value) ?? sides.map(() => 0)
        own[side]! += 1
        counts.set(value, own)
      }
    }
  })
  const sum = ({ counts: own }: Tally) => own.reduce((total, count) => total + count, 0)
  return [...counts].map(([value, own]) => ({ value, counts: own })).sort((a, b) => sum(b) - sum(a))
}

/** What sets the sides apart: rows of exactly one of them, and rows of every one. */
export interface Differences {
  /** By side. */
  readonly only: readonly (readonly number[])[]
  readonly common: readonly number[]
}

export function differences(sides: readonly Side[]): Differences {
  const sets = sides.map(({ rows }) => new Set(rows))
  const isIn = (row: number) => sets.filter((set) => set.has(row)).length
  return {
    only: sides.map(({ rows }) => rows.filter((row) => isIn(row) === 1)),
    common: sides.length > 1 ? (sides[0]?.rows ?? []).filter((row) => isIn(row) === sides.length) : [],
  }
}
