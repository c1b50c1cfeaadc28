import { createHash } from 'node:crypto'
import type { CatalogFile, Paragraph } from '../../src/domain/record/catalog.ts'
import type { ReadingsFile } from '../../src/domain/search/readings-file.ts'

/** JSON with one entry of each list a line: small, and a change to one record is one line of a diff. */
function linedList(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}

function linedObject(value: object): string {
  const fields = Object.entries(value).map(
    ([key, field]) => `${JSON.stringify(key)}:${Array.isArray(field) ? linedList(field) : JSON.stringify(field)}`,
  )
  return `{${fields.join(',\n')}}\n`
}

/** The text of `catalog.json`. */
export function serializeCatalog(catalog: CatalogFile): string {
  return linedObject(catalog)
}

/** The text of `paragraphs.json`. */
export function serializeParagraphs(paragraphs: Readonly<Record<string, readonly Paragraph[]>>): string {
  return linedObject(paragraphs)
}

/** The text of `search.json`. */
export function serializeReadings(readings: ReadingsFile): string {
  return linedObject(readings)
}

/** The text of `manifest.json` for the files beside it. */
export function serializeManifest(catalog: CatalogFile, files: ReadonlyMap<string, Uint8Array>): string {
  const manifest = {
    schema: catalog.schema,
    version: catalog.version,
    asOf: catalog.asOf,
    counts: {
      documents: catalog.documents.length,
      records: catalog.records.length,
      figures: catalog.figures.length,
      places: catalog.places.length,
    },
    files: Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, bytes]) => [
          name,
          { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
        ]),
    ),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
