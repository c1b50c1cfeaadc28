import type { Locale, LocalText } from '../../base/local-text.ts'
import { pickText } from '../../base/local-text.ts'
import type { Finding, Question } from '../../domain/incentives/find.ts'
import { validityOn, type Period, type Validity } from '../../domain/incentives/validity.ts'
import type { Verdict } from '../../domain/incentives/criteria.ts'
import type { Catalog, Figure } from '../../domain/record/catalog.ts'
import { OFFER_FOR_NAMES, type OfferFor } from '../../domain/record/terms.ts'
import { figureText, formatDate } from '../../i18n/format.ts'
import type { IncentiveWords } from './words.ts'

/** What is needed to put a finding into words. */
export interface Telling {
  readonly catalog: Catalog
  readonly question: Question
  readonly today: string
  readonly locale: Locale
  readonly t: IncentiveWords
  /** Between the names of a list. */
  readonly separator: string
}

/** One criterion in words. */
export interface Reason {
  readonly name: string
  readonly text: string
  readonly verdict: Verdict
  /** Null where nothing was asked, so that nothing was weighed. */
  readonly weighed: string | null
}

/** What is asked, in one run of words; the day is said apart. */
export function scopeText({ catalog, question, locale, t }: Telling): string {
  const place = catalog.placeById.get(question.place ?? '')
  const industry = catalog.industryById.get(question.industry ?? '')
  const applicant = question.for && OFFER_FOR_NAMES[question.for]
  const parts = [place?.name, industry?.name, applicant].flatMap((name) => (name ? [pickText(name, locale)] : []))
  return parts.length > 0 ? parts.join(' · ') : t.answer.anyone
}

export function dayText({ question, today, locale, t }: Telling): string {
  return t.answer.on(formatDate(question.day, locale), question.day === today)
}

/** Why an incentive fits or does not: industry, applicant, place, in this order. */
export function reasonsOf(finding: Finding, telling: Telling): readonly Reason[] {
  const { catalog, question, locale, t, separator } = telling
  const { industry, for: applicant, place } = finding
  const nameIn =
    (terms: ReadonlyMap<string, { readonly name: LocalText }>) =>
    (id: string): string => {
      const term = terms.get(id)
      return term ? pickText(term.name, locale) : id
    }
  const industryName = nameIn(catalog.industryById)
  const placeName = nameIn(catalog.placeById)
  const applicantName = (id: string) => pickText(OFFER_FOR_NAMES[id as OfferFor], locale)
  const list = (terms: readonly string[], name: (id: string) => string) => terms.map(name).join(separator)
  const reason = (name: string, text: string, { verdict, how }: { verdict: Verdict; how: string }): Reason => ({
    name,
    text,
    verdict,
    weighed: how === 'unasked' ? null : t.why.verdicts[verdict],
  })
  return [
    reason(
      t.ask.industry,
      t.why.industry[industry.how](list(industry.terms, industryName), industryName(question.industry ?? '')),
      industry,
    ),
    reason(
      t.ask.for,
      t.why.for[applicant.how](list(applicant.terms, applicantName), question.for ? applicantName(question.for) : ''),
      applicant,
    ),
    reason(t.ask.place, t.why.place[place.how](list(place.terms, placeName), placeName(question.place ?? '')), place),
  ]
}

/** Why a place of the incentive is not stated but inferred, where that is so. */
export function inferenceOf({ record, place }: Finding, { locale, t }: Telling): string | null {
  const where = record.where.find((each) => each.basis === 'inferred' && place.terms.includes(each.place))
  return where?.reason ? t.why.inferred(pickText(where.reason, locale)) : null
}

/** From when to when, or that no text says. */
export function periodText({ from, to, by }: Period, { locale, t }: Telling): string {
  const start = from && formatDate(from, locale)
  const end = to && formatDate(to, locale)
  const period = start && end ? t.offer.period(start, end) : start ? t.offer.from(start) : end ? t.offer.to(end) : null
  if (period === null) return t.offer.noPeriod
  return by === 'document' ? t.offer.byDocument(period) : period
}

/** Whether it holds on one day, in words. */
export interface DayState {
  readonly validity: Validity
  readonly text: string
}

/** Whether it holds on the day asked, and today where that is another day. */
export function statesOf(finding: Finding, telling: Telling): readonly DayState[] {
  const { question, today, locale, t } = telling
  const now = t.offer.today(formatDate(today, locale))
  const asked = question.day === today ? now : formatDate(question.day, locale)
  const on = { validity: finding.validity, text: t.offer.on[finding.validity](asked) }
  if (question.day === today || finding.validity === 'unknown') return [on]
  const { from, to } = finding.period
  const validity = validityOn({ validFrom: from, validTo: to }, today)
  return [on, { validity, text: t.offer.on[validity](now) }]
}

/** The figures of an offer in the clause's own order: a rate, then its cap. */
export function figuresOf({ record }: Finding, { catalog }: Telling): readonly Figure[] {
  return (record.offer?.figures ?? []).flatMap((id) => catalog.figureById.get(id) ?? [])
}

/** One figure in one run of text: what it is, how much, of what. */
export function figureLine(figure: Figure, { catalog, locale }: Telling): string {
  const indicator = catalog.indicatorById.get(figure.indicator)
  const note = figure.note ? [pickText(figure.note, locale)] : []
  const name = indicator ? pickText(indicator.name, locale) : figure.indicator
  const amount = figureText(figure, catalog.unitById, locale)
  return [`${name} ${amount}`, ...note].join(locale === 'zh' ? '，' : ', ')
}
