import type { Collection, Entry } from '../compile/collection.ts'
import { evidenceDocument } from '../compile/collection.ts'
import type { SeedFigure, SeedRecord } from '../../src/domain/record/seed-schema.ts'
import { about, type Check, type Finding } from './check.ts'

const EARLIEST = 1990
const LATEST = 2050

type Dated = Entry<SeedRecord> | Entry<SeedFigure>

/** The years that the pages of the cited documents list; where none is known, the outer bounds. */
function documentYears(entry: Dated, { documentById }: Collection): readonly [from: number, to: number] {
  const cited = entry.value.evidence
    .map((piece) => documentById.get(evidenceDocument(entry, piece))?.value)
    .filter((document) => document !== undefined)
  if (cited.length === 0) return [EARLIEST, LATEST]
  return [Math.min(...cited.map(({ years_from }) => years_from)), Math.max(...cited.map(({ years_to }) => years_to))]
}

function yearsOf(entry: Dated): [field: string, year: number][] {
  const { value } = entry
  const named: [string, number | undefined][] =
    'time' in value
      ? [
          ['time.from', value.time.from],
          ['time.to', value.time.to],
        ]
      : [
          ['year', value.year],
          ['period.from', value.period?.from],
          ['period.to', value.period?.to],
        ]
  return named.filter((pair): pair is [string, number] => pair[1] !== undefined)
}

export const yearsInRange: Check = {
  name: 'years-in-range',
  holds: 'Years lie within 1990–2050 and within the years that the pages of the cited documents list.',
  run: (collection) =>
    [...collection.records, ...collection.figures].flatMap((entry) => {
      const [from, to] = documentYears(entry, collection)
      return yearsOf(entry).flatMap(([field, year]): Finding[] => {
        if (year < EARLIEST || year > LATEST) return [about(entry, field, `${year} is outside ${EARLIEST}–${LATEST}`)]
        return year < from || year > to
          ? [about(entry, field, `${year} is outside ${from}–${to}, the years of the documents it cites`)]
          : []
      })
    }),
}

export const timeFits: Check = {
  name: 'time-fits',
  holds: 'Time and basis agree: undated has no year, everything else has one, and no interval runs backwards.',
  run: ({ records, figures, documents }) => [
    ...records.flatMap((entry): Finding[] => {
      const { from, to, basis } = entry.value.time
      const dated = from !== undefined || to !== undefined
      if (basis === 'undated' && dated) return [about(entry, 'time', 'undated, yet it has a year')]
      if (basis !== 'undated' && !dated) return [about(entry, 'time', `its basis is ${basis}, yet it has no year`)]
      return from !== undefined && to !== undefined && from > to
        ? [about(entry, 'time', `${from} comes after ${to}`)]
        : []
    }),
    ...[...figures, ...documents].flatMap((entry) =>
      entry.value.period && entry.value.period.from > entry.value.period.to
        ? [about(entry, 'period', `${entry.value.period.from} comes after ${entry.value.period.to}`)]
        : [],
    ),
    ...records.flatMap((entry) => {
      const { valid_from, valid_to } = entry.value.offer ?? {}
      return valid_from !== undefined && valid_to !== undefined && valid_from > valid_to
        ? [about(entry, 'offer', `${valid_from} comes after ${valid_to}`)]
        : []
    }),
  ],
}
