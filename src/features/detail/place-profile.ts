import type { AtlasRecord, Catalog, Figure, PatternElement, PatternMembership } from '../../domain/record/catalog.ts'
import { recordsOf, standsAt } from '../../domain/record/standing.ts'

/** What the profile of a place tells. Every record that lies in it is in exactly one of the groups or in `hidden`. */
export interface PlaceProfile {
  /** Shown, and known to this very place. */
  readonly direct: readonly AtlasRecord[]
  /** Shown, and known to a place within. */
  readonly below: readonly AtlasRecord[]
  /** Shown, of the province, and without a location in the text. */
  readonly unplaced: readonly AtlasRecord[]
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
  const all = recordsOf(catalog, place)
  // The province's own: what is for the whole of it, though the text names no place.
  const whole = catalog.placeById.get(place)?.level === 'province'
  const own = (record: AtlasRecord) => standsAt(record, place) || (whole && record.precision === 'province')
  const placeless = (record: AtlasRecord) => !own(record) && record.precision === 'unplaced'
  const here = new Set(all)
  const shownHere = shown.filter((record) => here.has(record))
  const asideHere = aside.filter((record) => here.has(record))
  return {
    direct: shownHere.filter(own),
    below: shownHere.filter((record) => !own(record) && !placeless(record)),
    unplaced: shownHere.filter(placeless),
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
