import { table } from 'arquero'
import {
  CITIES,
  DOCUMENTS,
  FIRST_YEAR,
  INDUSTRIES,
  KINDS,
  YEARS,
  anyYear,
  codesOf,
  type Choice,
  type EngineMaker,
} from '../../engine/workload.ts'

/**
 * arquero over typed columns. Each question is six filters, one for the rows and one for each facet without its own
 * choice, then a count by group. Sets of industries and intervals of years are grouped as codes and folded, which
 * is faster than a sum for each value.
 */
export const arquero: EngineMaker = (rows) => {
  const all = table({
    industries: rows.industries,
    kind: rows.kind,
    city: rows.city,
    document: rows.document,
    from: rows.from,
    to: rows.to,
    interval: Uint16Array.from(rows.from, (from, row) => (from - FIRST_YEAR) * YEARS + rows.to[row]! - FIRST_YEAR),
  })

  return {
    answer: (choice) => {
      const tests = testsOf(choice)
      const passing = (but: string | null) => {
        const used = Object.entries(tests).flatMap(([facet, test]) => (test && facet !== but ? [test] : []))
        return used.length > 0 ? all.filter(`d => ${used.join(' && ')}`) : all
      }
      const groups = (facet: string, column: string): [number, number][] => {
        const grouped = passing(facet).groupby(column).count({ as: 'rows' })
        const keys = grouped.array(column) as ArrayLike<number>
        const sizes = grouped.array('rows') as ArrayLike<number>
        return Array.from(keys, (key, at) => [key, sizes[at]!])
      }
      const counted = (facet: string, values: number) => {
        const counts = new Uint32Array(values)
        for (const [code, size] of groups(facet, facet)) counts[code] = size
        return counts
      }
      const industry = new Uint32Array(INDUSTRIES)
      for (const [set, size] of groups('industry', 'industries'))
        for (const code of codesOf(set)) industry[code]! += size
      const year = new Uint32Array(YEARS)
      for (const [interval, size] of groups('year', 'interval')) {
        const from = Math.trunc(interval / YEARS)
        for (let at = from; at <= interval - from * YEARS; at++) year[at]! += size
      }
      return {
        ids: passing(null).indices(false),
        industry,
        kind: counted('kind', KINDS),
        city: counted('city', CITIES),
        document: counted('document', DOCUMENTS),
        year,
      }
    },
  }
}

/** A test for each facet that has a choice, in the terms of its expressions. */
function testsOf(choice: Choice): Readonly<Record<string, string | null>> {
  const oneOf = (column: string, mask: number) => (mask === 0 ? null : `((${mask} >> d.${column}) & 1) === 1`)
  return {
    industry: choice.industry === 0 ? null : `(d.industries & ${choice.industry}) !== 0`,
    kind: oneOf('kind', choice.kind),
    city: oneOf('city', choice.city),
    document: oneOf('document', choice.document),
    year: anyYear(choice) ? null : `d.from <= ${choice.to} && d.to >= ${choice.from}`,
  }
}
