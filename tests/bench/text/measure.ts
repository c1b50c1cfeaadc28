import { listRows } from '../../../src/domain/filter/bitset.ts'
import { TextIndex } from '../../../src/domain/filter/text-index.ts'
import { TEXT_WAYS, type TextWay } from '../result.ts'
import { makeNames, QUERIES } from './names.ts'

export interface TextMeasured {
  readonly way: TextWay
  readonly build: number
  readonly times: readonly number[]
  /** How many rows each query finds. */
  readonly hits: readonly number[]
  /** Queries whose rows were not those that hold the words. */
  readonly wrong: number
}

/** Both ways give the rows as a list; names that are already normalised are what the catalogue holds, too. */
const WAYS: Readonly<Record<TextWay, (names: readonly string[]) => (words: string) => ArrayLike<number>>> = {
  yutu: (names) => {
    const index = new TextIndex(names)
    return (words) => listRows(index.holding(words))
  },
  includes: (names) => {
    const rows = names.map((name, id) => ({ id, name }))
    return (words) => rows.filter(({ name }) => name.includes(words)).map(({ id }) => id)
  },
}

/** Every query, `passes` times, by every way over the same names. */
export function measureText(count: number, passes: number): readonly TextMeasured[] {
  const names = makeNames(count)
  const expected = QUERIES.map((words) => names.flatMap((name, row) => (name.includes(words) ? [row] : [])))
  return (Object.keys(TEXT_WAYS) as TextWay[]).map((way) => {
    const begun = performance.now()
    const find = WAYS[way](names)
    find(QUERIES[0])
    const build = performance.now() - begun
    const found = QUERIES.map((words) => find(words))
    const times: number[] = []
    for (let pass = 0; pass < passes; pass++) {
      for (const words of QUERIES) {
        const asked = performance.now()
        find(words)
        times.push(performance.now() - asked)
      }
    }
    const wrong = found.filter(
      (rows, at) => rows.length !== expected[at]!.length || expected[at]!.some((row, next) => row !== rows[next]),
    ).length
    return { way, build, times, hits: found.map(({ length }) => length), wrong }
  })
}
