import type { AtlasRecord, Catalog, Evidence, Figure } from '../record/catalog.ts'
import { both, date, integer, text } from './columns.ts'
import { figureColumns, recordColumns } from './record-columns.ts'
import type { Column } from './table.ts'

const optional = { required: false }
const list = { list: true, required: false }

/**
 * Columns of records that a reader takes away: those of records.csv, then what the package keeps in tables of its own,
 * then the pointer that every row carries.
 */
export function takenRecordColumns(catalog: Catalog): readonly Column<AtlasRecord>[] {
  return [
    ...recordColumns(catalog.placeById),
    text('aliases', '别名', 'Other names', ({ aliases }) => aliases, list),
    text('responsible', '责任单位', 'Responsible units', ({ responsible }) => responsible, list),
    text(
      'relations',
      '关系，写作 关系#对象',
      'Relations, as relation#object',
      ({ relations }) => relations.map(({ relation, object }) => `${relation}#${object}`),
      list,
    ),
    text('figures', '所属数值的标识', 'Ids of its figures', ({ figures }) => figures, list),
    text('clause', '激励条款', 'Clause of the incentive', ({ offer }) => offer?.clause ?? null, optional),
    text('offer_for', '激励对象', 'Whom the incentive is for', ({ offer }) => offer?.for ?? [], list),
    ...both<AtlasRecord>('condition', '激励条件', 'Condition', ({ offer }) => offer?.condition ?? null, optional),
    date('valid_from', '有效期起', 'Start of validity', ({ offer }) => offer?.validFrom ?? null),
    date('valid_to', '有效期止', 'End of validity', ({ offer }) => offer?.validTo ?? null),
    ...both<AtlasRecord>('note', '说明', 'Note', ({ note }) => note, optional),
    ...pointerColumns(catalog),
  ]
}

/** Columns of figures that a reader takes away: those of figures.csv, and the pointer that every row carries. */
export function takenFigureColumns(catalog: Catalog): readonly Column<Figure>[] {
  return [
    ...figureColumns(catalog.placeById, catalog.indicatorById),
    text(
      'precision',
      '地点的位置精度',
      'How exactly the place is known',
      ({ place }) => catalog.placeById.get(place)?.precision ?? null,
      optional,
    ),
    ...both<Figure>('note', '说明', 'Note', ({ note }) => note, optional),
    ...pointerColumns(catalog),
  ]
}

/** Where a row comes from: its first evidence in full, all of it as document#paragraph, and the state of the data. */
function pointerColumns(catalog: Catalog): readonly Column<{ readonly evidence: readonly Evidence[] }>[] {
  type Row = { readonly evidence: readonly Evidence[] }
  return [
    text<Row>(
      'document',
      '首个依据的文件',
      'Document of the first evidence',
      (row) => row.evidence[0]?.document ?? null,
    ),
    text<Row>('section', '章节路径', 'Section path', (row) => row.evidence[0]?.section ?? null, optional),
    integer<Row>('paragraph', '段落序号', 'Ordinal of the paragraph', (row) => row.evidence[0]?.paragraph ?? null),
    text<Row>('mention', '原文写法', 'The words of the document', (row) => row.evidence[0]?.mention ?? null),
    text<Row>(
      'evidence',
      '全部依据，写作 文件#段落',
      'All evidence, as document#paragraph',
      (row) => [...new Set(row.evidence.map(({ document, paragraph }) => `${document}#${paragraph}`))],
      { list: true },
    ),
    text<Row>('data_version', '数据版本', 'Version of the data', () => catalog.version),
    text<Row>('as_of', '数据截至', 'Data as of', () => catalog.asOf),
  ]
}
