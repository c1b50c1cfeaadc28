import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { Atlas, launch, type Browser } from '../support/driver.ts'
import { isLayout, publishedCatalog, recordsAbout } from '../support/published-catalog.ts'
import { serveCopy } from '../support/serve-copy.ts'

/** Language, camera, layers, filters, years, selection, lens, panel, theme: every part away from its default. */
const FULL =
  'v=1&map=8.5/34.8/113.6&industry=smart-sensors&status=planned,under-construction&y=2022-2025&undated=0&policy=1' +
  '&q=sensor&lens=status&pattern=core-zhengzhou,belt-yellow&hide=railways&sel=place:410100&panel=layers&lang=en&theme=dark'

const catalog = publishedCatalog()
const sensors = recordsAbout(catalog, 'smart-sensors').filter(isLayout).length

/** What a reader would notice if a part of FULL were lost. */
async function seen(atlas: Atlas): Promise<unknown> {
  const { layers } = atlas.words.map
  await atlas.cardName.waitFor()
  return {
    sentence: await atlas.sentence.innerText(),
    card: await atlas.cardName.innerText(),
    zoom: await atlas.page.locator('[data-map-status]').getAttribute('data-zoom'),
    glyphs: await atlas.glyphs(),
    lens: await atlas.page.getByRole('radio', { checked: true }).inputValue(),
    off: await atlas.page.getByRole('switch', { checked: false }).allInnerTexts(),
    core: await atlas.page
      .getByRole('switch', { name: layers.show(catalog.elementById.get('core-zhengzhou')?.name.en ?? '') })
      .getAttribute('aria-checked'),
    lang: await atlas.page.locator('html').getAttribute('lang'),
    theme: await atlas.page.locator('html').getAttribute('data-theme'),
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('a link', () => {
  it('restores everything on reload, by Back and Forward, and when copied, and stays short', async () => {
    const atlas = await Atlas.open(browser, inject('address'), FULL, { locale: 'en' })
    onTestFinished(() => atlas.close())
    await atlas.mapSettled()
    const before = await seen(atlas)
    expect(before).toMatchObject({
      sentence: expect.stringMatching(
        /^\d+ records on smart sensors in Henan,.*matching “sensor”, 2022–2025, dated only/,
      ),
      zoom: '8.50',
      lens: 'status',
      off: expect.arrayContaining([atlas.words.map.layers.names.railways]),
      core: 'true',
      lang: 'en',
      theme: 'dark',
    })
    expect(await atlas.notices()).toEqual([])
    expect(atlas.hash()).toBe(`#${FULL}`)

    await atlas.page.reload()
    await atlas.mapSettled()
    expect(await seen(atlas)).toEqual(before)

    await atlas.clearAll
      .or(atlas.page.getByRole('switch', { name: atlas.words.map.layers.names.rivers }))
      .first()
      .click()
    await atlas.view('documents').click()
    await atlas.back()
    await atlas.back()
    await atlas.mapSettled()
    await expect.poll(() => seen(atlas)).toEqual(before)
    await atlas.forward()
    await expect.poll(() => atlas.hash()).toContain('hide=rivers,railways')
    await atlas.back()
    await expect.poll(() => atlas.hash()).toBe(`#${FULL}`)

    await atlas.openDialog('share')
    const link = await atlas.dialog.getByRole('textbox').inputValue()
    expect(link.length).toBeLessThanOrEqual(300)
    const other = await Atlas.open(browser, link.split('#')[0] ?? '', link.split('#')[1] ?? '', { locale: 'en' })
    onTestFinished(() => other.close())
    await other.mapSettled()
    expect(await seen(other)).toEqual(before)
  })

  it('carries the sender’s language even where it was only the default', async () => {
    const atlas = await Atlas.open(browser, inject('address'), '', { locale: 'zh' })
    onTestFinished(() => atlas.close())
    await atlas.openDialog('share')
    expect(await atlas.dialog.getByRole('textbox').inputValue()).toContain('#v=1&lang=zh')
  })
})

describe('a bad or old link', () => {
  let atlas: Atlas
  beforeAll(async () => {
    atlas = await Atlas.open(browser, inject('address'))
    await atlas.mapSettled()
  })
  afterAll(() => atlas.close())

  it.each(['zh', 'en'] as const)('opens what it can and says the rest once, in %s', async (locale) => {
    const link = `v=1&industry=smart-sensors,no-such&hide=clouds&y=20x2&sel=gone&lens=rainbow&scene=3&lang=${locale}`
    const fresh = await Atlas.open(browser, inject('address'), link, { locale })
    onTestFinished(() => fresh.close())
    await expect.poll(() => fresh.result()).toMatchObject({ total: sensors })
    // What the catalogue does not have is found out last.
    await expect.poll(async () => (await fresh.notices()).join()).toContain('gone')
    const [notice = '', ...more] = await fresh.notices()
    expect(more).toEqual([])
    const [head = ''] = fresh.words.problems['link-part-ignored']('|').split('|')
    expect(notice.startsWith(head)).toBe(true)
    for (const part of ['hide=clouds', 'y=20x2', 'lens=rainbow', 'no-such', 'gone']) expect(notice).toContain(part)
    await fresh.tab('list').click()
    await expect.poll(() => fresh.hash()).toContain('scene=3')
    expect(fresh.hash()).not.toContain('no-such')
  })

  it('is read from the query too, and rewritten to the hash', async () => {
    const fresh = await Atlas.open(browser, `${inject('address')}?industry=smart-sensors&lang=en`, '', { locale: 'en' })
    onTestFinished(() => fresh.close())
    await expect.poll(() => fresh.result()).toMatchObject({ total: sensors })
    const { search, hash } = new URL(fresh.page.url())
    expect([search, hash]).toEqual(['', '#v=1&industry=smart-sensors&lang=en'])
  })

  it('never breaks the page, whatever stands in it', async () => {
    const script = '<script>window.pwned=1</script><img src=x onerror=window.pwned=1>'
    const hostile = [
      ...['q', 'sel', 'industry', 'map', 'y', 'doc', 'lang', 'theme', 'strange'].map((key) => `${key}=${script}`),
      'q=%00%01%ff&y=%',
      `q=${'豫'.repeat(5000)}`,
      `${'&'.repeat(3000)}q=a`,
      'sel=__proto__&industry=constructor&place=toString&pattern=hasOwnProperty&__proto__=1&constructor=x',
      'map=NaN/Infinity/-0&y=9999-0000&p=-1&page=documents&doc=../../etc/passwd',
      'map=1e9/1e9/1e9&q=%E2%80%AE%EF%BF%BD%F0%9F%97%BA&lang=javascript:alert(1)',
      '%7B%22a%22:1%7D',
      '=&=&==&v=99999&v=9999',
      'sel=place:place:place&industry=,,,&status=%2C',
    ]
    for (const text of hostile) {
      await atlas.page.evaluate((hash) => (location.hash = hash), text)
      await expect.poll(() => atlas.page.getByRole('navigation').first().isVisible()).toBe(true)
      expect(
        await atlas.page.evaluate(() => 'pwned' in window || document.querySelector('img, #app script') !== null),
        text,
      ).toBe(false)
      expect(await atlas.page.evaluate(() => document.body.innerText.trim().length), text).toBeGreaterThan(100)
    }
    await atlas.go('v=1')
    await expect.poll(() => atlas.result()).toMatchObject({ total: expect.any(Number) })
    expect(atlas.complaints).toEqual([])
    expect(atlas.foreign).toEqual([])
  })
})

it('works from a sub-path of a host', async () => {
  const { url, close } = await serveCopy({ path: 'a/b/' })
  onTestFinished(close)
  const atlas = await Atlas.open(browser, url, 'v=1&sel=sensor-valley-zhengzhou')
  onTestFinished(() => atlas.close())
  expect(await atlas.mapSettled()).toBe('ready')
  await atlas.view('documents').click()
  await atlas.page.getByRole('link', { name: 'records.csv' }).waitFor()
  await atlas.go('v=1&page=documents&doc=henan-manufacturing-2022-2025&p=31')
  await atlas.paragraph(31).waitFor()
  expect(atlas.complaints).toEqual([])
  expect(new URL(atlas.page.url()).pathname).toBe('/a/b/')
})
