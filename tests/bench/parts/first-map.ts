import type { Browser, Page } from 'playwright'
import { encodeView } from '../../../src/domain/view/codec.ts'
import { INITIAL_VIEW } from '../../../src/domain/view/view.ts'
import { launch } from '../../support/browser-page.ts'
import { takenNow } from '../machine.ts'
import { buildPage } from '../pages.ts'
import { PAGES, spread, type FirstMapPart, type FirstMapRow, type PageId } from '../result.ts'
import { serveFolder, type Served } from '../serve-folder.ts'

/** No page leaves this machine: kepler.gl asks other hosts for icons and fonts. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
const PATIENCE_MS = 60_000

/** What a reader can use before the map has come: the shell, the counts, the list, the outline of the province. */
const USEFUL = ['nav', 'h1', '[data-record]', 'svg.picture path.land']

interface Visit {
  readonly time: number
  /** Requests to other hosts, which were refused. */
  readonly outside: number
}

/**
 * Time from navigation to each page's first map, turn by turn in one browser, each visit in a fresh context; and to
 * the app's first useful paint. A peer that cannot be built or drawn is an error in the result.
 */
export async function measureFirstMap(dist: string, runs: number, say: (line: string) => void): Promise<FirstMapPart> {
  const served = new Map<PageId, Served>()
  const errors = new Map<PageId, string>()
  const visits = new Map<PageId, Visit[]>()
  const useful: number[] = []
  const browser = await launch([ALONE])
  try {
    for (const page of Object.keys(PAGES) as PageId[]) {
      say(`builds ${PAGES[page]}`)
      try {
        served.set(page, await serveFolder(page === 'app' ? dist : await buildPage(page)))
        await firstMap(browser, served.get(page)!.url)
        visits.set(page, [])
      } catch (fault) {
        if (page === 'app' || page === 'bare') throw fault
        errors.set(page, firstLine(fault))
      }
    }
    const order = [...visits.keys()]
    for (let run = 0; run < runs; run++) {
      say(`run ${run + 1} of ${runs}`)
      for (let turn = 0; turn < order.length; turn++) {
        const page = order[(turn + run) % order.length]!
        visits.get(page)!.push(await firstMap(browser, served.get(page)!.url))
      }
      useful.push(await firstUsefulPaint(browser, served.get('app')!.url))
    }
  } finally {
    await browser.close()
    await Promise.all([...served.values()].map(({ close }) => close()))
  }
  const rows = (Object.keys(PAGES) as PageId[]).map((page): FirstMapRow => {
    const error = errors.get(page)
    if (error !== undefined) return { page, error }
    const seen = visits.get(page) ?? []
    return {
      page,
      ...spread(seen.map(({ time }) => time)),
      outside: Math.max(...seen.map(({ outside }) => outside)),
      error: null,
    }
  })
  return { taken: takenNow(browser.version()), runs, pages: rows, useful: spread(useful) }
}

/** Every page notes in `data-idle` when its map first had nothing left to draw, ms from navigation. */
function firstMap(browser: Browser, url: string): Promise<Visit> {
  return visit(browser, async (page) => {
    await page.goto(url, { waitUntil: 'commit' })
    const marked = page.locator('[data-idle]').first()
    await marked.waitFor({ state: 'attached', timeout: PATIENCE_MS })
    return Number(await marked.getAttribute('data-idle'))
  })
}

async function firstUsefulPaint(browser: Browser, url: string): Promise<number> {
  const { time } = await visit(browser, async (page) => {
    await page.addInitScript(watchForUse, USEFUL)
    await page.goto(`${url}#${encodeView({ ...INITIAL_VIEW, panel: 'list' })}`, { waitUntil: 'commit' })
    const noted = await page.waitForFunction(() => (window as { usefulAt?: number }).usefulAt, undefined, {
      polling: 100,
      timeout: PATIENCE_MS,
    })
    return Number(await noted.jsonValue())
  })
  return time
}

/**
 * In the page: looks before each frame, and notes the time once the frame that holds everything has been made. A
 * method, since compilers that keep the names of functions leave calls behind that the page does not know.
 */
function watchForUse(selectors: readonly string[]): void {
  const watch = {
    look() {
      const there = selectors.every((selector) =>
        [...document.querySelectorAll(selector)].some(
          (found) => found.checkVisibility() && (selector !== 'h1' || /\d/.test(found.textContent ?? '')),
        ),
      )
      if (there) requestAnimationFrame((time) => Object.assign(window, { usefulAt: time }))
      else requestAnimationFrame(() => watch.look())
    },
  }
  watch.look()
}

async function visit(browser: Browser, time: (page: Page) => Promise<number>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    let outside = 0
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside += 1
    })
    return { time: await time(page), outside }
  } finally {
    await context.close()
  }
}

function firstLine(fault: unknown): string {
  return String(fault instanceof Error ? fault.message : fault).split('\n', 1)[0] ?? ''
}
