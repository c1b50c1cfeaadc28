import type { Cell, Table } from './table.ts'

const BOM = '\uFEFF'

/**
 * A spreadsheet would run these as a formula. No cell is altered: the compiler's check `no-formulas` keeps such texts
 * out of the seeds. A lone `=` is the comparator, and no formula.
 */
const FORMULA = /^[=+\-@\t\r](?=.)/s

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  if (FORMULA.test(cell)) throw new Error(`"${cell}" would be read as a formula by a spreadsheet`)
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A table as CSV by RFC 4180, in UTF-8 with BOM so that spreadsheets read Chinese, with LF and a header line. */
export function csvText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows]
  return BOM + lines.map((line) => `${line.map(cellText).join(',')}\n`).join('')
}
