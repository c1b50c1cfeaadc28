import type { LocalText } from '../../base/local-text.ts'
import type { Column } from './table.ts'

type Options = Pick<Column<never>, 'terms' | 'list' | 'required'>

/** A column of text. Empty cells are allowed only where `required: false` says so. */
export function text<Row>(
  name: string,
  zh: string,
  en: string,
  cell: Column<Row>['cell'],
  options: Options = {},
): Column<Row> {
  return { name, type: 'string', description: { zh, en }, cell, ...options }
}

/** A column of whole numbers. */
export function integer<Row>(
  name: string,
  zh: string,
  en: string,
  cell: (row: Row) => number | null,
  options: Options = {},
): Column<Row> {
  return { name, type: 'integer', description: { zh, en }, cell, ...options }
}

/** A column of numbers. */
export function number<Row>(
  name: string,
  zh: string,
  en: string,
  cell: (row: Row) => number | null,
  options: Options = {},
): Column<Row> {
  return { name, type: 'number', description: { zh, en }, cell, ...options }
}

/** A column of yes and no, written `true` and `false`. */
export function flag<Row>(name: string, zh: string, en: string, cell: (row: Row) => boolean): Column<Row> {
  return { name, type: 'boolean', description: { zh, en }, cell }
}

/** A column of dates as YYYY-MM-DD; empty where the text gives none. */
export function date<Row>(name: string, zh: string, en: string, cell: (row: Row) => string | null): Column<Row> {
  return { name, type: 'date', description: { zh, en }, cell, required: false }
}

/** The two columns of a text in both languages: `name_zh` and `name_en`. */
export function both<Row>(
  name: string,
  zh: string,
  en: string,
  pick: (row: Row) => LocalText | null,
  options: Options = {},
): Column<Row>[] {
  return [
    text(`${name}_zh`, `${zh}（中文）`, `${en}, in Chinese`, (row) => pick(row)?.zh ?? null, options),
    text(`${name}_en`, `${zh}（英文）`, `${en}, in English`, (row) => pick(row)?.en ?? null, options),
  ]
}
