import type { Locale } from '../base/local-text.ts'
import type { Catalog } from '../domain/record/catalog.ts'
import type { FieldSetting } from '../domain/table/field.ts'
import { figureText, formatDate, formatYearRange } from './format.ts'
import { LANG_TAGS } from './lang.ts'

/** How the fields of a record are written and ordered in a language. */
export function fieldSetting(catalog: Catalog, locale: Locale): FieldSetting {
  const collator = new Intl.Collator(LANG_TAGS[locale], { numeric: true })
  return {
    catalog,
    locale,
    figure: (figure) => figureText(figure, catalog.unitById, locale),
    years: (from, to) => formatYearRange(from, to, locale) ?? '',
    date: (day) => formatDate(day, locale),
    compare: (a, b) => collator.compare(a, b),
  }
}
