import type { AtlasRecord, Catalog } from '../record/catalog.ts'
import type { OfferFor } from '../record/terms.ts'
import {
  meetsApplicant,
  meetsIndustry,
  meetsPlace,
  type Criterion,
  type ForHow,
  type IndustryHow,
  type PlaceHow,
} from './criteria.ts'
import { periodOf, validityOn, type Period, type Validity } from './validity.ts'

/** What is asked of the incentives; null asks for none in particular. `day` is YYYY-MM-DD. */
export interface Question {
  readonly industry: string | null
  readonly for: OfferFor | null
  readonly place: string | null
  readonly day: string
}

/** Every incentive stands in exactly one of them, so that none is out of reach. */
export const STANDINGS = ['applies', 'lapsed', 'open', 'not'] as const
/**
 * `applies`: meets all that is asked, on that day; `lapsed`: meets it, but is over or has not begun; `open`: the text
 * leaves something open, or holds for a part of what is asked; `not`: one criterion fails.
 */
export type Standing = (typeof STANDINGS)[number]

export interface Finding {
  readonly record: AtlasRecord
  readonly standing: Standing
  readonly industry: Criterion<IndustryHow>
  readonly for: Criterion<ForHow>
  readonly place: Criterion<PlaceHow>
  readonly period: Period
  /** Whether it holds on the day asked. */
  readonly validity: Validity
  /** The first criterion that fails; null where none does. */
  readonly fails: 'industry' | 'for' | 'place' | null
}

/**
 * Holds a question against every incentive of the catalogue. In each standing the most specific comes first: by
 * industry (the very term, and among those the clause that names fewer), then by place, then in the texts' order.
 */
export function findIncentives(catalog: Catalog, question: Question): Readonly<Record<Standing, readonly Finding[]>> {
  const found: Record<Standing, Finding[]> = { applies: [], lapsed: [], open: [], not: [] }
  const findings = catalog.records
    .filter(({ kind }) => kind === 'incentive')
    .map((record) => findingOf(catalog, record, question))
  for (const finding of findings.sort((a, b) => difference(rankOf(a), rankOf(b)))) found[finding.standing].push(finding)
  return found
}

/**
 * A day on which some of these hold: the last day of what is over, else the first of what has not begun; null where
 * nothing has lapsed.
 */
export function nearestDay(lapsed: readonly Finding[]): string | null {
  const ended = lapsed.flatMap(({ validity, period }) => (validity === 'expired' && period.to ? [period.to] : []))
  const begins = lapsed.flatMap(({ validity, period }) => (validity === 'not-yet' && period.from ? [period.from] : []))
  return ended.sort().at(-1) ?? begins.sort()[0] ?? null
}

function findingOf(catalog: Catalog, record: AtlasRecord, question: Question): Finding {
  const industry = meetsIndustry(catalog, record, question.industry)
  const applicant = meetsApplicant(record, question.for)
  const place = meetsPlace(catalog, record, question.place)
  const period = periodOf(catalog, record)
  const validity = validityOn({ validFrom: period.from, validTo: period.to }, question.day)
  const criteria = { industry, for: applicant, place }
  const fails = (['industry', 'for', 'place'] as const).find((key) => criteria[key].verdict === 'no') ?? null
  const lapsed = validity === 'expired' || validity === 'not-yet'
  const open = validity === 'unknown' || Object.values(criteria).some(({ verdict }) => verdict === 'depends')
  const standing = fails ? 'not' : lapsed ? 'lapsed' : open ? 'open' : 'applies'
  return { record, standing, ...criteria, period, validity, fails }
}

function rankOf({ industry, place, record }: Finding): readonly number[] {
  return [industry.distance, industry.how === 'stated' ? record.industries.length : 0, place.distance]
}

/** As `sort` wants it; equal ranks keep their order. */
function difference(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const apart = value - (other[at] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}
