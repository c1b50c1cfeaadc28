import {
  CITIES,
  DOCUMENTS,
  FIRST_YEAR,
  INDUSTRIES,
  KINDS,
  YEARS,
  checksum,
  codesOf,
  type Choice,
  type Outcome,
  type Rows,
} from './workload.ts'

/** The question answered in the plainest way, a row and a test at a time: what every engine's answer must equal. */
export function bruteForce(rows: Rows, choice: Choice): Outcome {
  const ids: number[] = []
  const counts = {
    industry: new Array<number>(INDUSTRIES).fill(0),
    kind: new Array<number>(KINDS).fill(0),
    city: new Array<number>(CITIES).fill(0),
    document: new Array<number>(DOCUMENTS).fill(0),
    year: new Array<number>(YEARS).fill(0),
  }
  for (let row = 0; row < rows.count; row++) {
    const from = rows.from[row]!
    const to = rows.to[row]!
    const industry = choice.industry === 0 || (choice.industry & rows.industries[row]!) !== 0
    const kind = choice.kind === 0 || ((choice.kind >> rows.kind[row]!) & 1) === 1
    const city = choice.city === 0 || ((choice.city >> rows.city[row]!) & 1) === 1
    const document = choice.document === 0 || ((choice.document >> rows.document[row]!) & 1) === 1
    const year = from <= choice.to && to >= choice.from
    if (industry && kind && city && document && year) ids.push(row)
    if (kind && city && document && year) for (const code of codesOf(rows.industries[row]!)) counts.industry[code]! += 1
    if (industry && city && document && year) counts.kind[rows.kind[row]!]! += 1
    if (industry && kind && document && year) counts.city[rows.city[row]!]! += 1
    if (industry && kind && city && year) counts.document[rows.document[row]!]! += 1
    if (industry && kind && city && document) for (let at = from; at <= to; at++) counts.year[at - FIRST_YEAR]! += 1
  }
  return { ids, ...counts }
}

/** The checksum of each step. */
export function expectedSums(rows: Rows, script: readonly Choice[]): number[] {
  return script.map((choice) => checksum(bruteForce(rows, choice)))
}
