import type { Catalog, Industry, Place } from '../record/catalog.ts'
import { OFFER_FOR, type OfferFor } from '../record/terms.ts'
import type { FinderView } from '../view/view.ts'
import { CROSS_SECTOR, industriesAbove } from './criteria.ts'
import type { Question } from './find.ts'

/** A term of the tree of industries and how deep it stands in it. */
export interface IndustryChoice {
  readonly industry: Industry
  readonly depth: number
}

/**
 * The tree of industries in two parts: what the incentives name, with all above and beneath it; and the rest, which
 * only incentives for every industry reach.
 */
export function industryChoices(catalog: Catalog): {
  readonly named: readonly IndustryChoice[]
  readonly others: readonly IndustryChoice[]
} {
  const stated = new Set(
    catalog.records.filter(({ kind }) => kind === 'incentive').flatMap(({ industries }) => industries),
  )
  const named = new Set<string>([...stated].flatMap((id) => [id, ...industriesAbove(catalog, id)]))
  for (const { id } of catalog.industries)
    if (industriesAbove(catalog, id).some((above) => stated.has(above))) named.add(id)
  named.delete(CROSS_SECTOR)
  const choices = catalog.industries.map((industry) => ({
    industry,
    depth: industriesAbove(catalog, industry.id).length,
  }))
  const isNamed = ({ industry }: IndustryChoice) => named.has(industry.id)
  return { named: choices.filter(isNamed), others: choices.filter((choice) => !isNamed(choice)) }
}

/** A prefecture with what lies in it: its zones and sites first, then its counties. */
export interface PrefectureChoice {
  readonly prefecture: Place
  readonly within: readonly Place[]
}

export function placeChoices({ places }: Pick<Catalog, 'places'>): readonly PrefectureChoice[] {
  const inside = places.filter(({ outside }) => !outside)
  return inside
    .filter(({ level }) => level === 'prefecture')
    .map((prefecture) => {
      const own = inside.filter(({ parent }) => parent === prefecture.id)
      const isCounty = ({ level }: Place) => level === 'county'
      return { prefecture, within: [...own.filter((place) => !isCounty(place)), ...own.filter(isCounty)] }
    })
}

/** The kinds of applicant that the offers name. */
export function applicantChoices({ records }: Pick<Catalog, 'records'>): readonly OfferFor[] {
  const named = new Set(records.flatMap(({ offer }) => offer?.for ?? []))
  return OFFER_FOR.filter((each) => named.has(each))
}

/** The question of a link, held against the catalogue: ids that mean nothing here ask for nothing, and are told. */
export function questionOf(
  catalog: Catalog,
  finder: FinderView,
  today: string,
): { readonly question: Question; readonly ignored: readonly string[] } {
  const industry = finder.industry !== null && catalog.industryById.has(finder.industry) ? finder.industry : null
  const found = catalog.placeById.get(finder.place ?? '')
  const place = found && !found.outside ? found.id : null
  const ignored = [industry === null ? finder.industry : null, place === null ? finder.place : null]
  return {
    question: { industry, for: finder.for, place, day: finder.day ?? today },
    ignored: ignored.filter((id) => id !== null),
  }
}
