import type { Evidence } from '../../src/domain/record/catalog.ts'
import type { SeedEvidence } from '../../src/domain/record/seed-schema.ts'
import { evidenceDocument, paragraphKey, type Collection } from './collection.ts'

/** Evidence with section and heading mark from the paragraph list. */
export function resolveEvidence(
  entry: { readonly document: string },
  evidence: readonly SeedEvidence[],
  { paragraphAt }: Pick<Collection, 'paragraphAt'>,
): Evidence[] {
  return evidence.map((piece) => {
    const document = evidenceDocument(entry, piece)
    const paragraph = paragraphAt.get(paragraphKey(document, piece.paragraph))
    return {
      document,
      paragraph: piece.paragraph,
      section: paragraph?.section ?? '',
      mark: paragraph?.mark ?? '',
      mention: piece.mention,
    }
  })
}

/** Orders by the first place in the documents that an entry is taken from, then by id. */
export function inDocumentOrder<T extends { readonly id: string; readonly evidence: readonly Evidence[] }>(
  items: readonly T[],
  documents: readonly string[],
): T[] {
  const key = ({ evidence }: T): readonly [document: number, paragraph: number] => {
    const keys = evidence.map(({ document, paragraph }) => [documents.indexOf(document), paragraph] as const)
    return keys.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [documents.length, 0]
  }
  return items
    .map((item) => ({ item, at: key(item) }))
    .sort(
      (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0),
    )
    .map(({ item }) => item)
}
