import type { AtlasRecord, Catalog, Figure, PatternElement, PatternMembership } from '../../domain/record/catalog.ts'
import { liesIn, standsAt } from './within.ts'

/** What the profile of a place tells. Every record that lies in it is in exactly one of the groups or in `hidden`. */
export interface PlaceProfile {
  /** Shown, and known to this very place. */
  readonly direct: readonly AtlasRecord[]
  /** Shown, and known to a place within. */
  readonly below: readonly AtlasRecord[]
  /** Policy records that pass the filters and stand beside the map. */
  readonly aside: readonly AtlasRecord[]
  /** How many more lie here and are left out by the filters. */
  readonly hidden: number
  /** All that lie here, whatever the filters. */
  readonly total: number
  /** Targets and statistics of the place itself, newest first. */
  readonly figures: readonly Figure[]
  readonly documents: readonly { readonly id: string; readonly records: number }[]
  readonly pattern: readonly { readonly element: PatternElement; readonly membership: PatternMembership }[]
}

export function placeProfile(
  catalog: Catalog,
  place: string,
  shown: readonly AtlasRecord[],
  aside: readonly AtlasRecord[],
): PlaceProfile {
  const all = catalog.records.filter((record) => liesIn(catalog, record, place))
  const here = new Set(all)
  const shownHere = shown.filter((record) => here.has(record))
  const asideHere = aside.filter((record) => here.has(record))
  return {
    direct: shownHere.filter((record) => standsAt(record, place)),
    below: shownHere.filter((record) => !standsAt(record, place)),
    aside: asideHere,
    hidden: all.length - shownHere.length - asideHere.length,
    total: all.length,
    figures: catalog.figures
      .filter(({ place: of, kind, record }) => of === place && record === null && TOLD.includes(kind))
      .sort((one, other) => yearOf(other) - yearOf(one)),
    documents: catalog.documents
      .map(({ id }) => ({ id, records: all.filter(({ documents }) => documents.includes(id)).length }))
      .filter(({ records }) => records > 0),
    pattern: catalog.pattern.membership.flatMap((membership) => {
      const element = catalog.elementById.get(membership.element)
      return membership.place === place && element ? [{ element, membership }] : []
    }),
  }
}

const TOLD: readonly Figure['kind'][] = ['target', 'statistic']

function yearOf({ year, period }: Figure): number {
  return year ?? period?.to ?? 0
}
