import type { LegendEntry } from '../layer.ts'
import type { Measure } from '../overview.ts'
import { drawLegendMark } from '../picture/legend-mark.ts'
import { element } from '../picture/node.ts'
import type { Scene } from '../scene.ts'
import { hairline, NOTHING, type Block } from './block.ts'
import { moved } from './legend-block.ts'
import { clamp, line, lineHeight, linesAt, wrap } from './lines.ts'
import { INK, TYPE } from './paper.ts'

/** The records of a city, place by place as the map shows them. */
export interface SheetTable {
  readonly caption: string
  readonly groups: readonly { readonly title: string; readonly rows: readonly TableRow[] }[]
  readonly more: (count: number) => string
}

export interface TableRow {
  readonly id: string
  readonly text: string
  /** The class that the record's colour means. */
  readonly entry: LegendEntry
  /** Document by its number among the sources, and paragraph. */
  readonly reference: string
}

const COLUMN = 236
const COLUMN_GAP = 20
const INDENT = 26
const REFERENCE_GAP = 8
const ROW_GAP = 2

interface Piece extends Block {
  /** Its record's id; null for the heading of a place. */
  readonly record: string | null
}

/**
 * The table in as many columns as the width has room for, no higher than `room`. What does not fit is counted at its
 * end; the heading of a place never stands last in a column.
 */
export function tableBlock(table: SheetTable, width: number, room: number, scene: Scene, measure: Measure): Block {
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)))
  const own = (width - COLUMN_GAP * (columns - 1)) / columns
  const pieces = table.groups.flatMap(({ title, rows }): Piece[] => [
    headingPiece(title, own, measure),
    ...rows.map((row) => rowPiece(row, own, scene, measure)),
  ])
  if (pieces.length === 0) return NOTHING
  const head = lineHeight(TYPE.body) + 6
  const tail = lineHeight(TYPE.small) + 2
  let body = lowest(pieces, columns, room - head)
  let filled = flow(pieces, columns, body)
  if (filled.left > 0) {
    body = room - head - tail
    filled = flow(pieces, columns, body)
  }
  const { left } = filled
  return {
    height: head + body + (left > 0 ? tail : 0),
    at: (x, y) => [
      element('g', { 'data-part': 'table' }, [
        ...linesAt(x, y, [table.caption], { size: TYPE.body, weight: 700 }),
        hairline(x, y + head - 3, x + width),
        ...filled.placed.flatMap(({ piece, column, top }) => piece.at(x + (own + COLUMN_GAP) * column, y + head + top)),
        ...(left > 0 ? linesAt(x, y + head + body + 2, [table.more(left)], { size: TYPE.small, fill: INK.quiet }) : []),
      ]),
    ],
  }
}

/** The least height at which everything fits, or all the room. */
function lowest(pieces: readonly Piece[], columns: number, room: number): number {
  const total = pieces.reduce((sum, { height }) => sum + height, 0)
  for (let height = total / columns; height < room; height += 6) {
    if (flow(pieces, columns, height).left === 0) return height
  }
  return room
}

function flow(pieces: readonly Piece[], columns: number, height: number) {
  const placed: { readonly piece: Piece; readonly column: number; readonly top: number }[] = []
  let [column, top] = [0, 0]
  for (const [at, piece] of pieces.entries()) {
    // A heading needs room for its first row.
    const needed = piece.height + (piece.record !== null ? 0 : (pieces[at + 1]?.height ?? 0))
    if (top > 0 && top + needed > height) [column, top] = [column + 1, 0]
    if (column >= columns || needed > height) {
      const listed = new Set(placed.map((each) => each.piece.record))
      return {
        placed,
        left: new Set(pieces.slice(at).flatMap(({ record }) => (record === null || listed.has(record) ? [] : record)))
          .size,
      }
    }
    placed.push({ piece, column, top })
    top += piece.height
  }
  return { placed, left: 0 }
}

function headingPiece(title: string, width: number, measure: Measure): Piece {
  const lines = clamp(wrap(title, width, measure, TYPE.small, 700), 1, width, measure, TYPE.small)
  return {
    record: null,
    height: lineHeight(TYPE.small) + 6,
    at: (x, y) => linesAt(x, y + 3, lines, { size: TYPE.small, weight: 700 }),
  }
}

const SMALLER = 0.72

function rowPiece(row: TableRow, width: number, scene: Scene, measure: Measure): Piece {
  const reference = measure(row.reference, TYPE.small, 400)
  const room = width - INDENT - reference - REFERENCE_GAP
  const lines = clamp(wrap(row.text, room, measure, TYPE.small), 2, room, measure, TYPE.small)
  const mark = rowMark(scene, row.entry)
  return {
    record: row.id,
    height: lines.length * lineHeight(TYPE.small) + ROW_GAP,
    at: (x, y) => [
      element('g', { 'data-record': row.id }, [
        moved(mark.node, x - 2, y + TYPE.small * 0.62 - (mark.height * SMALLER) / 2, SMALLER),
        ...linesAt(x + INDENT, y, lines, { size: TYPE.small }),
        line(x + width, y + TYPE.small * 0.98, row.reference, { size: TYPE.small, fill: INK.quiet, anchor: 'end' }),
      ]),
    ],
  }
}

/** Without colour, the shape alone where the class has one: a fill would say it a second time, too small to be told. */
function rowMark(scene: Scene, entry: LegendEntry) {
  const { tokens } = scene
  const { mark } = entry
  if (tokens.outline === 0 || mark.type !== 'class' || mark.shape === null) return drawLegendMark(scene, entry)
  const plain: Scene = { ...scene, tokens: { ...tokens, outline: 0 } }
  return drawLegendMark(plain, { ...entry, mark: { ...mark, colour: tokens.ink } })
}
