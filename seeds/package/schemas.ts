import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import {
  seedDocument,
  seedFigure,
  seedIndicator,
  seedIndustry,
  seedParagraph,
  seedPlace,
  seedRecord,
  seedUnit,
} from '../../src/domain/record/seed-schema.ts'
import { catalogFile, paragraphsFile } from './catalog-schema.ts'

/** What each schema describes; the files that hold a list are described as one. */
const SCHEMAS: readonly [name: string, title: string, schema: v.GenericSchema][] = [
  ['catalog', 'catalog.json: 编译后的目录 / the compiled catalogue', catalogFile],
  ['paragraphs', 'paragraphs.json: 各文件的段落 / the paragraphs by document', paragraphsFile],
  ['seed-document', 'seeds/documents/<id>/document.yaml', seedDocument],
  ['seed-records', 'seeds/documents/<id>/records.yaml', v.array(seedRecord)],
  ['seed-figures', 'seeds/documents/<id>/figures.yaml', v.array(seedFigure)],
  ['seed-paragraphs', 'seeds/documents/<id>/paragraphs.yaml', v.array(seedParagraph)],
  ['seed-places', 'seeds/vocabulary/places.yaml', v.array(seedPlace)],
  ['seed-industries', 'seeds/vocabulary/industries.yaml', v.array(seedIndustry)],
  ['seed-indicators', 'seeds/vocabulary/indicators.yaml', v.array(seedIndicator)],
  ['seed-units', 'seeds/vocabulary/units.yaml', v.array(seedUnit)],
]

/** `schema/<name>.schema.json` (JSON Schema, draft 7) for the compiled files and for the seeds as they are written. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    SCHEMAS.map(([name, title, schema]) => {
      const { $schema, ...body } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'throw' })
      return [`schema/${name}.schema.json`, `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`] as const
    }),
  )
}
