/** What the benchmarks found, as it is printed by `--json` and kept in `result.json`. Times are milliseconds. */
export interface BenchResult {
  readonly versions: Readonly<Record<string, string>>
  readonly engine?: EnginePart
  readonly text?: TextPart
  readonly firstMap?: FirstMapPart
  readonly click?: ClickPart
  readonly bytes?: BytesPart
}

/** Where and when a part was measured. */
export interface Taken {
  readonly day: string
  readonly processor: string
  readonly memory: string
  readonly load: number
  readonly node: string
  readonly browser: string | null
}

export const RUNTIMES = ['node', 'chromium'] as const
export type Runtime = (typeof RUNTIMES)[number]

export interface EngineRow {
  readonly runtime: Runtime
  readonly rows: number
  readonly engine: EngineId
  readonly build: number
  readonly median: number
  readonly p95: number
  /** Steps of the script that it was asked; fewer than all when it ran out of patience. */
  readonly steps: number
  /** Answers held against the reference, and those of them that differed. */
  readonly checked: number
  readonly wrong: number
}

export interface EnginePart {
  readonly taken: Taken
  readonly script: number
  readonly rows: readonly EngineRow[]
}

export const ENGINES = {
  yutu: 'Yutu',
  crossfilter2: 'crossfilter2',
  'crossfilter2-sets': 'crossfilter2, sets as codes',
  arquero: 'arquero',
  itemsjs: 'itemsjs',
  objects: 'objects, one pass',
} as const
export type EngineId = keyof typeof ENGINES

export interface TextRow {
  readonly runtime: Runtime
  readonly names: number
  readonly way: TextWay
  readonly build: number
  readonly median: number
  readonly worst: number
  /** Queries whose hits were not those of the other way. */
  readonly wrong: number
}

export interface TextPart {
  readonly taken: Taken
  readonly queries: readonly string[]
  readonly rows: readonly TextRow[]
}

export const TEXT_WAYS = { yutu: 'Yutu’s TextIndex', includes: 'filter and includes' } as const
export type TextWay = keyof typeof TEXT_WAYS

export const PAGES = {
  app: 'Yutu',
  bare: 'MapLibre, boundaries alone',
  leaflet: 'Leaflet, canvas',
  echarts: 'ECharts geo, canvas',
  kepler: 'kepler.gl, no base map',
} as const
export type PageId = keyof typeof PAGES

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export type FirstMapRow =
  | (Spread & { readonly page: PageId; readonly outside: number; readonly error: null })
  | { readonly page: PageId; readonly error: string }

export interface FirstMapPart {
  readonly taken: Taken
  readonly runs: number
  readonly pages: readonly FirstMapRow[]
  /** The app's first useful paint: shell, counts, list and outline are on the screen. */
  readonly useful: Spread
}

export interface ClickPart {
  readonly taken: Taken
  readonly clicks: number
  readonly records: number
  /** Main-thread work of the click's own task: counts in the document, link written, map given its plan. */
  readonly answer: Spread
  /** The same and the rest of its frame: style, layout and paint. */
  readonly frame: Spread
  /** All main-thread work until nothing moves, MapLibre's own drawing included. */
  readonly settled: Spread
}

export interface BytesPart {
  readonly taken: Taken
  /** KiB, Brotli, of what the first route asks for. */
  readonly code: number
  readonly data: number
  readonly files: number
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function spread(values: readonly number[]): Spread {
  return { median: rounded(median(values)), least: rounded(Math.min(...values)), most: rounded(Math.max(...values)) }
}

/** Three digits that say something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
