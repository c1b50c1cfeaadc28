import itemsjs from 'itemsjs'
import {
  CITIES,
  DOCUMENTS,
  FIRST_YEAR,
  INDUSTRIES,
  KINDS,
  YEARS,
  anyYear,
  codesOf,
  type EngineMaker,
} from '../../engine/workload.ts'

/**
 * itemsjs with facets whose values are joined by "or", as it offers them; a row has every year of its interval among
 * its values, and a range of years is that many chosen values. Its text search is off.
 */
export const itemsjsEngine: EngineMaker = (rows) => {
  const facet = (title: string) => ({ title, conjunction: false, size: 20 })
  const engine = itemsjs(
    Array.from({ length: rows.count }, (_, row) => ({
      id: row,
      industry: codesOf(rows.industries[row]!).map(String),
      kind: String(rows.kind[row]),
      city: String(rows.city[row]),
      document: String(rows.document[row]),
      year: years(rows.from[row]!, rows.to[row]!),
    })),
    {
      native_search_enabled: false,
      aggregations: {
        industry: facet('industry'),
        kind: facet('kind'),
        city: facet('city'),
        document: facet('document'),
        year: facet('year'),
      },
    },
  )
  return {
    answer: (choice) => {
      const { data } = engine.search({
        per_page: rows.count,
        filters: {
          industry: codesOf(choice.industry).map(String),
          kind: codesOf(choice.kind).map(String),
          city: codesOf(choice.city).map(String),
          document: codesOf(choice.document).map(String),
          year: anyYear(choice) ? [] : years(choice.from, choice.to),
        },
      })
      const counted = (facet: keyof typeof data.aggregations, values: number, first = 0) => {
        const counts = new Uint32Array(values)
        for (const { key, doc_count } of data.aggregations[facet].buckets) counts[Number(key) - first] = doc_count
        return counts
      }
      return {
        ids: data.items.map(({ id }) => id),
        industry: counted('industry', INDUSTRIES),
        kind: counted('kind', KINDS),
        city: counted('city', CITIES),
        document: counted('document', DOCUMENTS),
        year: counted('year', YEARS, FIRST_YEAR),
      }
    },
  }
}

function years(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}
