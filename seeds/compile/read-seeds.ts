import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  seedDocument,
  seedFigure,
  seedIndicator,
  seedIndustry,
  seedParagraph,
  seedPlace,
  seedReading,
  seedRecord,
  seedUnit,
} from '../../src/domain/record/seed-schema.ts'
import { collect } from './collect.ts'
import type { Collection, CollectionParts, Entry } from './collection.ts'
import type { Fault } from './fault.ts'
import { readGeography } from './read-geography.ts'
import { readList, readOne } from './read-yaml.ts'

const versionFile = v.strictObject({ version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a semantic version')) })
const releasedFile = v.strictObject({ records: v.array(v.string()), figures: v.array(v.string()) })

const DOCUMENTS = 'seeds/documents'

type DocumentParts = Pick<CollectionParts, 'documents' | 'records' | 'figures' | 'paragraphs'>

/** One document's folder. Records and figures may be absent while the document is only listed. */
function readDocument(root: string, folder: string, faults: Fault[]): DocumentParts {
  const keep = <T>(file: string, parsed: { values: readonly T[]; faults: readonly Fault[] }): Entry<T>[] => {
    faults.push(...parsed.faults)
    return parsed.values.map((value) => ({ file, document: folder, value }))
  }
  const at = (name: string) => `${DOCUMENTS}/${folder}/${name}`
  const documents = keep(at('document.yaml'), readOne(root, at('document.yaml'), seedDocument))
  const listed = documents[0]?.value.coverage === 'listed'
  const absent = (name: string) => listed && !existsSync(join(root, at(name)))
  return {
    documents,
    records: absent('records.yaml') ? [] : keep(at('records.yaml'), readList(root, at('records.yaml'), seedRecord)),
    figures: absent('figures.yaml') ? [] : keep(at('figures.yaml'), readList(root, at('figures.yaml'), seedFigure)),
    paragraphs: keep(at('paragraphs.yaml'), readList(root, at('paragraphs.yaml'), seedParagraph)),
  }
}

function readDocuments(root: string, faults: Fault[]): DocumentParts {
  const path = join(root, DOCUMENTS)
  const folders = existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  if (folders.length === 0) {
    faults.push({ check: 'yaml', file: DOCUMENTS, entry: '', field: '', message: 'no document folder is here' })
  }
  const read = folders.map((folder) => readDocument(root, folder, faults))
  return {
    // The texts' own file names number them: a fixed order that needs no list.
    documents: read
      .flatMap((part) => part.documents)
      .sort((a, b) => (a.value.source_file < b.value.source_file ? -1 : 1)),
    records: read.flatMap((part) => part.records),
    figures: read.flatMap((part) => part.figures),
    paragraphs: read.flatMap((part) => part.paragraphs),
  }
}

/** Everything under `seeds/` and what the geography derived, parsed; faults of files, YAML and shape, and no others. */
export function readSeeds(root: string): { readonly collection: Collection; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const take = <T>(parsed: { readonly values: readonly T[]; readonly faults: readonly Fault[] }): readonly T[] => {
    faults.push(...parsed.faults)
    return parsed.values
  }
  const vocabulary = <S extends v.GenericSchema>(name: string, schema: S) =>
    take(readList(root, `seeds/vocabulary/${name}.yaml`, schema))
  const released = 'seeds/released.yaml'
  const parts: CollectionParts = {
    version: take(readOne(root, 'seeds/version.yaml', versionFile))[0]?.version ?? '0.0.0',
    ...readDocuments(root, faults),
    industries: vocabulary('industries', seedIndustry),
    indicators: vocabulary('indicators', seedIndicator),
    units: vocabulary('units', seedUnit),
    places: vocabulary('places', seedPlace),
    readings: vocabulary('readings', seedReading),
    geography: readGeography(root, faults),
    released: (existsSync(join(root, released)) && take(readOne(root, released, releasedFile))[0]) || {
      records: [],
      figures: [],
    },
  }
  return { collection: collect(parts), faults }
}
