import type { Cell } from './table.ts'

/** Without it Excel reads a CSV in the code page of the machine, and Chinese as garbage. */
export const BOM = '\uFEFF'

/** Full-width signs begin a formula too, in Chinese editions. A lone `=` is the comparator of a figure, and no formula. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n](?=.)/s
const NEGATIVE = /^-\d+(\.\d+)?$/

/** Whether a spreadsheet would run the text as a formula. A negative number is none. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NEGATIVE.test(text)
}

/** A text that a spreadsheet would run gets an apostrophe in front, which makes it text; anything else as it is. */
export function inert<Any extends Cell>(cell: Any): Any | string {
  return typeof cell === 'string' && isFormula(cell) ? `'${cell}` : cell
}

/** One line of CSV by RFC 4180, ended by LF. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\n`
}

/** Rows as CSV in UTF-8 with BOM: a spreadsheet opens it by double click, and runs nothing of it. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((cells) => csvLine(cells.map(inert))).join('')
}

/** Rows as a spreadsheet takes them from the clipboard. A tab or line end within a cell would break the row. */
export function tabText(rows: readonly (readonly Cell[])[]): string {
  const inTabs = (cell: Cell) => String(inert(cell) ?? '').replace(/[\t\r\n]+/g, ' ')
  return rows.map((cells) => cells.map(inTabs).join('\t')).join('\n')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
