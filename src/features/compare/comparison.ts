import type { LocalText } from '../../base/local-text.ts'
import { tally, type Side, type Tally } from '../../domain/compare/sides.ts'
import type { Catalog } from '../../domain/record/catalog.ts'
import { citiesOf } from '../../domain/record/standing.ts'
import {
  KIND_TERMS,
  PRECISION_NAMES,
  STATUS_NAMES,
  type Kind,
  type Precision,
  type Status,
} from '../../domain/record/terms.ts'
import type { Compared } from '../../domain/view/view.ts'

/** One table of counts: what is counted, and the name of each value. */
export interface CountTable {
  readonly by: 'industry' | 'kind' | 'status' | 'place' | 'precision'
  readonly rows: readonly Tally[]
  readonly nameOf: (value: string) => LocalText | null
  /** Ten or so are shown at first. */
  readonly limit: number
}

/** A record without an industry counts under this. */
export const NO_INDUSTRY = ''

/** The counts that say something about the sides: not by what they are the sides of. */
export function countTables(catalog: Catalog, by: Compared, sides: readonly Side[]): readonly CountTable[] {
  const tables: readonly CountTable[] = [
    {
      by: 'industry',
      rows: tally(catalog, sides, ({ industries }) => (industries.length > 0 ? industries : [NO_INDUSTRY])),
      nameOf: (id) => catalog.industryById.get(id)?.name ?? null,
      limit: 12,
    },
    {
      by: 'place',
      rows: tally(catalog, sides, (record) => citiesOf(catalog, record)),
      nameOf: (id) => catalog.placeById.get(id)?.name ?? null,
      limit: 12,
    },
    {
      by: 'kind',
      rows: tally(catalog, sides, ({ kind }) => [kind]),
      nameOf: (id) => KIND_TERMS[id as Kind].name,
      limit: 13,
    },
    {
      by: 'status',
      rows: tally(catalog, sides, ({ status }) => [status]),
      nameOf: (id) => STATUS_NAMES[id as Status],
      limit: 4,
    },
    {
      by: 'precision',
      rows: tally(catalog, sides, ({ precision }) => [precision]),
      nameOf: (id) => PRECISION_NAMES[id as Precision],
      limit: 7,
    },
  ]
  return tables.filter((table) => table.by !== by && table.rows.length > 0)
}
