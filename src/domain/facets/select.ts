import { normalise } from '../../base/text.ts'
import { addRow, keep, noRows, type Bits } from '../filter/bitset.ts'
import { FilterIndex, type Answer } from '../filter/filter-index.ts'
import { TextIndex } from '../filter/text-index.ts'
import type { Column } from '../filter/value-index.ts'
import { UNDATED, type YearColumns } from '../filter/year-index.ts'
import type { AtlasRecord, Catalog } from '../record/catalog.ts'
import { intervalOf } from '../record/interval.ts'
import { KIND_TERMS } from '../record/terms.ts'
import { FACETS } from './definitions.ts'
import { FACET_IDS, type FacetId, type FacetValue, type FilterState, type Selection } from './facet.ts'
import { searchText } from './search-text.ts'

/** A value of a facet, and how many records of the whole catalogue have it or anything beneath it. */
export interface FacetOption extends FacetValue {
  readonly records: number
}

export interface Filter {
  readonly select: (state: FilterState) => Selection
  readonly values: (facet: FacetId) => readonly FacetOption[]
}

/**
 * Prepares a catalogue for filtering: within a facet any chosen value will do, between facets all must hold. A value
 * that the catalogue does not know matches nothing. Made once per catalogue; `select` keeps no state.
 */
export function createFilter(catalog: Catalog): Filter {
  const { records } = catalog
  const values = perFacet((facet) => FACETS[facet].values(catalog))
  const codes = perFacet((facet) => new Map(values[facet].map(({ id }, code) => [id, code])))
  const columns = perFacet((facet) => columnOf(facet, values[facet], codes[facet], catalog))
  const options = perFacet((facet) => {
    const totals = new Uint32Array(values[facet].length)
    for (const code of columns[facet].codes) totals[code]! += 1
    return values[facet].map((value, code): FacetOption => ({ ...value, records: totals[code]! }))
  })
  const texts = new TextIndex(records.map((record) => searchText(record, catalog)))
  const index = new FilterIndex({
    rows: records.length,
    columns: FACET_IDS.map((facet) => columns[facet]),
    years: yearsOf(records),
    gated: policyRows(records),
    gateColumn: FACET_IDS.indexOf('kind'),
  })

  return {
    values: (facet) => options[facet],
    select: (state) => {
      const words = normalise(state.text)
      const answer = index.answer({
        chosen: FACET_IDS.map((facet) => state.facets[facet].map((id) => codes[facet].get(id) ?? UNKNOWN)),
        years: state.years,
        undated: state.undated,
        within: narrowed(words === '' ? null : texts.holding(words), state.within),
        // Who chooses kinds asks for exactly those, policy kinds too.
        gateClosed: !state.policy && state.facets.kind.length === 0,
      })
      return {
        shown: Array.from(answer.shown),
        aside: Array.from(answer.aside),
        counts: perFacet((facet) => {
          const counts = answer.counts[FACET_IDS.indexOf(facet)]!
          return new Map(values[facet].map(({ id }, code) => [id, counts[code]!]))
        }),
        years: yearCounts(catalog, index.firstYear, answer),
        undated: answer.undated,
      }
    },
  }
}

/** Rows that hold the words and lie in the area. The first are of this question alone and may be changed. */
function narrowed(words: Bits | null, area: Bits | null): Bits | null {
  if (words && area) keep(words, area)
  return words ?? area
}

/** A code no value has. */
const UNKNOWN = -1

function perFacet<T>(make: (facet: FacetId) => T): Readonly<Record<FacetId, T>> {
  return Object.fromEntries(FACET_IDS.map((facet) => [facet, make(facet)])) as Record<FacetId, T>
}

function columnOf(
  facet: FacetId,
  values: readonly FacetValue[],
  codes: ReadonlyMap<string, number>,
  catalog: Catalog,
): Column {
  const offsets = new Uint32Array(catalog.records.length + 1)
  const all: number[] = []
  catalog.records.forEach((record, row) => {
    const own = new Set<number>()
    for (const id of FACETS[facet].valuesOf(record, catalog)) {
      for (let code = codes.get(id); code !== undefined && !own.has(code);) {
        own.add(code)
        code = codes.get(values[code]?.parent ?? '')
      }
    }
    all.push(...own)
    offsets[row + 1] = all.length
  })
  return { values: values.length, offsets, codes: Uint16Array.from(all) }
}

function yearsOf(records: readonly AtlasRecord[]): YearColumns {
  return {
    from: Int16Array.from(records, ({ time }) => intervalOf(time)?.from ?? UNDATED),
    to: Int16Array.from(records, ({ time }) => intervalOf(time)?.to ?? UNDATED),
  }
}

function policyRows(records: readonly AtlasRecord[]): Bits {
  const rows = noRows(records.length)
  records.forEach(({ kind }, row) => {
    if (KIND_TERMS[kind].group === 'policy') addRow(rows, row)
  })
  return rows
}

/** Every year of the catalogue, those without records too: the strip has no gaps. */
function yearCounts({ years }: Catalog, firstYear: number, answer: Answer): Selection['years'] {
  const counts = new Map<number, { all: number; shown: number }>()
  for (let year = years.from; year <= years.to; year++) {
    const at = year - firstYear
    counts.set(year, { all: answer.years.all[at] ?? 0, shown: answer.years.shown[at] ?? 0 })
  }
  return counts
}
