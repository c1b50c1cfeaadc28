import type { FacetChoices } from '../../domain/facets/facet.ts'
import type {
  AtlasRecord,
  Catalog,
  Figure,
  PatternElement,
  PatternMembership,
  Place,
} from '../../domain/record/catalog.ts'
import { intervalOf } from '../../domain/record/interval.ts'
import { placesAbove, recordsOf } from '../../domain/record/standing.ts'
import {
  INDUSTRY_FAMILIES,
  KINDS,
  KIND_TERMS,
  STATUSES,
  type IndustryFamily,
  type Kind,
  type Status,
} from '../../domain/record/terms.ts'

export interface Count<T> {
  readonly of: T
  readonly count: number
}

/** What the page of a place tells. Whatever the filters: a page that prints must say the same to everyone. */
export interface Profile {
  readonly records: readonly AtlasRecord[]
  readonly layout: number
  readonly policy: number
  /** Only those that occur. */
  readonly statuses: readonly Count<Status>[]
  /** A record counts once in each family of its industries. */
  readonly families: readonly Count<IndustryFamily>[]
  readonly kinds: readonly Count<Kind>[]
  readonly years: readonly { readonly year: number; readonly value: number }[]
  readonly undated: number
  /** Of the place, and of what lies in it; the province has its own only. */
  readonly targets: readonly Figure[]
  readonly statistics: readonly Figure[]
  readonly documents: readonly Count<string>[]
  readonly pattern: readonly { readonly element: PatternElement; readonly membership: PatternMembership }[]
}

export function profileOf(catalog: Catalog, place: Place): Profile {
  const records = recordsOf(catalog, place.id)
  const here = (figure: Figure) =>
    figure.place === place.id || (place.level !== 'province' && placesAbove(catalog, figure.place).includes(place.id))
  const figures = catalog.figures.filter(here).sort((a, b) => lastYear(a) - lastYear(b))
  const layout = records.filter(({ kind }) => KIND_TERMS[kind].group === 'layout').length
  return {
    records,
    layout,
    policy: records.length - layout,
    statuses: countOf(STATUSES, (status) => records.filter((record) => record.status === status)),
    families: countOf(INDUSTRY_FAMILIES, (family) =>
      records.filter(({ industries }) => industries.some((id) => catalog.industryById.get(id)?.family === family)),
    ),
    kinds: countOf(KINDS, (kind) => records.filter((record) => record.kind === kind)),
    years: yearsOf(catalog, records),
    undated: records.filter(({ time }) => time.from === null && time.to === null).length,
    targets: figures.filter(({ kind }) => kind === 'target'),
    statistics: figures.filter(({ kind }) => kind === 'statistic'),
    documents: countOf(
      catalog.documents.map(({ id }) => id),
      (id) => records.filter(({ documents }) => documents.includes(id)),
    ),
    pattern: catalog.pattern.membership.flatMap((membership) => {
      const element = catalog.elementById.get(membership.element)
      return membership.place === place.id && element ? [{ element, membership }] : []
    }),
  }
}

/** The choice of the place facet that shows what a place's page counts; the province is no choice. */
export function facetsOf({ id, level }: Place): Partial<FacetChoices> {
  return level === 'province' ? {} : { place: [id] }
}

/** A place directly within another, and its records. */
export interface Part {
  readonly place: Place
  readonly records: number
}

/** The prefectures of the province; the counties and the zones of a prefecture; the zones of a county. */
export function partsOf(
  catalog: Catalog,
  place: Place,
): { readonly areas: readonly Part[]; readonly zones: readonly Part[] } {
  const within = catalog.places.filter(({ id, outside }) => !outside && placesAbove(catalog, id).includes(place.id))
  const parts = (...levels: Place['level'][]) =>
    within
      .filter(({ level }) => levels.includes(level))
      .map((part) => ({ place: part, records: recordsOf(catalog, part.id).length }))
      .sort((a, b) => b.records - a.records)
  return {
    areas: place.level === 'province' ? parts('prefecture') : parts('county'),
    zones: parts('zone', 'site'),
  }
}

function countOf<T>(values: readonly T[], having: (value: T) => readonly AtlasRecord[]): readonly Count<T>[] {
  return values.map((of) => ({ of, count: having(of).length })).filter(({ count }) => count > 0)
}

function yearsOf({ years }: Catalog, records: readonly AtlasRecord[]): Profile['years'] {
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => {
    const year = years.from + index
    const meets = ({ time }: AtlasRecord) => {
      const interval = intervalOf(time)
      return interval !== null && interval.from <= year && year <= interval.to
    }
    return { year, value: records.filter(meets).length }
  })
}

function lastYear({ year, period }: Figure): number {
  return year ?? period?.to ?? Infinity
}
