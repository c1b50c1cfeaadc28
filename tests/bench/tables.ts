import { isMet, limitsOf, type Limit } from './limits.ts'
import {
  ENGINES,
  PAGES,
  RUNTIMES,
  TEXT_WAYS,
  type BenchResult,
  type EngineId,
  type EngineRow,
  type FirstMapRow,
  type Runtime,
  type Taken,
  type TextWay,
} from './result.ts'

/** A table of plain words: the page and the terminal lay it out, each in its way. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const RUNTIME_NAMES: Readonly<Record<Runtime, string>> = { node: 'Node', chromium: 'Chromium, main thread' }

/** Median and p95 by engine and size, and what it takes to be ready at the largest. */
export function engineTable({ engine }: BenchResult, runtime: Runtime): Table {
  const rows = engine?.rows.filter((row) => row.runtime === runtime) ?? []
  const sizes = [...new Set(rows.map((row) => row.rows))]
  const largest = sizes.at(-1) ?? 0
  const at = (id: string, size: number) => rows.find((row) => row.engine === id && row.rows === size)
  const script = engine?.script ?? 0
  return {
    head: ['engine', ...sizes.map((size) => counted(size)), `ready, ${counted(largest)}`],
    rows: (Object.keys(ENGINES) as EngineId[])
      .filter((id) => rows.some((row) => row.engine === id))
      .map((id) => [
        ENGINES[id],
        ...sizes.map((size) => interaction(at(id, size), script)),
        milliseconds(at(id, largest)?.build),
      ]),
  }
}

export function textTable({ text }: BenchResult): Table {
  const sizes = [...new Set(text?.rows.map(({ names }) => names) ?? [])]
  return {
    head: ['way', ...sizes.map(counted), `ready, ${counted(sizes.at(-1) ?? 0)}`],
    rows: RUNTIMES.flatMap((runtime) =>
      (Object.keys(TEXT_WAYS) as TextWay[]).map((way) => {
        const own = text?.rows.filter((row) => row.runtime === runtime && row.way === way) ?? []
        const times = own.map(({ median, worst }) => `${figure(median)} / ${figure(worst)}`)
        return [
          `${TEXT_WAYS[way]}, ${runtime === 'node' ? 'Node' : 'Chromium'}`,
          ...times,
          milliseconds(own.at(-1)?.build),
        ]
      }),
    ),
  }
}

export function firstMapTable({ firstMap }: BenchResult): Table {
  const app = firstMap?.pages.find(({ page }) => page === 'app')
  const base = app && app.error === null ? app.median : Number.NaN
  return {
    head: ['page', 'median, ms', 'least to most', 'of ours', 'refused requests'],
    rows: [
      ...(firstMap?.pages ?? []).map((row) => pageCells(row, base)),
      ...(firstMap
        ? [['Yutu, first useful paint', ...spreadCells(firstMap.useful), ratio(firstMap.useful.median / base), '–']]
        : []),
    ],
  }
}

export function clickTable({ click }: BenchResult): Table {
  const rows = click
    ? [
        ['counts in the document, link written, map told', ...spreadCells(click.answer)],
        ['and the frame drawn: style, layout, paint', ...spreadCells(click.frame)],
        ['and the map at rest: MapLibre’s own work', ...spreadCells(click.settled)],
      ]
    : []
  return { head: ['from the click until', 'median, ms', 'least to most'], rows }
}

export function limitTable(result: BenchResult): Table {
  return {
    head: ['limit', 'found', 'must be', ''],
    rows: limitsOf(result).map((limit) => [
      limit.name,
      `${figure(limit.found)}${unit(limit)}`,
      `at ${limit.at} ${limit.bound}${unit(limit)}`,
      isMet(limit) ? 'met' : 'broken',
    ]),
  }
}

export function takenWords({ day, processor, memory, load, node, browser }: Taken): string {
  const with_ = browser === null ? `Node ${node}` : `Node ${node}, Chromium ${browser}`
  return `${day}, ${processor}, ${memory}, load average ${load}, ${with_}`
}

/** The table in columns, for a terminal: the first to the left, the others to the right. */
export function inColumns({ head, rows }: Table): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => (cells[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('   ')
  return [head, ...rows].map((cells) => line(cells).trimEnd()).join('\n')
}

export function inMarkdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** Three digits, without a tail of noughts. */
export function figure(value: number): string {
  return Number.isFinite(value) ? String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3))) : '–'
}

function interaction(row: EngineRow | undefined, script: number): string {
  if (!row) return '–'
  const short = row.steps < script ? ` (${row.steps} steps)` : ''
  return `${figure(row.median)} / ${figure(row.p95)}${short}`
}

function pageCells(row: FirstMapRow, base: number): readonly string[] {
  if (row.error !== null) return [PAGES[row.page], `failed: ${row.error}`, '–', '–', '–']
  return [PAGES[row.page], ...spreadCells(row), ratio(row.median / base), String(row.outside)]
}

function spreadCells({ median, least, most }: { median: number; least: number; most: number }): [string, string] {
  return [figure(median), `${figure(least)}–${figure(most)}`]
}

function counted(rows: number): string {
  if (rows >= 1_000_000) return `${rows / 1_000_000} M`
  return rows >= 1000 ? `${rows / 1000} k` : String(rows)
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '–' : `${figure(value)} ms`
}

function ratio(value: number): string {
  return `${figure(value)}×`
}

function unit({ unit: of }: Limit): string {
  return of === 'KiB' ? ' KiB' : of
}
