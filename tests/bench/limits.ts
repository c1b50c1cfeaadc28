import type { BenchResult, EngineId, EngineRow, PageId, Runtime } from './result.ts'

/** A bound on a ratio or a weight. Raw milliseconds are never bound: they are the machine's, not the product's. */
export interface Limit {
  readonly name: string
  readonly found: number
  readonly bound: number
  readonly at: 'least' | 'most'
  readonly unit: '×' | 'KiB' | ''
}

const MILLION = 1_000_000

/** The limits that the result can be held to; of parts and sizes that were not measured there are none. */
export function limitsOf(result: BenchResult): readonly Limit[] {
  return [...engineLimits(result), ...textLimits(result), ...firstMapLimits(result), ...byteLimits(result)]
}

export function isMet({ found, bound, at }: Limit): boolean {
  return at === 'least' ? found >= bound : found <= bound
}

export function engineRow(
  { engine }: BenchResult,
  runtime: Runtime,
  rows: number,
  id: EngineId,
): EngineRow | undefined {
  return engine?.rows.find((row) => row.runtime === runtime && row.rows === rows && row.engine === id)
}

export function pageTime({ firstMap }: BenchResult, id: PageId): number | null {
  const row = firstMap?.pages.find(({ page }) => page === id)
  return row && row.error === null ? row.median : null
}

function engineLimits(result: BenchResult): Limit[] {
  if (!result.engine) return []
  const wrong = result.engine.rows.reduce((sum, row) => sum + row.wrong, 0)
  const at = (id: EngineId) => engineRow(result, 'chromium', MILLION, id)
  const own = at('yutu')
  const ratio = (name: string, other: EngineRow | undefined, by: 'median' | 'p95', bound: number): Limit[] =>
    own && other
      ? [{ name: `1 M rows, Chromium: ${name}`, found: other[by] / own[by], bound, at: 'least', unit: '×' }]
      : []
  return [
    { name: 'answers that differ from the reference', found: wrong, bound: 0, at: 'most', unit: '' },
    ...ratio('crossfilter2’s median over ours', at('crossfilter2'), 'median', 3),
    ...ratio('crossfilter2’s p95 over ours', at('crossfilter2'), 'p95', 40),
    ...ratio('arquero’s median over ours', at('arquero'), 'median', 15),
  ]
}

function textLimits({ text }: BenchResult): Limit[] {
  if (!text) return []
  const wrong = text.rows.reduce((sum, row) => sum + row.wrong, 0)
  return [{ name: 'queries with other hits', found: wrong, bound: 0, at: 'most', unit: '' }]
}

function firstMapLimits(result: BenchResult): Limit[] {
  const [app, bare, echarts] = (['app', 'bare', 'echarts'] as const).map((page) => pageTime(result, page))
  const useful = result.firstMap?.useful.median
  const limits: Limit[] = []
  if (app && bare)
    limits.push({ name: 'first map over bare MapLibre’s', found: app / bare, bound: 1.15, at: 'most', unit: '×' })
  if (useful && echarts)
    limits.push({
      name: 'first useful paint over ECharts’ first map',
      found: useful / echarts,
      bound: 1,
      at: 'most',
      unit: '×',
    })
  return limits
}

function byteLimits({ bytes }: BenchResult): Limit[] {
  if (!bytes) return []
  return [
    { name: 'code of the first route with MapLibre, Brotli', found: bytes.code, bound: 440, at: 'most', unit: 'KiB' },
    { name: 'data of the first view, Brotli', found: bytes.data, bound: 220, at: 'most', unit: 'KiB' },
  ]
}
