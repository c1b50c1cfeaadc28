import { CITIES, DOCUMENTS, FIRST_YEAR, INDUSTRIES, KINDS, YEARS, codesOf, type EngineMaker } from './workload.ts'

interface Item {
  readonly id: number
  readonly industries: readonly number[]
  readonly kind: number
  readonly city: number
  readonly document: number
  readonly from: number
  readonly to: number
}

/** Which facets a row fails, one bit each: none fails and it passes, one alone and it counts for that facet. */
const FAILS = { industry: 1, kind: 2, city: 4, document: 8, year: 16 } as const

/** No engine: an array of objects and one pass over it, written by hand with care. */
export const objects: EngineMaker = (rows) => {
  const items = Array.from({ length: rows.count }, (_, row): Item => ({
    id: row,
    industries: codesOf(rows.industries[row]!),
    kind: rows.kind[row]!,
    city: rows.city[row]!,
    document: rows.document[row]!,
    from: rows.from[row]!,
    to: rows.to[row]!,
  }))
  return {
    answer: (choice) => {
      const ids: number[] = []
      const industry = new Uint32Array(INDUSTRIES)
      const kind = new Uint32Array(KINDS)
      const city = new Uint32Array(CITIES)
      const document = new Uint32Array(DOCUMENTS)
      const year = new Uint32Array(YEARS)
      const wanted = {
        industry: choice.industry || ~0,
        kind: choice.kind || ~0,
        city: choice.city || ~0,
        document: choice.document || ~0,
      }
      for (const item of items) {
        let fails = FAILS.industry as number
        for (const code of item.industries) if ((wanted.industry >> code) & 1) fails = 0
        if (!((wanted.kind >> item.kind) & 1)) fails |= FAILS.kind
        if (!((wanted.city >> item.city) & 1)) fails |= FAILS.city
        if (!((wanted.document >> item.document) & 1)) fails |= FAILS.document
        if (item.from > choice.to || item.to < choice.from) fails |= FAILS.year
        if (fails === 0) ids.push(item.id)
        if ((fails & ~FAILS.industry) === 0) for (const code of item.industries) industry[code]! += 1
        if ((fails & ~FAILS.kind) === 0) kind[item.kind]! += 1
        if ((fails & ~FAILS.city) === 0) city[item.city]! += 1
        if ((fails & ~FAILS.document) === 0) document[item.document]! += 1
        if ((fails & ~FAILS.year) === 0) for (let at = item.from; at <= item.to; at++) year[at - FIRST_YEAR]! += 1
      }
      return { ids, industry, kind, city, document, year }
    },
  }
}
