import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { launch } from '../../support/browser-page.ts'
import type { Measured, Task } from '../engine/measure.ts'
import { buildEngines, buildPage } from '../pages.ts'
import type { EngineId } from '../result.ts'
import { serveFolder } from '../serve-folder.ts'
import type { TextMeasured } from '../text/measure.ts'

/** Where the same program is asked the same questions. */
export interface AskedRuntime {
  readonly engine: (id: EngineId, task: Task) => Promise<Measured>
  readonly text: (names: number, passes: number) => Promise<readonly TextMeasured[]>
  readonly close: () => Promise<void>
}

/** An isolated page has a clock that counts in microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

const run = promisify(execFile)

/** Node, a process for each question: no engine inherits another's memory or the compiler's guesses about it. */
export async function openNode(): Promise<AskedRuntime> {
  const program = await buildEngines()
  const dir = mkdtempSync(join(tmpdir(), 'yutu-bench-'))
  const ask = async <T>(...args: readonly string[]): Promise<T> => {
    const out = join(dir, 'answer.json')
    await run(process.execPath, ['--max-old-space-size=8192', program, out, ...args])
    return JSON.parse(readFileSync(out, 'utf8')) as T
  }
  return {
    engine: (id, task) => ask('engine', id, JSON.stringify(task)),
    text: (names, passes) => ask('text', String(names), String(passes)),
    close: async () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Chromium's main thread, a browser for each question. */
export async function openChromium(): Promise<AskedRuntime & { readonly version: string }> {
  const served = await serveFolder(await buildPage('engines'), ISOLATED)
  const probe = await launch()
  const version = probe.version()
  await probe.close()
  const ask = async <T>(name: string, args: readonly unknown[]): Promise<T> => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(300_000)
      await page.goto(served.url)
      await page.waitForFunction((name) => name in window, name)
      return (await page.evaluate(
        ([name, args]) =>
          (window as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name]?.(...args),
        [name, args] as const,
      )) as T
    } finally {
      await browser.close()
    }
  }
  return {
    version,
    engine: (id, task) => ask('askEngine', [id, task]),
    text: (names, passes) => ask('askText', [names, passes]),
    close: served.close,
  }
}
