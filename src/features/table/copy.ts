import { inert } from '../../domain/published/csv.ts'
import type { AtlasRecord } from '../../domain/record/catalog.ts'
import type { Field, FieldSetting } from '../../domain/table/field.ts'

/** Rows as a spreadsheet takes them from the clipboard: tab-separated, and as a table. */
export interface CopiedRows {
  readonly text: string
  readonly html: string
}

/** Records under the columns that are shown, with their head. */
export function copiedRows(
  records: readonly AtlasRecord[],
  columns: readonly Field[],
  setting: FieldSetting,
): CopiedRows {
  const head = columns.map(({ name }) => name[setting.locale])
  const rows = records.map((record) => columns.map(({ text }) => inert(text(record, setting))))
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return {
    text: [head, ...rows].map((cells) => cells.map(inTabs).join('\t')).join('\r\n'),
    html: `<table>${line(head, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table>`,
  }
}

function inTabs(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
