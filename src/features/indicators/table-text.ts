import { BOM, csvLine, inert } from '../../domain/published/csv.ts'

type Rows = readonly (readonly string[])[]

/** Rows as CSV in UTF-8 with BOM, so that spreadsheets read Chinese. */
export function csvText(rows: Rows): string {
  return BOM + rows.map((cells) => csvLine(cells.map(inert))).join('')
}

/** Rows as a spreadsheet takes them from the clipboard. */
export function tabText(rows: Rows): string {
  return rows.map((cells) => cells.map((cell) => inert(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
