import { expect, test } from 'vitest'
import { isMet, limitsOf } from '../../bench/limits.ts'
import { spread, type BenchResult, type EngineId, type EngineRow, type Taken } from '../../bench/result.ts'

const taken: Taken = { day: '2026-01-01', processor: '', memory: '', load: 0, node: '', browser: null }

function row(engine: EngineId, median: number, p95: number, wrong = 0): EngineRow {
  return { runtime: 'chromium', rows: 1_000_000, engine, build: 1, median, p95, steps: 30, checked: 60, wrong }
}

function result(ours: EngineRow, bare: number, code: number): BenchResult {
  return {
    versions: {},
    engine: { taken, script: 30, rows: [ours, row('crossfilter2', 20, 400), row('arquero', 80, 100)] },
    firstMap: {
      taken,
      runs: 1,
      pages: [
        { page: 'app', ...spread([1000]), outside: 0, error: null },
        { page: 'bare', ...spread([bare]), outside: 0, error: null },
        { page: 'echarts', ...spread([500]), outside: 0, error: null },
        { page: 'kepler', error: 'could not be built' },
      ],
      useful: spread([450]),
    },
    bytes: { taken, code, data: 200, files: 10 },
  }
}

const broken = (found: BenchResult) => limitsOf(found).filter((limit) => !isMet(limit))

test('a result inside every limit breaks none', () => {
  expect(broken(result(row('yutu', 5, 8), 900, 430))).toEqual([])
})

test('each limit is broken by what it bounds', () => {
  const names = (found: BenchResult) => broken(found).map(({ name }) => name)
  expect(names(result(row('yutu', 5.5, 8), 900, 430))).toEqual(['1 M rows, Chromium: arquero’s median over ours'])
  expect(names(result(row('yutu', 5, 11), 900, 430))).toEqual(['1 M rows, Chromium: crossfilter2’s p95 over ours'])
  expect(names(result(row('yutu', 5, 8, 1), 900, 430))).toEqual(['answers that differ from the reference'])
  expect(names(result(row('yutu', 5, 8), 850, 430))).toEqual(['first map over bare MapLibre’s'])
  expect(names(result(row('yutu', 5, 8), 900, 441))).toEqual(['code of the first route with MapLibre, Brotli'])
})

test('what was not measured is held to nothing, and raw milliseconds are never bound', () => {
  expect(limitsOf({ versions: {} })).toEqual([])
  const slow = result(row('yutu', 5, 8), 900, 430)
  const slower: BenchResult = {
    ...slow,
    engine: {
      ...slow.engine!,
      rows: slow.engine!.rows.map((each) => ({ ...each, median: each.median * 90, p95: each.p95 * 90 })),
    },
  }
  expect(broken(slower)).toEqual([])
})
