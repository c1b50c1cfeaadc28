import { pickText, type Locale, type LocalText } from '../../base/local-text.ts'
import type { Sheet } from '../../data/formats/sheet.ts'
import { evidenceColumns, evidenceRows } from '../../domain/published/record-columns.ts'
import { rowCells, type Cell, type Column } from '../../domain/published/table.ts'
import { takenFigureColumns, takenRecordColumns } from '../../domain/published/taken-columns.ts'
import type { AtlasRecord, Catalog, Figure } from '../../domain/record/catalog.ts'
import { FIGURE_KIND_NAMES, PRECISION_NAMES } from '../../domain/record/terms.ts'
import type { FieldSetting } from '../../domain/table/field.ts'
import { FIELDS } from '../../domain/table/fields.ts'
import { EXPORT_WORDS } from './words.ts'

/** In what words a file speaks: a language, or the ids and column names of the data package. */
export type Headings = Locale | 'ids'

/** What is taken, and in which words. */
export interface Taken {
  readonly records: readonly AtlasRecord[]
  readonly headings: Headings
  /** Of the headings' language; of the page's where the file speaks in ids. */
  readonly setting: FieldSetting
}

/** A column in a reader's words. */
interface Spoken<Row> {
  readonly name: string
  readonly cell: (row: Row) => Cell
}

/** The figures of records, each once, in the records' order. */
export function figuresOf(records: readonly AtlasRecord[], catalog: Catalog): readonly Figure[] {
  const ids = new Set(records.flatMap(({ figures }) => figures))
  return [...ids].flatMap((id) => catalog.figureById.get(id) ?? [])
}

export function recordSheet({ records, headings, setting }: Taken): Sheet {
  const { locale, catalog } = setting
  const { sheets } = EXPORT_WORDS[locale]
  if (headings === 'ids') return published('records', takenRecordColumns(catalog), records)
  const columns = FIELDS.map(({ name, text, value }): Spoken<AtlasRecord> => ({
    name: pickText(name, locale),
    cell: (record) => (value ? value(record, setting) : text(record, setting)),
  }))
  return spoken(sheets.records, [...columns, ...stateColumns(setting)], records)
}

export function figureSheet({ records, headings, setting }: Taken): Sheet {
  const { locale, catalog } = setting
  const { figureHead: head, sheets, yes, no } = EXPORT_WORDS[locale]
  const figures = figuresOf(records, catalog)
  if (headings === 'ids') return published('figures', takenFigureColumns(catalog), figures)
  const named = (of: ReadonlyMap<string, { readonly name: LocalText }>, id: string | null) =>
    id === null ? '' : (of.get(id)?.name[locale] ?? id)
  const columns: readonly Spoken<Figure>[] = [
    { name: head.id, cell: ({ id }) => id },
    { name: head.indicator, cell: ({ indicator }) => named(catalog.indicatorById, indicator) },
    { name: head.figure, cell: (figure) => setting.figure(figure) },
    { name: head.value, cell: (figure) => counted(figure, setting).value },
    { name: head.comparator, cell: ({ comparator }) => comparator },
    { name: head.aim, cell: ({ aim }) => (aim ? yes : no) },
    { name: head.unit, cell: (figure) => counted(figure, setting).unit },
    {
      name: head.years,
      cell: ({ year, period }) => (period ? `${period.from}–${period.to}` : year),
    },
    { name: head.kind, cell: ({ kind }) => FIGURE_KIND_NAMES[kind][locale] },
    { name: head.place, cell: ({ place }) => named(catalog.placeById, place) },
    {
      name: head.precision,
      cell: ({ place }) => PRECISION_NAMES[catalog.placeById.get(place)?.precision ?? 'unplaced'][locale],
    },
    { name: head.industry, cell: ({ industry }) => named(catalog.industryById, industry) },
    { name: head.record, cell: ({ record }) => named(catalog.recordById, record) },
    { name: head.note, cell: ({ note }) => note?.[locale] ?? '' },
    { name: head.document, cell: ({ evidence }) => documentName(evidence[0]?.document, setting) },
    { name: head.section, cell: ({ evidence }) => evidence[0]?.section ?? '' },
    { name: head.paragraph, cell: ({ evidence }) => evidence[0]?.paragraph ?? null },
    { name: head.mention, cell: ({ evidence }) => evidence[0]?.mention ?? '' },
  ]
  return spoken(sheets.figures, [...columns, ...stateColumns(setting)], figures)
}

/** All evidence of the records and of their figures. */
export function evidenceSheet({ records, headings, setting }: Taken): Sheet {
  const rows = evidenceRows([...records, ...figuresOf(records, setting.catalog)])
  if (headings === 'ids') return published('evidence', evidenceColumns(), rows)
  const { evidenceHead: head, sheets } = EXPORT_WORDS[setting.locale]
  return spoken(
    sheets.evidence,
    [
      { name: head.subject, cell: ({ subject }) => subject },
      { name: head.document, cell: ({ document }) => documentName(document, setting) },
      { name: head.paragraph, cell: ({ paragraph }) => paragraph },
      { name: head.section, cell: ({ section }) => section },
      { name: head.mention, cell: ({ mention }) => mention },
    ],
    rows,
  )
}

/** The state of the data, which every row carries. */
function stateColumns({ catalog, locale }: FieldSetting): readonly Spoken<unknown>[] {
  const { version, asOf } = EXPORT_WORDS[locale].aboutLines
  return [
    { name: version, cell: () => catalog.version },
    { name: asOf, cell: () => catalog.asOf },
  ]
}

/** A value with its unit as the language counts: Chinese in the text's own unit, English without 万 and 亿. */
function counted({ value, unit }: Figure, { catalog, locale }: FieldSetting): { value: number; unit: string } {
  const known = catalog.unitById.get(unit)
  if (locale === 'zh' || !known) return { value, unit }
  // Fifteen digits are what a double holds: 0.1 billion is 100000000 and not 100000000.00000001.
  return { value: Number((value * known.factor).toPrecision(15)), unit: known.en }
}

function documentName(id: string | undefined, { catalog, locale }: FieldSetting): string {
  return id === undefined ? '' : (catalog.documentById.get(id)?.title[locale] ?? id)
}

function published<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return sheetOf(
    name,
    columns.map((column) => column.name),
    rows,
    (row) => rowCells(columns, row),
  )
}

function spoken<Row>(name: string, columns: readonly Spoken<Row>[], rows: readonly Row[]): Sheet {
  return sheetOf(
    name,
    columns.map((column) => column.name),
    rows,
    (row) => columns.map(({ cell }) => cell(row)),
  )
}

function sheetOf<Row>(
  name: string,
  head: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly Cell[],
): Sheet {
  return {
    name,
    head,
    size: rows.length,
    row: (index) => {
      const row = rows[index]
      return row === undefined ? [] : cells(row)
    },
  }
}
