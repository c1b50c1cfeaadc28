import type { CatalogFile, Paragraph } from '../../src/domain/record/catalog.ts'

/** The compiled rows that the package is written from: the same that the app reads. */
export interface PublishedData {
  readonly catalog: CatalogFile
  readonly paragraphs: Readonly<Record<string, readonly Paragraph[]>>
}
