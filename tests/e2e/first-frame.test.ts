import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Page } from 'playwright'
import { encodeView } from '../../src/domain/view/codec.ts'
import { INITIAL_VIEW } from '../../src/domain/view/view.ts'
import { FRAME_OF_HASH } from '../../src/app/first-frame/frames.ts'
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
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/index-.*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(`${inject('address')}${hash}`, { waitUntil: 'commit' })
  await page.locator('noscript').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
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
    Object.keys(FRAME_OF_HASH).flatMap((hash) => (['light', 'dark'] as const).map((theme) => [hash, theme] as const)),
  )('at "%s" in %s shows what the program will, and is taken over without a change', async (hash, theme) => {
    const { page, complaints, letGo } = await heldBack(hash, { theme })
    const before = await sight(page)
    expect(before.parts.flat().length).toBeGreaterThan(5)
    expect(JSON.stringify(before.parts)).toMatch(/共 \d+ 条/)
    if (hash !== '') expect(before.parts.flat().filter(([part]) => part === '[data-record]').length).toBeGreaterThan(10)
    const heading = await page.locator('h1:visible').elementHandle()

    // The map stays away, so that the picture can be looked at again.
    await page.route(/\/assets\/(adapter|maplibre)-/, () => undefined)
    letGo()
    await page.locator('html:not([data-frame])').waitFor()
    await page.locator('.scale:not(.unmeasured)').waitFor()
    expect(await sight(page)).toEqual(before)
    expect(await page.locator('.first-frame, [inert]').count()).toBe(0)
    expect(await heading?.evaluate((node) => node.isConnected)).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each<[string, string, OpenOptions]>([
    ['an English reader', '', { locale: 'en' }],
    ['a phone', '', { width: 390, height: 844 }],
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
})
