import { BOM, csvLine, isFormula } from '../../src/domain/published/csv.ts'
import type { Cell, Table } from '../../src/domain/published/table.ts'

/** No cell is altered: the compiler's check `no-formulas` keeps such texts out of the seeds. */
function refuseFormulas(cells: readonly Cell[]): readonly Cell[] {
  for (const cell of cells) {
    if (typeof cell === 'string' && isFormula(cell))
      throw new Error(`"${cell}" would be read as a formula by a spreadsheet`)
  }
  return cells
}

/** A table as CSV by RFC 4180, in UTF-8 with BOM so that spreadsheets read Chinese, with LF and a header line. */
export function csvText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows]
  return BOM + lines.map((line) => csvLine(refuseFormulas(line))).join('')
}
