import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Page } from 'playwright'
import { encodeView } from '../../src/domain/view/codec.ts'
import { INITIAL_VIEW } from '../../src/domain/view/view.ts'
import { FRAME_OF_HASH } from '../../src/app/first-frame/frames.ts'
import { zh } from '../../src/i18n/locales/zh/index.ts'
import { complaintOfPolicy, newPage, type OpenOptions } from '../support/browser-page.ts'
import { launch, type Browser } from '../support/driver.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Opens the page and keeps its program back until it is let go. */
async function heldBack(hash: string, options: OpenOptions = {}) {
  const page = await newPage(browser, options)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (fault) => complaints.push(fault.message))
  await complaintOfPolicy(page)
  await options.before?.(page)
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/index-.*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(`${inject('address')}${hash}`, { waitUntil: 'commit' })
  await page.locator('noscript').waitFor({ state: 'attached' })
  // There is no frame before its styles are there.
  await page.evaluate(() => new Promise(requestAnimationFrame))
  return { page, complaints, letGo }
}

/** What is read and where it stands, leaving aside what only a measured map can say. */
function sight(page: Page) {
  return page.evaluate(() => {
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().top < innerHeight
    const box = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left, top, width, height].map(Math.round)
    }
    const parts = [
      'header',
      '[role="tab"]',
      '[role="tabpanel"] li',
      'h1',
      '.shelves',
      '[data-record]',
      '.plot',
      '[role="note"] p',
    ]
    const outline = [...document.querySelectorAll('svg.picture path.land')].find(seen)
    return {
      parts: parts.map((part) =>
        [...document.querySelectorAll<HTMLElement>(part)]
          .filter(seen)
          .map((element) => [part, element.innerText.replace(/\s+/g, ' ').trim(), box(element)]),
      ),
      outline: outline && box(outline),
      ground: getComputedStyle(document.body).backgroundColor,
    }
  })
}

describe('the page before its program', () => {
  it('shows what the addresses ask for that it has drawn', () => {
    for (const [hash, panel] of Object.entries(FRAME_OF_HASH))
      expect(hash.replace(/^#/, '')).toBe(encodeView({ ...INITIAL_VIEW, panel }))
  })

  it.each(
    Object.keys(FRAME_OF_HASH).flatMap((hash) =>
      (
        [
          [1440, 900, 'light'],
          [1280, 660, 'dark'],
        ] as const
      ).map((room) => [hash, ...room] as const),
    ),
  )(
    'at "%s", %s × %s, %s, shows what the program will, and is taken over without a change',
    async (hash, width, height, theme) => {
      const { page, complaints, letGo } = await heldBack(hash, { width, height, theme })
      const before = await sight(page)
      expect(before.parts.flat().length).toBeGreaterThan(5)
      expect(JSON.stringify(before.parts)).toMatch(/共 \d+ 条/)
      if (hash !== '')
        expect(before.parts.flat().filter(([part]) => part === '[data-record]').length).toBeGreaterThan(5)
      const kept = await Promise.all(
        ['h1:visible', ...(hash === '' ? [] : ['[data-record]:visible'])].map((part) =>
          page.locator(part).first().elementHandle(),
        ),
      )

      // The map stays away, so that the picture can be looked at again.
      await page.route(/\/assets\/(adapter|maplibre)-/, () => undefined)
      letGo()
      await page.locator('html:not([data-frame])').waitFor()
      await page.locator('.scale:not(.unmeasured)').waitFor()
      expect(await sight(page)).toEqual(before)
      expect(await page.locator('.first-frame, [inert]').count()).toBe(0)
      for (const node of kept) expect(await node?.evaluate((element) => element.isConnected)).toBe(true)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  it.each<[string, string, OpenOptions]>([
    ['an English reader', '', { locale: 'en' }],
    ['a phone', '', { width: 390, height: 844 }],
    ['a narrow window', '', { width: 1279 }],
    ['another page', '#v=1&page=table', {}],
    ['a filter', '#v=1&kind=zone', {}],
    ['an address in the query', '?v=1&panel=list', {}],
  ])('shows nothing to %s, for whom the program draws', async (_, hash, options) => {
    const { page, complaints, letGo } = await heldBack(hash, options)
    expect((await sight(page)).parts.flat()).toEqual([])
    letGo()
    await page.locator('h1:visible, h2:visible').first().waitFor()
    expect(await page.locator('.first-frame').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('can be used, and says what it waits for, when the data hangs', async () => {
    const hang = (page: Page) => page.route(/\/catalog\.json/, () => undefined)
    const { page, letGo } = await heldBack('', { before: hang })
    letGo()
    await page.locator('html:not([data-frame])').waitFor()
    expect(await page.locator('h1:visible').innerText()).toBe(zh.filters.result.waiting)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: '中文' }).waitFor()
    await page.context().close()
  })

  it('says so in both languages when its program does not come', async () => {
    const page = await newPage(browser, {})
    await page.route(/\/assets\/index-.*\.js/, (route) => route.fulfill({ status: 404 }))
    await page.goto(inject('address'))
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/豫图没有启动.*Yutu did not start/s)
    expect(await page.locator('.first-frame').count()).toBe(0)
    await page.context().close()
  })
})
