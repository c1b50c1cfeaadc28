import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { Atlas, launch, type Browser } from '../support/driver.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('paper', () => {
  it('has the table that the screen had, and not a phone’s, begun anew and without its data', async () => {
    const atlas = await Atlas.open(browser, inject('address'), 'v=1&page=table')
    onTestFinished(() => atlas.close())
    const grid = atlas.page.getByRole('grid')
    await grid.getByRole('row').nth(3).waitFor()
    const size = async () => (await atlas.page.pdf({ format: 'A4' })).length
    await grid.evaluate((table) => (table.dataset['same'] = 'yes'))

    const all = await size()
    expect(await grid.getAttribute('data-same')).toBe('yes')
    await atlas.go('v=1&page=table&industry=smart-sensors')
    await expect.poll(() => grid.getAttribute('aria-rowcount').then(Number)).toBeLessThan(100)
    expect(await size()).toBeLessThan(all / 2)
  })

  it('has no sheet more for what only a wide window has room for', async () => {
    const atlas = await Atlas.open(browser, inject('address'), 'v=1&page=documents&doc=henan-computing-reply-2023')
    onTestFinished(() => atlas.close())
    const { page } = atlas
    await page.locator('#paragraph-1').waitFor()
    const sheets = async () =>
      [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type \/Page\b/g)].length
    await page.locator('.side').waitFor()
    const wide = await sheets()
    // A narrower window has no column at the side that could go while it is printed.
    await page.setViewportSize({ width: 1030, height: 800 })
    await page.locator('.side').waitFor({ state: 'detached' })
    expect(wide).toBe(await sheets())
    expect(wide).toBeGreaterThan(0)
  })
})
