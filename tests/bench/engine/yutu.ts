import { noRows } from '../../../src/domain/filter/bitset.ts'
import { FilterIndex } from '../../../src/domain/filter/filter-index.ts'
import type { Column } from '../../../src/domain/filter/value-index.ts'
import { CITIES, DOCUMENTS, INDUSTRIES, KINDS, anyYear, codesOf, type EngineMaker } from './workload.ts'

/** The product's own engine, as the product asks it: `FilterIndex` with its rows listed. */
export const yutu: EngineMaker = (rows) => {
  const index = new FilterIndex({
    rows: rows.count,
    columns: [
      columnOfMasks(rows.industries),
      columnOfCodes(KINDS, rows.kind),
      columnOfCodes(CITIES, rows.city),
      columnOfCodes(DOCUMENTS, rows.document),
    ],
    years: { from: Int16Array.from(rows.from), to: Int16Array.from(rows.to) },
    gated: noRows(rows.count),
    gateColumn: 1,
  })
  return {
    answer: (choice) => {
      const { shown, counts, years } = index.answer({
        chosen: [choice.industry, choice.kind, choice.city, choice.document].map(codesOf),
        years: anyYear(choice) ? null : { from: choice.from, to: choice.to },
        undated: true,
        within: null,
        gateClosed: false,
      })
      const [industry, kind, city, document] = counts
      return {
        ids: shown,
        industry: industry!,
        kind: kind!,
        city: city!,
        document: document!,
        year: years.all,
      }
    },
  }
}

function columnOfCodes(values: number, codes: Uint8Array): Column {
  return {
    values,
    offsets: Uint32Array.from({ length: codes.length + 1 }, (_, row) => row),
    codes: Uint16Array.from(codes),
  }
}

function columnOfMasks(masks: Uint16Array): Column {
  const offsets = new Uint32Array(masks.length + 1)
  const codes = new Uint16Array(3 * masks.length)
  let end = 0
  masks.forEach((mask, row) => {
    for (let code = 0; code < INDUSTRIES; code++) if ((mask >>> code) & 1) codes[end++] = code
    offsets[row + 1] = end
  })
  return { values: INDUSTRIES, offsets, codes: codes.subarray(0, end) }
}
