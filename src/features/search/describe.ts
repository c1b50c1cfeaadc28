import type { Locale } from '../../base/local-text.ts'
import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'
import { KIND_TERMS, PLACE_LEVEL_NAMES, STATUS_NAMES } from '../../domain/record/terms.ts'
import type { SearchEntry } from '../../domain/search/entries.ts'
import type { Hit } from '../../domain/search/search.ts'
import type { SearchWords } from './words.ts'

/** How an entry reads in the list: its name, what it is in a few words, and a place, number or paragraph at the end. */
export interface Description {
  readonly name: string
  readonly about: readonly string[]
  readonly end: string
}

/** What a description is made with. */
export interface Telling {
  readonly catalog: Catalog
  readonly locale: Locale
  readonly t: SearchWords
  /** How many records each would show, by kind and id. */
  readonly count: (entry: SearchEntry) => number
}

/** Null for what the catalogue does not have, such as a recent choice of another release. */
export function describe(entry: SearchEntry, hit: Hit | null, telling: Telling): Description | null {
  const { catalog, locale, t } = telling
  const { id } = entry
  switch (entry.kind) {
    case 'place': {
      const place = catalog.placeById.get(id)
      if (!place) return null
      // A place beyond the province has it as its parent in the gazetteer, and does not lie in it.
      const parent = place.outside ? undefined : catalog.placeById.get(place.parent ?? '')
      const about = [PLACE_LEVEL_NAMES[place.level][locale], parent?.name[locale] ?? '']
      return { name: place.name[locale], about, end: t.records(telling.count(entry)) }
    }
    case 'record': {
      const record = catalog.recordById.get(id)
      return record ? { name: record.name[locale], ...aboutRecord(record, telling) } : null
    }
    case 'document': {
      const document = catalog.documentById.get(id)
      if (!document) return null
      const { shortName, title, number, issuer } = document
      const about = [title[locale], number === null || locale === 'en' ? issuer[locale] : number]
      return { name: shortName[locale], about, end: t.records(telling.count(entry)) }
    }
    case 'industry': {
      const industry = catalog.industryById.get(id)
      if (!industry) return null
      const parent = catalog.industryById.get(industry.parent ?? '')
      return { name: industry.name[locale], about: [parent?.name[locale] ?? ''], end: t.records(telling.count(entry)) }
    }
    case 'indicator': {
      const indicator = catalog.indicatorById.get(id)
      if (!indicator) return null
      const unit = catalog.unitById.get(indicator.unit)
      const named = locale === 'zh' ? indicator.unit : (unit?.en ?? '')
      const figures = catalog.figures.filter((figure) => figure.indicator === id).length
      return { name: indicator.name[locale], about: [named && t.unit(named)], end: t.figures(figures) }
    }
    case 'element': {
      const element = catalog.elementById.get(id)
      if (!element) return null
      return { name: element.name[locale], about: [element.rule[locale]], end: t.records(telling.count(entry)) }
    }
    case 'paragraph':
      return paragraph(entry, hit, telling)
  }
}

function aboutRecord(record: AtlasRecord, { catalog, locale }: Telling): Omit<Description, 'name'> {
  const industry = catalog.industryById.get(record.industries[0] ?? '')
  const place = catalog.placeById.get(record.where[0]?.place ?? '')
  return {
    about: [KIND_TERMS[record.kind].name[locale], industry?.name[locale] ?? '', STATUS_NAMES[record.status][locale]],
    end: place?.name[locale] ?? '',
  }
}

/** A paragraph goes by what it names: the text's own words where those are what was found. */
function paragraph({ evidence }: SearchEntry, hit: Hit | null, { catalog, locale }: Telling): Description | null {
  const document = catalog.documentById.get(evidence?.document ?? '')
  const record = catalog.recordById.get(hit?.by.record ?? '')
  if (!evidence || !document || !record) return null
  const own = hit?.by.role === 'alias' && locale === 'zh' ? hit.by.text : record.name[locale]
  const mark = locale === 'zh' ? evidence.mark : evidence.section
  return { name: own, about: [document.shortName[locale], mark], end: `¶ ${evidence.paragraph}` }
}
