import type { LocalText } from '../../base/local-text.ts'

export type Cell = string | number | boolean | null

/** Types of Frictionless table fields. */
type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date'

export interface ColumnInfo {
  readonly name: string
  readonly type: FieldType
  readonly description: LocalText
  /** The closed vocabulary that the cell is a term of. */
  readonly terms?: readonly string[]
  /** True: several values in one cell, separated by `;`. */
  readonly list?: boolean
  /** False: the cell may be empty. */
  readonly required?: boolean
}

export interface Column<Row> extends ColumnInfo {
  cell(row: Row): Cell | readonly string[]
}

/** A published table: its columns, and its rows as cells in the columns' order. */
export interface Table {
  /** Name of the resource; the file is `name.csv`. */
  readonly name: string
  readonly title: LocalText
  readonly primaryKey: readonly string[]
  /** Column → table and column that its value (or each value of its list) stands in. */
  readonly foreignKeys: Readonly<Record<string, `${string}.${string}`>>
  readonly columns: readonly ColumnInfo[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What separates the values of a list inside one cell. */
export const LIST_SEPARATOR = ';'

/** Joins a list for a cell. Throws when a value holds the separator, since it could not be read back. */
function listCell(values: readonly string[]): string {
  const broken = values.find((value) => value.includes(LIST_SEPARATOR))
  if (broken !== undefined) throw new Error(`"${broken}" holds "${LIST_SEPARATOR}" and cannot stand in a list`)
  return values.join(LIST_SEPARATOR)
}

/** The cells of one row, in the columns' order. */
export function rowCells<Row>(columns: readonly Column<Row>[], row: Row): readonly Cell[] {
  return columns.map((column): Cell => {
    const cell = column.cell(row)
    return typeof cell === 'object' && cell !== null ? listCell(cell) : cell
  })
}

/** Fills a table from its rows. */
export function tableOf<Row>(
  info: Omit<Table, 'columns' | 'rows'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return { ...info, columns, rows: rows.map((row) => rowCells(columns, row)) }
}
