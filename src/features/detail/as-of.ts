import type { Locale } from '../../base/local-text.ts'
import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'
import { formatDate } from '../../i18n/format.ts'
import type { DetailWords } from '../../i18n/detail-words.ts'

/** What a status is true of: the date of the newest document that names the record, where any gives one. */
export function asOfText(catalog: Catalog, record: AtlasRecord, words: DetailWords, locale: Locale): string {
  const dates = record.documents.map((id) => catalog.documentById.get(id)?.issued ?? '').sort()
  const newest = dates.at(-1)
  return newest ? words.asOf(formatDate(newest, locale)) : words.asOfDocument
}
