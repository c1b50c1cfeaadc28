import type { Locale } from '../../base/local-text.ts'
import type { AtlasDocument, AtlasRecord, Catalog } from '../../domain/record/catalog.ts'
import type { DetailWords } from '../../i18n/detail-words.ts'
import { formatDate } from '../../i18n/format.ts'

/** One line of plain text that a reader can put under a sentence: name, documents, places in them, data, address. */
export function citationOf(
  catalog: Catalog,
  record: AtlasRecord,
  words: DetailWords['citation'],
  locale: Locale,
  link: string,
): string {
  const sources = record.documents.flatMap((id) => {
    const document = catalog.documentById.get(id)
    if (!document) return []
    const places = record.evidence
      .filter((evidence) => evidence.document === id)
      .map(({ mark, paragraph }) => words.section(mark, paragraph))
    return words.source({
      title: document.title[locale],
      issuer: document.issuer[locale],
      number: document.number ?? '',
      date: dateOf(document, words, locale),
      where: [...new Set(places)].join(words.sourceSeparator),
    })
  })
  return words.text({
    name: record.name[locale],
    sources: sources.join(words.sourceSeparator),
    version: catalog.version,
    asOf: formatDate(catalog.asOf, locale),
    link,
  })
}

function dateOf(document: AtlasDocument, words: DetailWords['citation'], locale: Locale): string {
  if (document.issued === null || document.issuedBasis === 'unknown') return words.noDate
  const date = formatDate(document.issued, locale)
  return document.issuedBasis === 'stated' ? words.issued(date) : words.issuedInferred(date)
}
