import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { answering, Atlas, launch, type Browser } from '../support/driver.ts'
import { isLayout, publishedCatalog } from '../support/published-catalog.ts'
import { serveCopy, serveTiles } from '../support/serve-copy.ts'

const catalog = publishedCatalog()
const layout = catalog.records.filter(isLayout).length

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(options: Parameters<typeof Atlas.open>[3], hash = '', address = inject('address')): Promise<Atlas> {
  const atlas = await Atlas.open(browser, address, hash, options)
  onTestFinished(() => atlas.close())
  return atlas
}

/** List and inspector, whatever the map does. */
async function stillWorks(atlas: Atlas): Promise<void> {
  await atlas.tab('list').click()
  const row = atlas.list.getByRole('button').first()
  const name = (await row.innerText()).split('\n')[0]
  await row.click()
  await expect.poll(() => atlas.cardName.innerText()).toBe(name)
  await expect.poll(() => atlas.result()).toMatchObject({ total: layout })
  expect(atlas.crashes).toEqual([])
}

/** The one notice, whole, in the reader's language. */
async function told(atlas: Atlas, code: keyof Atlas['words']['problems'], detail = ''): Promise<void> {
  await expect.poll(() => atlas.notices(), { timeout: 15_000 }).toEqual([atlas.words.problems[code](detail)])
}

describe('a broken file', () => {
  it.each([
    ['zh', '{ "notice": ', 'JSON'],
    ['en', '{ "baseMap": { "kind": "raster", "url": "x", "crs": "EPSG:3857" } }', 'baseMap.attribution'],
  ] as const)('app-config.json, in %s: %s', async (locale, body, detail) => {
    const atlas = await open({ locale, before: answering('app-config.json', { body }) })
    await told(atlas, 'config-broken', detail)
    await stillWorks(atlas)
  })

  it('catalog.json: says so, and a second try brings the data', async () => {
    const atlas = await open({ locale: 'en', before: answering('catalog.json', { status: 503 }) })
    await told(atlas, 'data-missing', 'catalog.json: 503')
    expect(await atlas.sentence.innerText()).toBe(atlas.words.filters.result.waiting)
    await atlas.present()
    await atlas.button(atlas.words.common.retry).click()
    await expect.poll(() => atlas.notices()).toEqual([])
    expect(await atlas.mapSettled()).toBe('ready')
    await stillWorks(atlas)
  })

  it('catalog.json that is no catalogue', async () => {
    const atlas = await open({ before: answering('catalog.json', { body: '{"schema":1}' }) })
    await told(atlas, 'data-missing', 'catalog.json')
    expect(atlas.crashes).toEqual([])
  })

  it('the geometry: list and inspector work without a map', async () => {
    const atlas = await open({ before: answering('henan.topo.json', { status: 404 }) })
    await told(atlas, 'geometry-missing', 'henan.topo.json')
    await stillWorks(atlas)
    await atlas.present()
    await atlas.button(atlas.words.common.retry).click()
    await expect.poll(async () => (await atlas.glyphs()).length).toBeGreaterThan(1)
  })
})

describe('a map that cannot be', () => {
  it('is a picture with the same places without WebGL', async () => {
    const atlas = await open({
      locale: 'en',
      before: (page) =>
        page.addInitScript(() => {
          const own = HTMLCanvasElement.prototype.getContext
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...rest: unknown[]
          ) {
            return kind.startsWith('webgl') ? null : Reflect.apply(own, this, [kind, ...rest])
          } as typeof own
        }),
    })
    expect(await atlas.mapSettled()).toBe('fallback')
    await told(atlas, 'no-webgl')
    await atlas.glyph('410100').click()
    await expect.poll(() => atlas.cardName.innerText()).toBe('Zhengzhou')
    await atlas.button(atlas.words.map.zoomIn).click()
    await expect.poll(() => atlas.hash()).toContain('map=')
    await stillWorks(atlas)
  })

  it('is a picture where its worker does not load', async () => {
    const atlas = await open({ locale: 'en', before: answering('worker', { status: 404 }) })
    await told(atlas, 'map-worker-dead')
    expect(await atlas.mapSettled()).toBe('fallback')
    await atlas.glyph('410100').click()
    await expect.poll(() => atlas.cardName.innerText()).toBe('Zhengzhou')
    await stillWorks(atlas)
    // The next map has a worker of its own.
    await atlas.present()
    await atlas.goTo('documents')
    await atlas.goTo('map')
    expect(await atlas.mapSettled()).toBe('ready')
    expect(await atlas.notices()).toEqual([])
  })

  it('is a picture where its worker says nothing', async () => {
    const atlas = await open({
      before: async (page) => {
        await page.clock.install()
        await answering('worker', { body: 'onmessage = () => undefined', type: 'text/javascript' })(page)
      },
    })
    await expect.poll(() => atlas.result()).toMatchObject({ total: layout })
    await atlas.page.locator('canvas').waitFor({ state: 'attached' })
    expect(await atlas.notices()).toEqual([])
    await atlas.page.clock.fastForward(20_000)
    await told(atlas, 'map-worker-dead')
    await stillWorks(atlas)
  })

  it('comes back with everything on it when the graphics card does', async () => {
    const atlas = await open({}, 'v=1&y=2022-2025&pattern=belt-huai&sel=place:410100')
    await atlas.mapSettled()
    await expect.poll(() => atlas.picksBeside(atlas.glyph('411700'))).toBe(true)
    const [hash, result, glyphs] = [atlas.hash(), await atlas.result(), await atlas.glyphs()]
    await atlas.loseGraphics()
    await told(atlas, 'webgl-lost')
    expect(await atlas.mapStatus()).toBe('fallback')
    expect(await atlas.glyphs()).toEqual(glyphs)
    await atlas.giveGraphicsBack()
    await expect.poll(() => atlas.mapStatus(), { timeout: 15_000 }).toBe('ready')
    await expect.poll(() => atlas.notices()).toEqual([])
    await expect.poll(() => atlas.picksBeside(atlas.glyph('411700'))).toBe(true)
    expect([atlas.hash(), await atlas.result(), await atlas.glyphs()]).toEqual([hash, result, glyphs])
    expect(await atlas.cardName.innerText()).toBe('郑州市')
    expect(atlas.crashes).toEqual([])
  })
})

