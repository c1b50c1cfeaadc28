import { BOM, csvLine, inert } from '../../domain/published/csv.ts'
import type { Sheet } from './sheet.ts'
import { inChunks, type Work } from './work.ts'

/** A sheet as CSV in UTF-8. With BOM Excel opens it by double click; tools may prefer it without. Null: cancelled. */
export async function csvFile(sheet: Sheet, { bom }: { bom: boolean }, work: Work): Promise<Blob | null> {
  const lines = await inChunks(sheet.size, (index) => csvLine(sheet.row(index).map(inert)), work)
  if (!lines) return null
  return new Blob([bom ? BOM : '', csvLine(sheet.head), ...lines], { type: 'text/csv;charset=utf-8' })
}
