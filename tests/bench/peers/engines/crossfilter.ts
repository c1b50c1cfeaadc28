import crossfilter, { type Dimension, type Group } from 'crossfilter2'
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
  type Rows,
} from '../../engine/workload.ts'

type Codes = Dimension<number, number>
type Counts = Group<number, number, number>

/**
 * crossfilter2 over row numbers with accessors into the columns. It has no dimension for an interval, and a dimension
 * that holds each year of a row is slower than this: one code for the interval (first and last year), a filter
 * function that tests whether it meets the range, and the counts of the intervals folded into years. Industries are
 * a dimension of arrays, its own means for several values a row.
 */
export const crossfilterOfArrays: EngineMaker = (rows) => {
  const table = crossfilter(numbers(rows))
  const industry = table.dimension((row) => codesOf(rows.industries[row]!), true) as unknown as Codes
  return engine(rows, table, industry, {
    choose: (mask) => choose(industry, mask),
    count: (group) => counted(group, INDUSTRIES),
  })
}

/**
 * The same with the row's set of industries as one code, too. No arrays are kept, so it is faster; it works because
 * the sets that occur are few.
 */
export const crossfilterOfSets: EngineMaker = (rows) => {
  const table = crossfilter(numbers(rows))
  const industry = table.dimension((row) => rows.industries[row]!)
  return engine(rows, table, industry, {
    choose: (mask) => {
      if (mask === 0) industry.filterAll()
      else industry.filterFunction((set) => ((set as number) & mask) !== 0)
    },
    count: (group) => {
      const counts = new Uint32Array(INDUSTRIES)
      for (const { key, value } of group.all()) for (const code of codesOf(key)) counts[code]! += value
      return counts
    },
  })
}

interface Industries {
  readonly choose: (mask: number) => void
  readonly count: (group: Counts) => Uint32Array
}

function engine(rows: Rows, table: crossfilter.Crossfilter<number>, industry: Codes, industries: Industries) {
  const kind = table.dimension((row) => rows.kind[row]!)
  const city = table.dimension((row) => rows.city[row]!)
  const document = table.dimension((row) => rows.document[row]!)
  const interval = table.dimension((row) => (rows.from[row]! - FIRST_YEAR) * YEARS + rows.to[row]! - FIRST_YEAR)
  const groups = {
    industry: industry.group() as unknown as Counts,
    kind: kind.group() as unknown as Counts,
    city: city.group() as unknown as Counts,
    document: document.group() as unknown as Counts,
    interval: interval.group() as unknown as Counts,
  }
  let last: Choice | null = null
  return {
    answer: (choice: Choice) => {
      // Only what has changed: that is what it is made for.
      if (last?.industry !== choice.industry) industries.choose(choice.industry)
      if (last?.kind !== choice.kind) choose(kind, choice.kind)
      if (last?.city !== choice.city) choose(city, choice.city)
      if (last?.document !== choice.document) choose(document, choice.document)
      if (last?.from !== choice.from || last.to !== choice.to) chooseYears(interval, choice)
      last = choice
      return {
        ids: table.allFiltered(),
        industry: industries.count(groups.industry),
        kind: counted(groups.kind, KINDS),
        city: counted(groups.city, CITIES),
        document: counted(groups.document, DOCUMENTS),
        year: folded(groups.interval),
      }
    },
  }
}

function numbers({ count }: Rows): number[] {
  return Array.from({ length: count }, (_, row) => row)
}

/** Its fast path for one value, a function for several. */
function choose(dimension: Codes, mask: number): void {
  const codes = codesOf(mask)
  if (codes.length === 0) dimension.filterAll()
  else if (codes.length === 1) dimension.filterExact(codes[0]!)
  else dimension.filterFunction((code) => ((mask >> (code as number)) & 1) === 1)
}

function chooseYears(interval: Codes, choice: Choice): void {
  const first = choice.from - FIRST_YEAR
  const last = choice.to - FIRST_YEAR
  if (anyYear(choice)) interval.filterAll()
  else
    interval.filterFunction((code) => {
      const from = Math.trunc((code as number) / YEARS)
      return from <= last && (code as number) - from * YEARS >= first
    })
}

function counted(group: Counts, values: number): Uint32Array {
  const counts = new Uint32Array(values)
  for (const { key, value } of group.all()) counts[key] = value
  return counts
}

function folded(intervals: Counts): Uint32Array {
  const counts = new Uint32Array(YEARS)
  for (const { key, value } of intervals.all()) {
    const from = Math.trunc(key / YEARS)
    for (let year = from; year <= key - from * YEARS; year++) counts[year]! += value
  }
  return counts
}
