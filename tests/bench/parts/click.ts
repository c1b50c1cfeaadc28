import type { Browser, Page } from 'playwright'
import { launch } from '../../support/browser-page.ts'
import { takenNow } from '../machine.ts'
import { spread, type ClickPart } from '../result.ts'
import { serveFolder } from '../serve-folder.ts'

/** So many clicks: values of the first facet, each on and off again, round after round. */
const CLICKS = 20
/** Long enough for the map to have drawn and to rest. Nothing is asked of the page meanwhile. */
const REST_MS = 900

/** One entry of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the duration, the time that the thread was given the processor. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string }; readonly name?: string }
}

/** Main-thread work that follows one click, ms of processor time: what the thread waits for others is not its work. */
interface ClickWork {
  readonly answer: number
  readonly frame: number
  readonly settled: number
}

/**
 * A reader's clicks on facet values, by the browser's own trace: how long the main thread works for each. Every click
 * must change the counts and the address.
 */
export async function measureClicks(dist: string, say: (line: string) => void): Promise<ClickPart> {
  const served = await serveFolder(dist)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await page.goto(served.url)
    await page.locator('[data-idle]').first().waitFor({ state: 'attached', timeout: 60_000 })
    const records = Number(/\d+/.exec(await heading(page))?.[0] ?? Number.NaN)
    // Once through unmeasured: the compiler has seen the code by then, as it has after a reader's first clicks.
    say('unmeasured clicks')
    await clickThrough(page)
    say('measured clicks')
    const works = worksOf(await traced(browser, page, () => clickThrough(page)))
    return {
      taken: takenNow(browser.version()),
      clicks: works.length,
      records,
      answer: spread(works.map(({ answer }) => answer)),
      frame: spread(works.map(({ frame }) => frame)),
      settled: spread(works.map(({ settled }) => settled)),
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

async function clickThrough(page: Page): Promise<void> {
  const rows = page.getByRole('treeitem')
  const values = await rows.count()
  for (let click = 0; click < CLICKS; click++) {
    const value = (click >> 1) % values
    const before = [await heading(page), page.url()]
    const box = await rows.nth(value).boundingBox()
    if (!box) throw new Error(`Value ${value} is not on the screen`)
    // By the mouse alone: a click by locator would run checks of its own in the page.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForTimeout(REST_MS)
    const after = [await heading(page), page.url()]
    if (before.some((said, at) => said === after[at]))
      throw new Error(`The click on value ${value} changed nothing: ${after.join(', ')}`)
  }
}

function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText()
}

async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
  })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[]
  }
  return traceEvents
}

/** For each click the tasks of its thread, until the page is asked what has changed. */
function worksOf(events: readonly TraceEvent[]): readonly ClickWork[] {
  const clicks = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click')
  const { pid, tid } = clicks[0] ?? { pid: 0, tid: 0 }
  const own = events.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts)
  const tasks = own.filter(({ name }) => name === 'RunTask')
  return clicks.map((click): ClickWork => {
    const until = click.ts + REST_MS * 1000
    const after = tasks.filter((task) => endOf(task) > click.ts && task.ts < until)
    const painted = own.find(({ name, ts }) => name === 'Paint' && ts > click.ts)?.ts ?? click.ts
    const work = (last: number) =>
      after.filter(({ ts }) => ts <= last).reduce((sum, task) => sum + (task.tdur ?? task.dur ?? 0), 0) / 1000
    return { answer: work(click.ts), frame: work(painted), settled: work(until) }
  })
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}