describe('a deployer’s base map', () => {
  const raster = (url: string, crs = 'EPSG:3857') => ({
    baseMap: { kind: 'raster', url, crs, attribution: 'Tiles of the county office' },
  })

  async function openWith(config: unknown, locale: 'zh' | 'en' = 'zh'): Promise<Atlas> {
    const { url, close } = await serveCopy({ config })
    onTestFinished(close)
    const atlas = await open({ locale }, '', url)
    await atlas.mapSettled()
    return atlas
  }

  it('is drawn from its own host, and that is the only other host a page may reach', async () => {
    const tiles = await serveTiles()
    onTestFinished(tiles.close)
    const strange = await serveTiles()
    onTestFinished(strange.close)
    const atlas = await openWith(raster(`${tiles.url}{z}/{x}/{y}.png`), 'en')
    await expect.poll(() => tiles.asked.length, { timeout: 15_000 }).toBeGreaterThan(0)
    expect(tiles.asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true)
    expect(await atlas.page.getByRole('note').innerText()).toContain('Tiles of the county office')
    expect(atlas.foreign.every((url) => url.startsWith(tiles.url))).toBe(true)
    expect(await atlas.notices()).toEqual([])
    expect(atlas.complaints).toEqual([])
    const reaches = (url: string) =>
      atlas.page.evaluate(
        (to) =>
          fetch(to).then(
            () => true,
            () => false,
          ),
        url,
      )
    expect(await reaches(`${tiles.url}0/0/0.png`)).toBe(true)
    expect(await reaches(`${strange.url}0/0/0.png`)).toBe(false)
    expect(strange.asked).toEqual([])

    await atlas.tab('layers').click()
    const base = atlas.page.getByRole('switch', { name: atlas.words.map.layers.names.base })
    await base.click()
    await expect.poll(() => atlas.page.getByRole('note').innerText()).not.toContain('Tiles of the county office')
    expect(atlas.hash()).toContain('hide=base')
  })

  it('that does not answer gives way to the built-in base', async () => {
    const gone = await serveTiles()
    await gone.close()
    const atlas = await openWith(raster(`${gone.url}{z}/{x}/{y}.png`))
    await expect.poll(async () => (await atlas.notices()).length, { timeout: 15_000 }).toBe(1)
    const [head = ''] = atlas.words.problems['base-map-failed']('|').split('|')
    expect((await atlas.notices())[0]?.startsWith(head)).toBe(true)
    expect(await atlas.mapStatus()).toBe('ready')
    await stillWorks(atlas)
  })

  it('in GCJ-02 is refused before anything of it is fetched', async () => {
    const tiles = await serveTiles()
    onTestFinished(tiles.close)
    const atlas = await openWith(raster(`${tiles.url}{z}/{x}/{y}.png`, 'GCJ-02'), 'en')
    await told(atlas, 'config-base-map-crs', 'GCJ-02')
    expect(tiles.asked).toEqual([])
    await stillWorks(atlas)
  })
})

it('a dialog that cannot be fetched says so, closes by button and by Escape, and is fetched anew when asked again', async () => {
  const atlas = await open({ locale: 'en', before: answering('/help-', { status: 503 }) })
  const { help, fault } = atlas.words.chrome
  const focused = () => atlas.button(help).evaluate((node) => node === document.activeElement)
  const fails = async () => {
    await atlas.openDialog('help')
    await atlas.dialog.getByText(fault.text).waitFor()
    expect(await atlas.dialog.getByRole('heading').innerText()).toBe(help)
  }
  await fails()
  await atlas.dialog.getByRole('button', { name: atlas.words.common.close }).click()
  await atlas.dialog.waitFor({ state: 'detached' })
  expect(await focused()).toBe(true)
  await fails()
  await atlas.press('Escape')
  await atlas.dialog.waitFor({ state: 'detached' })
  expect(await focused()).toBe(true)
  await atlas.present()
  await atlas.openDialog('help')
  await atlas.dialog.getByText(atlas.words.chrome.about.text).waitFor()
  // Its style sheet too.
  await expect.poll(() => atlas.dialog.locator('dl').evaluate((list) => getComputedStyle(list).display)).toBe('grid')
})

it('a browser that stores nothing keeps the choice for the page and says so', async () => {
  const atlas = await open({
    before: (page) =>
      page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('forbidden', 'SecurityError')
        }
        Object.defineProperty(window, 'localStorage', { get: refuse })
      }),
  })
  await atlas.switchLanguage()
  await told(atlas, 'storage-refused')
  expect(await atlas.page.locator('html').getAttribute('lang')).toBe('en')
  await stillWorks(atlas)
})
