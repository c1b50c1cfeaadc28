import type { AtlasDocument, Paragraph } from '../../src/domain/record/catalog.ts'
import type { SeedDocument } from '../../src/domain/record/seed-schema.ts'
import type { Collection } from './collection.ts'

/** A document as published. */
export function compileDocument(seed: SeedDocument): AtlasDocument {
  return {
    id: seed.id,
    title: seed.title,
    shortName: seed.short_name,
    issuer: seed.issuer,
    number: seed.number ?? null,
    level: seed.level,
    place: seed.place,
    issued: seed.issued ?? null,
    issuedBasis: seed.issued_basis,
    issuedNote: seed.issued_note ?? null,
    released: seed.released ?? null,
    validFrom: seed.valid_from ?? null,
    validTo: seed.valid_to ?? null,
    period: seed.period ?? null,
    reports: seed.reports,
    yearsFrom: seed.years_from,
    yearsTo: seed.years_to,
    language: seed.language,
    sourceFile: seed.source_file,
    sha256: seed.sha256,
    paragraphs: seed.paragraphs,
    coverage: seed.coverage,
    faults: seed.faults,
  }
}

/** The paragraph lists by document, each in the text's order. */
export function compileParagraphs(collection: Collection): Record<string, Paragraph[]> {
  return Object.fromEntries(
    collection.documents.map(({ value: { id } }) => [
      id,
      collection.paragraphs
        .filter(({ document }) => document === id)
        .map(({ value }): Paragraph => ({
          document: id,
          paragraph: value.paragraph,
          section: value.section,
          mark: value.mark,
          role: value.role,
          length: value.length,
          summary: value.summary,
          nothingBecause: value.nothing_because ?? null,
        }))
        .sort((a, b) => a.paragraph - b.paragraph),
    ]),
  )
}

/**
 * The newest date of issue of any document: what "data as of" means. The release of a web page is no date of issue, and
 * counts only where no document gives one.
 */
export function newestDate(documents: readonly SeedDocument[]): string {
  const newest = (dates: readonly (string | undefined)[]) =>
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1)
  return newest(documents.map(({ issued }) => issued)) ?? newest(documents.map(({ released }) => released)) ?? ''
}
