/**
 * What every engine is asked: rows of a catalogue as it would be at any size, and a session of single changes. Both
 * come from a seed and from arithmetic that every machine does alike, so that all runs are asked the same.
 */

export const INDUSTRIES = 16
export const KINDS = 10
export const CITIES = 18
export const DOCUMENTS = 8
export const FIRST_YEAR = 2018
export const YEARS = 18
export const LAST_YEAR = FIRST_YEAR + YEARS - 1
const STEPS = 30

/** One entry a row. Years are whole years, both ends included. */
export interface Rows {
  readonly count: number
  /** One bit for each of the row's one to three industries. */
  readonly industries: Uint16Array
  readonly kind: Uint8Array
  readonly city: Uint8Array
  readonly document: Uint8Array
  readonly from: Uint16Array
  readonly to: Uint16Array
}

/** What is chosen after a change: a bit for each chosen value, none for "any"; the whole span of years for "any". */
export interface Choice {
  readonly industry: number
  readonly kind: number
  readonly city: number
  readonly document: number
  readonly from: number
  readonly to: number
}

type Counts = ArrayLike<number>

/** The rows that pass, and each facet's counts with its own choice left open. A row counts in every year it meets. */
export interface Outcome {
  readonly ids: ArrayLike<number>
  readonly industry: Counts
  readonly kind: Counts
  readonly city: Counts
  readonly document: Counts
  readonly year: Counts
}

export interface Engine {
  readonly answer: (choice: Choice) => Outcome
}

/** Made once for a table of rows; what it takes to be ready counts as its building. */
export type EngineMaker = (rows: Rows) => Engine

export const ANY: Choice = { industry: 0, kind: 0, city: 0, document: 0, from: FIRST_YEAR, to: LAST_YEAR }

export function anyYear({ from, to }: Choice): boolean {
  return from === FIRST_YEAR && to === LAST_YEAR
}

/** The values whose bit is set, ascending. */
export function codesOf(mask: number): number[] {
  const codes: number[] = []
  for (let code = 0; mask >>> code !== 0; code++) if ((mask >>> code) & 1) codes.push(code)
  return codes
}

/** Numbers from 0 to 1 that look drawn by chance (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Rows as they would be: a few values hold most of them. */
export function makeRows(count: number): Rows {
  const draw = drawer(42)
  const even = (values: number) => Math.floor(draw() * values)
  const skewed = (values: number) => Math.floor(draw() * (0.25 + 0.75 * draw()) * values)
  const rows: Rows = {
    count,
    industries: new Uint16Array(count),
    kind: new Uint8Array(count),
    city: new Uint8Array(count),
    document: new Uint8Array(count),
    from: new Uint16Array(count),
    to: new Uint16Array(count),
  }
  for (let row = 0; row < count; row++) {
    let mask = 0
    for (let left = 1 + even(3); left > 0;) {
      const bit = 1 << skewed(INDUSTRIES)
      if (mask & bit) continue
      mask |= bit
      left -= 1
    }
    rows.industries[row] = mask
    rows.kind[row] = skewed(KINDS)
    rows.city[row] = skewed(CITIES)
    rows.document[row] = even(DOCUMENTS)
    const from = FIRST_YEAR + even(YEARS)
    rows.from[row] = from
    rows.to[row] = Math.min(LAST_YEAR, from + even(6))
  }
  return rows
}

/** Thirty changes, one facet each; three in seven drag an end of the years by one. */
export function makeScript(): readonly Choice[] {
  const draw = drawer(5)
  const sizes = { industry: INDUSTRIES, kind: KINDS, city: CITIES, document: DOCUMENTS }
  const turns = ['year', 'kind', 'year', 'city', 'industry', 'document', 'year'] as const
  let choice = ANY
  return Array.from({ length: STEPS }, (_, step) => {
    const facet = turns[step % turns.length]!
    if (facet === 'year') choice = dragged(choice, draw)
    else if (codesOf(choice[facet]).length > 3) choice = { ...choice, [facet]: 0 }
    else choice = { ...choice, [facet]: choice[facet] ^ (1 << Math.floor(draw() * sizes[facet])) }
    return choice
  })
}

function dragged(choice: Choice, draw: () => number): Choice {
  const inward = () => (draw() < 0.6 ? 1 : -1)
  const { from, to } = choice
  return draw() < 0.5
    ? { ...choice, from: Math.max(FIRST_YEAR, Math.min(to, from + inward())) }
    : { ...choice, to: Math.min(LAST_YEAR, Math.max(from, to - inward())) }
}

/** One number for an outcome: the same rows in any order and the same counts give the same. */
export function checksum({ ids, industry, kind, city, document, year }: Outcome): number {
  let rows = 0
  for (let at = 0; at < ids.length; at++) rows = (rows + Math.imul(ids[at]! + 1, 0x9e3779b1)) | 0
  let sum = ids.length
  for (const counts of [industry, kind, city, document, year])
    for (let at = 0; at < counts.length; at++) sum = (Math.imul(sum, 31) + counts[at]!) | 0
  return (sum ^ rows) >>> 0
}
