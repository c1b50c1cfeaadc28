import type { Cell } from './table.ts'

/** Without it Excel reads a CSV in the code page of the machine, and Chinese as garbage. */
export const BOM = '\uFEFF'

/** A lone `=` is the comparator of a figure, and no formula. */
const FORMULA = /^[=+\-@\t\r](?=.)/s

/** Whether a spreadsheet would run the text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text)
}

/** One line of CSV by RFC 4180, ended by LF. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
