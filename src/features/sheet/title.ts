import type { Locale } from '../../base/local-text.ts'
import { chosenNames } from '../../domain/facets/chosen.ts'
import type { Filter } from '../../domain/facets/select.ts'
import type { Place } from '../../domain/record/catalog.ts'
import type { View } from '../../domain/view/view.ts'
import { formatYearRange } from '../../i18n/format.ts'
import { sheetWords } from './words.ts'

/** What a sheet is of: a View's filters, or those within one city. */
interface TitleSubject {
  readonly filter: Filter
  readonly view: View
  readonly city: Place | null
}

/** The filters in words, the place first; empty for a whole province or city without any. */
function scopeOf({ filter, view, city }: TitleSubject, locale: Locale): string {
  const words = sheetWords[locale]
  const names = (facet: Parameters<typeof chosenNames>[2]) => chosenNames(filter, view, facet, locale)
  const years = view.years ? formatYearRange(view.years.from, view.years.to, locale) : null
  const text = view.text.trim()
  const filters = [
    names('pattern'),
    names('industry'),
    names('kind'),
    names('status'),
    names('precision'),
    names('document'),
    view.area ? [words.inArea] : [],
    text === '' ? [] : [words.quoted(text)],
    years === null ? [] : [years],
    view.undated ? [] : [words.datedOnly],
  ]
  const places = names('place').filter((name) => name !== city?.name[locale])
  if (places.length === 0 && filters.every((part) => part.length === 0)) return ''
  if (city) return words.scope([[city.name[locale]], places, ...filters])
  return words.scope([places.length > 0 ? places : [words.province], ...filters])
}

/** The title that the filters make. */
function ownTitle(subject: TitleSubject, locale: Locale): string {
  const words = sheetWords[locale]
  return scopeOf(subject, locale) || words.layout(subject.city?.name[locale] ?? words.province)
}

export interface SheetTitle {
  readonly title: string
  /** The same in the other language. */
  readonly other: string
  /** The filters, where the title does not say them. */
  readonly scope: string
}

/** The reader's own title, or what the filters make of it. */
export function sheetTitle(subject: TitleSubject, locale: Locale): SheetTitle {
  const other = ownTitle(subject, locale === 'zh' ? 'en' : 'zh')
  const given = subject.view.sheet.title.trim()
  if (given === '') return { title: ownTitle(subject, locale), other, scope: '' }
  const { city } = subject
  const title = city ? sheetWords[locale].ofCity(given, city.name[locale]) : given
  return { title, other, scope: scopeOf(subject, locale) }
}
