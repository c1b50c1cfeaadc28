import type { Locale } from '../../base/local-text.ts'
import type { AtlasDocument, Catalog } from '../../domain/record/catalog.ts'
import { formatDate } from '../../i18n/format.ts'
import type { DocumentWords } from './words.ts'

/** A document as a line of plain text: title, issuer, number, date with its basis, data version. */
export function documentCitation(
  catalog: Catalog,
  document: AtlasDocument,
  words: DocumentWords,
  locale: Locale,
): string {
  return words.citation({
    title: document.title[locale],
    issuer: document.issuer[locale],
    number: document.number ?? '',
    date:
      document.issued === null
        ? words.citationUndated
        : words.citationIssued(formatDate(document.issued, locale), document.issuedBasis !== 'stated'),
    version: catalog.version,
  })
}
