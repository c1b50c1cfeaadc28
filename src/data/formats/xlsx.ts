import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../../domain/published/table.ts'
import type { Sheet } from './sheet.ts'
import { inChunks, type Work } from './work.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Widths of columns, in characters of the sheet's own script. */
const MIN_WIDTH = 8
const MAX_WIDTH = 48
/** So many rows are measured for the width of a column. */
const MEASURED = 100

/**
 * Sheets as one workbook: text and numbers, a bold head row that stays in sight and can filter. Every text is a text
 * cell, which no program runs as a formula. Null: cancelled.
 */
export async function workbookFile(sheets: readonly Sheet[], work: Work): Promise<Blob | null> {
  const total = sheets.reduce((sum, { size }) => sum + size, 0) || 1
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
  let done = 0
  for (const [index, sheet] of sheets.entries()) {
    const rows = await inChunks(sheet.size, sheet.row, {
      signal: work.signal,
      onProgress: (part) => work.onProgress((done + part * sheet.size) / total),
    })
    if (!rows) return null
    done += sheet.size
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet.head, rows)
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(HEAD + text)]))
  // Compressed in this thread: the library's own workers come from `blob:`, which the policy refuses.
  return new Blob([zipSync(files, { level: 6 })], { type: TYPE })
}

function contentTypes(sheets: number): string {
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${PART}.${kind}+xml"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(targets: readonly (readonly [kind: string, path: string])[]): string {
  const all = targets.map(
    ([kind, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function workbook(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets></workbook>`
}

/** Excel refuses longer names, and some characters in them. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

/** Two styles: 0 plain, 1 the head. */
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

function worksheet(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((name, column) => width([name, ...rows.slice(0, MEASURED).map((row) => row[column] ?? '')]))
  const last = `${columnName(head.length - 1)}${rows.length + 1}`
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${widths.map((each, at) => `<col min="${at + 1}" max="${at + 1}" width="${each}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${[head, ...rows].map((cells, at) => row(cells, at + 1)).join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    '</worksheet>',
  ].join('')
}

function row(cells: readonly Cell[], number: number): string {
  const all = cells.map((cell, column) => cellText(cell, `${columnName(column)}${number}`, number === 1))
  return `<row r="${number}">${all.join('')}</row>`
}

function cellText(cell: Cell, at: string, head: boolean): string {
  if (cell === null || cell === '') return ''
  const style = head ? ' s="1"' : ''
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const rest = index % 26
  const before = Math.floor(index / 26)
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest)
}

function width(cells: readonly Cell[]): number {
  const widest = Math.max(
    ...cells.map((cell) => [...String(cell)].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)),
  )
  return Math.min(Math.max(widest, MIN_WIDTH), MAX_WIDTH) + 2
}

/** What XML reserves, and without the control characters that it cannot hold. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
