import { normalise } from '../../base/text.ts'
import type { AtlasRecord, Catalog } from '../record/catalog.ts'

/** Stands between the parts of a record's text, where no query can reach across: it is not a normalised letter. */
const PART = '\u0000'

/** What the text box searches in a record: its names, its aliases and the numbers of its documents. */
export function searchText(record: AtlasRecord, catalog: Catalog): string {
  const numbers = new Set(record.evidence.map(({ document }) => catalog.documentById.get(document)?.number ?? ''))
  return [record.name.zh, record.name.en, ...record.aliases, ...numbers]
    .map(normalise)
    .filter((part) => part !== '')
    .join(PART)
}
