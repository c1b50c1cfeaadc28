import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import type { PublishedData } from './published-data.ts'
import type { Table } from '../../src/domain/published/table.ts'
import { unzip, zipOf } from './zip.ts'

/** Chinese characters take two columns of a sheet's width. */
function widthOf(cell: string): number {
  return [...cell].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0)
}

/** Wide enough for the head and for most cells, and never so wide that one column fills the screen. */
function columnWidth(cells: readonly string[]): number {
  return Math.min(Math.max(...cells.slice(0, 200).map(widthOf), 6) + 2, 48)
}

function sheetOf(table: Table): Sheet<Buffer> {
  const head = table.columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  return {
    sheet: table.name,
    data: [head, ...table.rows.map((row) => [...row])],
    stickyRowsCount: 1,
    columns: table.columns.map(({ name }, at) => ({
      width: columnWidth([name, ...table.rows.map((row) => String(row[at] ?? ''))]),
    })),
  }
}

/** What the workbook is, on its first sheet: version, terms, and what each of the other sheets holds. */
function aboutSheet({ catalog }: PublishedData, tables: readonly Table[]): Sheet<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
  return {
    sheet: 'about',
    data: [
      [bold('豫图：河南产业布局 · Yutu: the industrial layout of Henan')],
      ['数据版本 · data version', catalog.version],
      ['截至 · as of', catalog.asOf],
      ['数据许可 · licence of the data', 'CC BY 4.0, the Yutu contributors'],
      ['程序许可 · licence of the code', 'MIT'],
      ['文件原文 · texts', '归发文机关，未收录 · belong to their issuers, not included'],
      ['一格多值 · lists in a cell', ';'],
      [],
      [bold('工作表 · sheet'), bold('内容 · content'), bold('行数 · rows')],
      ...tables.map(({ name, title, rows }) => [name, `${title.zh} · ${title.en}`, rows.length]),
      [],
      [bold('列 · column'), bold('含义 · meaning')],
      ...tables.flatMap(({ name, columns }) =>
        columns.map((column) => [`${name}.${column.name}`, `${column.description.zh} · ${column.description.en}`]),
      ),
    ],
    columns: [{ width: 34 }, { width: 64 }, { width: 14 }],
  }
}

/** All tables as one XLSX file, a sheet each; packed anew, since the writer dates its entries. */
export async function workbook(data: PublishedData, tables: readonly Table[]): Promise<Uint8Array> {
  const written = await writeExcelFile([aboutSheet(data, tables), ...tables.map(sheetOf)]).toBuffer()
  return zipOf(unzip(written))
}
