import type { AtlasDocument, Place } from '../../src/domain/record/catalog.ts'
import { both, date, integer, text } from '../../src/domain/published/columns.ts'
import { figureColumns, recordColumns } from '../../src/domain/published/record-columns.ts'
import { type Column, type Table, tableOf } from '../../src/domain/published/table.ts'
import type { PublishedData } from './published-data.ts'

const optional = { required: false }

/** documents.csv */
export function documentsTable({ catalog }: PublishedData): Table {
  const columns: Column<AtlasDocument>[] = [
    text('id', '文件的永久标识', 'Permanent id of the document', ({ id }) => id),
    text('source_file', '原文文件名', 'File name of the text', ({ sourceFile }) => sourceFile),
    ...both<AtlasDocument>('title', '标题', 'Title', ({ title }) => title),
    ...both<AtlasDocument>('issuer', '发文机关', 'Issuing body', ({ issuer }) => issuer),
    text(
      'number',
      '文号；原文没有则空',
      'Document number; empty where the text has none',
      (row) => row.number,
      optional,
    ),
    date('issued', '印发日期；原文没有则空', 'Date of issue; empty where the text gives none', ({ issued }) => issued),
    text('issued_basis', '印发日期的依据', 'On what the date of issue rests', ({ issuedBasis }) => issuedBasis, {
      terms: ['stated', 'inferred', 'unknown'],
    }),
    date('released', '网页发布日期', 'When the web page was released', ({ released }) => released),
    date('valid_from', '有效期起', 'Start of validity', ({ validFrom }) => validFrom),
    date('valid_to', '有效期止', 'End of validity', ({ validTo }) => validTo),
    text('sha256', '原文文件的SHA-256', 'SHA-256 of the text file', ({ sha256 }) => sha256),
    integer('paragraphs', '原文非空行数', 'Non-blank lines of the text', ({ paragraphs }) => paragraphs),
  ]
  return tableOf(
    { name: 'documents', title: { zh: '文件', en: 'Documents' }, primaryKey: ['id'], foreignKeys: {} },
    columns,
    catalog.documents,
  )
}

/** records.csv */
export function recordsTable(data: PublishedData): Table {
  return tableOf(
    {
      name: 'records',
      title: { zh: '条目', en: 'Records' },
      primaryKey: ['id'],
      foreignKeys: { industries: 'industries.id', places: 'places.id', documents: 'documents.id' },
    },
    recordColumns(placesById(data)),
    data.catalog.records,
  )
}

/** figures.csv */
export function figuresTable(data: PublishedData): Table {
  const indicators = new Map(data.catalog.indicators.map((indicator) => [indicator.id, indicator]))
  return tableOf(
    {
      name: 'figures',
      title: { zh: '数值', en: 'Figures' },
      primaryKey: ['id'],
      foreignKeys: {
        indicator: 'indicators.id',
        place: 'places.id',
        industry: 'industries.id',
        record: 'records.id',
      },
    },
    figureColumns(placesById(data), indicators),
    data.catalog.figures,
  )
}

function placesById({ catalog }: PublishedData): ReadonlyMap<string, Place> {
  return new Map(catalog.places.map((place) => [place.id, place]))
}
