import type { Side } from '../../domain/compare/sides.ts'
import type { Locale } from '../../base/local-text.ts'
import type { CountTable } from './comparison.ts'
import type { CompareWords } from './words.ts'

type Line = readonly (string | number)[]

/** The comparison as lines of a spreadsheet: a head, then every count with the section it stands in. */
export function comparisonLines(
  tables: readonly CountTable[],
  sides: readonly Side[],
  nameOf: (item: string) => string,
  t: CompareWords,
  locale: Locale,
): readonly Line[] {
  return [
    [t.section, t.value, ...sides.map(({ item }) => nameOf(item))],
    ['', '', ...sides.map(({ rows }) => rows.length)],
    ...tables.flatMap((table) =>
      table.rows.map(({ value, counts }): Line => [
        t.tallies[table.by],
        table.nameOf(value)?.[locale] ?? t.noIndustry,
        ...counts,
      ]),
    ),
  ]
}
