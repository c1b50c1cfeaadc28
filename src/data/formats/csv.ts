import { BOM, csvLine, isFormula } from '../../domain/published/csv.ts'
import type { Cell } from '../../domain/published/table.ts'
import type { Sheet } from './sheet.ts'
import { inChunks, type Work } from './work.ts'

/** A sheet as CSV in UTF-8. With BOM Excel opens it by double click; tools may prefer it without. Null: cancelled. */
export async function csvFile(sheet: Sheet, { bom }: { bom: boolean }, work: Work): Promise<Blob | null> {
  const lines = await inChunks(sheet.size, (index) => csvLine(sheet.row(index).map(guarded)), work)
  if (!lines) return null
  return new Blob([bom ? BOM : '', csvLine(sheet.head), ...lines], { type: 'text/csv;charset=utf-8' })
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text. */
export function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && isFormula(cell) ? `'${cell}` : cell
}
