import type { LocalText } from '../../base/local-text.ts'
import type { Bits } from '../filter/bitset.ts'

/** What can be filtered by choosing values. Years, text and the policy switch are filters of their own. */
export const FACET_IDS = ['industry', 'kind', 'place', 'status', 'document', 'precision', 'pattern'] as const
export type FacetId = (typeof FACET_IDS)[number]

export type FacetChoices = Readonly<Record<FacetId, readonly string[]>>

export const NO_CHOICES: FacetChoices = {
  industry: [],
  kind: [],
  place: [],
  status: [],
  document: [],
  precision: [],
  pattern: [],
}

/** Both ends included. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** Everything that decides which records are shown. */
export interface FilterState {
  readonly facets: FacetChoices
  /** True: policy kinds stand on the map with the others. */
  readonly policy: boolean
  readonly years: YearRange | null
  /** True: records without a year pass a year range. */
  readonly undated: boolean
  readonly text: string
  /** Rows in the chosen area; null when none is chosen. Worked out from the geometry, so no part of an address. */
  readonly within: Bits | null
}

/** One value a facet offers. `parent` makes the tree; a parent includes its children. */
export interface FacetValue {
  readonly id: string
  readonly name: LocalText
  readonly parent: string | null
}

/** What a filter yields. Indexes are positions in `catalog.records`. */
export interface Selection {
  /** Pass everything: what the sentence counts, the map draws and the list heads. */
  readonly shown: readonly number[]
  /** Policy records that pass everything else and stand aside because the policy switch is off. */
  readonly aside: readonly number[]
  /** For each facet and value: how many records would be shown by the other filters alone. */
  readonly counts: Readonly<Record<FacetId, ReadonlyMap<string, number>>>
  /** Records per year by all other filters, the years' own choice left out; and of those the ones now shown. */
  readonly years: ReadonlyMap<number, { readonly all: number; readonly shown: number }>
  readonly undated: { readonly all: number; readonly shown: number }
}
