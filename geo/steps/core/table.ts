import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const DEFINITIONS = new URL('../../definitions/', import.meta.url)

/** The path of a file under `geo/definitions`. */
export function definitionPath(name: string): string {
  return fileURLToPath(new URL(name, DEFINITIONS))
}

/** The cells of one CSV line; quoted cells may hold commas and doubled quotes, no line breaks. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
  }
  return cells
}

/**
 * A table of `geo/definitions` as objects keyed by its first line. Throws on a missing column or a ragged line: the
 * tables are ours, so a fault in one is a fault of the program.
 */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly Record<Column, string>[] {
  const [head = '', ...lines] = readFileSync(definitionPath(name), 'utf8').trimEnd().split('\n')
  const names = cellsOf(head)
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new Error(`${name}: no column ${missing.join(', ')}`)
  return lines.map((line, index) => {
    const cells = cellsOf(line)
    if (cells.length !== names.length) throw new Error(`${name}: line ${index + 2} has ${cells.length} cells`)
    return Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)]])) as Record<Column, string>
  })
}

/** A cell that must be a number. */
export function numberIn(cell: string): number {
  const value = Number(cell)
  if (cell.trim() === '' || !Number.isFinite(value)) throw new Error(`not a number: "${cell}"`)
  return value
}
