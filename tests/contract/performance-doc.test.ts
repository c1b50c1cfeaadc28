import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { renderPerformance } from '../bench/performance-page.ts'
import { ENGINES, PAGES, RUNTIMES, type BenchResult } from '../bench/result.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const result = JSON.parse(read('tests/bench/result.json')) as BenchResult

test('the page of performance is written from the kept result', () => {
  expect(read('docs/performance.md'), 'run `npm run bench -- --page` and commit').toBe(renderPerformance(result))
})

test('the kept result is whole: every engine at every size in both runtimes, every page, click and bytes', () => {
  const sizes = [1000, 10_000, 100_000, 1_000_000]
  const measured = result.engine?.rows.map(({ runtime, rows, engine }) => `${runtime} ${rows} ${engine}`)
  expect(measured?.toSorted()).toEqual(
    RUNTIMES.flatMap((runtime) =>
      sizes.flatMap((rows) => Object.keys(ENGINES).map((engine) => `${runtime} ${rows} ${engine}`)),
    ).toSorted(),
  )
  expect(result.firstMap?.pages.map(({ page }) => page)).toEqual(Object.keys(PAGES))
  expect(result.click?.clicks).toBeGreaterThanOrEqual(15)
  expect(result.text).toBeDefined()
  expect(result.bytes).toBeDefined()
})

test('no answer of the kept result differs from the reference', () => {
  for (const { engine, rows, checked, wrong } of result.engine?.rows ?? []) {
    expect([engine, rows, wrong]).toEqual([engine, rows, 0])
    expect(checked).toBeGreaterThan(0)
  }
})

test('the peers are none of the product’s packages', () => {
  const own = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const peers = JSON.parse(read('tests/bench/package.json')) as Record<string, Record<string, string>>
  const names = Object.keys({ ...own['dependencies'], ...own['devDependencies'] })
  expect(Object.keys(peers['devDependencies'] ?? {}).filter((name) => names.includes(name))).toEqual([])
  for (const version of Object.values(peers['devDependencies'] ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
