import type { TableRow } from '../../domain/table/arrange.ts'

/** A cell of the table's body: index of its line, and of its column. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

const PAGE = 12

/** Where a key leads from a cell; null for keys that do not move. Headings of groups are passed over. */
export function movedTo(
  { key, jump }: { readonly key: string; readonly jump: boolean },
  { row, column }: CellAt,
  rows: readonly TableRow[],
  columns: number,
): CellAt | null {
  const to = (target: number, direction: 1 | -1): CellAt => ({ row: recordNear(rows, target, direction), column })
  switch (key) {
    case 'ArrowDown':
      return to(jump ? rows.length - 1 : row + 1, jump ? -1 : 1)
    case 'ArrowUp':
      return to(jump ? 0 : row - 1, jump ? 1 : -1)
    case 'PageDown':
      return to(row + PAGE, -1)
    case 'PageUp':
      return to(row - PAGE, 1)
    case 'ArrowLeft':
      return { row, column: jump ? 0 : Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: jump ? columns - 1 : Math.min(columns - 1, column + 1) }
    case 'Home':
      return jump ? { row: recordNear(rows, 0, 1), column: 0 } : { row, column: 0 }
    case 'End':
      return jump ? { row: recordNear(rows, rows.length - 1, -1), column: columns - 1 } : { row, column: columns - 1 }
    default:
      return null
  }
}

/** The record row nearest to an index, looking in the given direction first; -1 where there is none. */
export function recordNear(rows: readonly TableRow[], index: number, direction: 1 | -1): number {
  const last = rows.length - 1
  const from = Math.min(last, Math.max(0, index))
  for (const step of [direction, -direction])
    for (let at = from; at >= 0 && at <= last; at += step) if (rows[at]?.type === 'record') return at
  return -1
}
