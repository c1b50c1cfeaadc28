import type { AtlasRecord, Catalog } from '../record/catalog.ts'
import { placesAbove } from '../record/standing.ts'
import type { OfferFor } from '../record/terms.ts'

/** `depends`: the text leaves it open, or holds for a part of what is asked. */
export type Verdict = 'yes' | 'depends' | 'no'

/**
 * How one side of a question meets an incentive, and the terms of the incentive that decide it. `distance` is 0 for
 * the very term that was asked and grows as the incentive's own term is wider; it orders what applies.
 */
export interface Criterion<How extends string = string> {
  readonly verdict: Verdict
  readonly how: How
  readonly terms: readonly string[]
  readonly distance: number
}

export const CROSS_SECTOR = 'cross-sector'
/** A group of this atlas: what is done with digital means, in whatever line of business. */
const APPLICATION = 'digital-application'

/** Wider than any term of the trees. */
const WIDEST = 9

const INDUSTRY_VERDICTS = {
  unasked: 'yes',
  stated: 'yes',
  /** The incentive names a wider term, which includes the one asked. */
  wider: 'yes',
  'all-industries': 'yes',
  'none-stated': 'yes',
  /** The incentive names only some of what lies beneath the term asked. */
  narrower: 'depends',
  /** The incentive is for a use of digital means; whether this business does that, no industry tells. */
  application: 'depends',
  other: 'no',
} as const satisfies Readonly<Record<string, Verdict>>
export type IndustryHow = keyof typeof INDUSTRY_VERDICTS

const FOR_VERDICTS = {
  unasked: 'yes',
  stated: 'yes',
  'none-stated': 'depends',
  other: 'no',
} as const satisfies Readonly<Record<string, Verdict>>
export type ForHow = keyof typeof FOR_VERDICTS

const PLACE_VERDICTS = {
  unasked: 'yes',
  stated: 'yes',
  wider: 'yes',
  /** The record names no place, but its document is that of a place. */
  document: 'yes',
  narrower: 'depends',
  other: 'no',
} as const satisfies Readonly<Record<string, Verdict>>
export type PlaceHow = keyof typeof PLACE_VERDICTS

/** The terms above one in the tree of industries, nearest first. */
export function industriesAbove(catalog: Catalog, id: string): readonly string[] {
  const above: string[] = []
  for (let parent = catalog.industryById.get(id)?.parent; parent; parent = catalog.industryById.get(parent)?.parent)
    above.push(parent)
  return above
}

/** Whether an incentive is for an industry; null asks for none in particular. */
export function meetsIndustry(catalog: Catalog, record: AtlasRecord, asked: string | null): Criterion<IndustryHow> {
  const own = record.industries
  const all = own.includes(CROSS_SECTOR)
  const is = (how: IndustryHow, terms: readonly string[], distance = 0): Criterion<IndustryHow> => ({
    verdict: INDUSTRY_VERDICTS[how],
    how,
    terms,
    distance,
  })
  if (asked === null) return is('unasked', own, all ? WIDEST : 0)
  if (own.includes(asked)) return is('stated', [asked])
  const above = industriesAbove(catalog, asked)
  const nearest = above.findIndex((id) => own.includes(id))
  const wider = above[nearest]
  if (wider !== undefined) return is('wider', [wider], nearest + 1)
  if (all) return is('all-industries', [CROSS_SECTOR], WIDEST)
  if (own.length === 0) return is('none-stated', [], WIDEST)
  const beneath = own.filter((id) => industriesAbove(catalog, id).includes(asked))
  if (beneath.length > 0) return is('narrower', beneath)
  const applied = own.filter((id) => industriesAbove(catalog, id).includes(APPLICATION))
  if (applied.length > 0 && !above.includes(APPLICATION)) return is('application', applied, WIDEST)
  return is('other', own)
}

/** Whether an incentive is for such an applicant; null asks for none in particular. */
export function meetsApplicant({ offer }: Pick<AtlasRecord, 'offer'>, asked: OfferFor | null): Criterion<ForHow> {
  const own = offer?.for ?? []
  const how = asked === null ? 'unasked' : own.length === 0 ? 'none-stated' : own.includes(asked) ? 'stated' : 'other'
  return { verdict: FOR_VERDICTS[how], how, terms: how === 'stated' && asked ? [asked] : own, distance: 0 }
}

/** Whether an incentive reaches a place: it covers it or one that it lies in; null asks for none in particular. */
export function meetsPlace(catalog: Catalog, record: AtlasRecord, asked: string | null): Criterion<PlaceHow> {
  const stated = [...new Set(record.where.map(({ place }) => place))]
  const issuing = record.documents.flatMap((id) => catalog.documentById.get(id)?.place ?? [])
  const own = stated.length > 0 ? stated : [...new Set(issuing)]
  const is = (how: PlaceHow, terms: readonly string[], distance = 0): Criterion<PlaceHow> => ({
    verdict: PLACE_VERDICTS[how],
    how,
    terms,
    distance,
  })
  if (asked === null) return is('unasked', own, Math.max(0, ...own.map((id) => 3 - placesAbove(catalog, id).length)))
  const chain = [asked, ...placesAbove(catalog, asked)]
  const nearest = chain.findIndex((id) => own.includes(id))
  const reached = chain[nearest]
  if (reached !== undefined)
    return is(stated.length === 0 ? 'document' : nearest === 0 ? 'stated' : 'wider', [reached], nearest)
  const within = own.filter((id) => placesAbove(catalog, id).includes(asked))
  return within.length > 0 ? is('narrower', within) : is('other', own)
}
