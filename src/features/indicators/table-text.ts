import { BOM, csvLine } from '../../domain/published/csv.ts'

type Rows = readonly (readonly string[])[]

/** Rows as CSV in UTF-8 with BOM, so that spreadsheets read Chinese. */
export function csvText(rows: Rows): string {
  return BOM + rows.map(csvLine).join('')
}

/** Rows as a spreadsheet takes them from the clipboard. */
export function tabText(rows: Rows): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
