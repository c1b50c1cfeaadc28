import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.mjs'
import { serve } from '../../scripts/serve.mjs'

/**
 * First idle of the app beside a page with MapLibre and the same boundaries alone: same browser, same run, turn by
 * turn, each in a fresh context. Prints medians and the ratio; `--json` for machines; `--check` fails above the limit.
 */
const LIMIT = 1.25
const RUNS = Number(process.env.BENCH_RUNS ?? 7)

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const bare = join(root, '.cache/bench/bare')

async function buildBare(): Promise<void> {
  rmSync(bare, { recursive: true, force: true })
  await build({
    root: join(root, 'tests/bench/bare'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: bare, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  })
  cpSync(join(dist, 'data'), join(bare, 'data'), { recursive: true })
  writeFileSync(join(bare, 'app-config.json'), '{}')
}

/** Milliseconds from navigation to the map's first idle, as the page itself notes it. */
async function firstIdle(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(() => document.querySelector('[data-idle]') !== null, undefined, { timeout: 60_000 })
    const noted = await page.locator('[data-idle]').first().getAttribute('data-idle')
    return Number(noted)
  } finally {
    await context.close()
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function main(): Promise<void> {
  const json = process.argv.includes('--json')
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser found: npm test installs one')
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build: run npm run build first')
  await buildBare()
  const servers = { app: await serve({ dir: dist, port: 4410 }), bare: await serve({ dir: bare, port: 4430 }) }
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  const times: Record<'app' | 'bare', number[]> = { app: [], bare: [] }
  try {
    await firstIdle(browser, servers.bare.url)
    for (let run = 0; run < RUNS; run++) {
      for (const page of run % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const)) {
        times[page].push(await firstIdle(browser, servers[page].url))
      }
    }
  } finally {
    await browser.close()
    await Promise.all([servers.app.close(), servers.bare.close()])
  }
  const result = {
    runs: RUNS,
    app: Math.round(median(times.app)),
    bare: Math.round(median(times.bare)),
    ratio: Number((median(times.app) / median(times.bare)).toFixed(2)),
    limit: LIMIT,
    machine: `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  }
  console.log(
    json
      ? JSON.stringify(result)
      : `first idle, median of ${RUNS}: app ${result.app} ms, bare MapLibre ${result.bare} ms, ratio ${result.ratio} ` +
          `(limit ${LIMIT}; ${result.machine})`,
  )
  if (process.argv.includes('--check') && result.ratio > LIMIT) process.exitCode = 1
}

await main()
