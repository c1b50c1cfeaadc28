import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadCatalog } from '../../src/data/load.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import SheetPage from '../../src/features/sheet/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'

const base = new URL('/', location.href).href
let catalog: Catalog

beforeEach(async () => {
  await page.viewport(1200, 800)
  const loaded = await loadCatalog(base)
  if (!loaded.ok) throw new Error('the published catalogue is missing')
  catalog = loaded.value
})

afterEach(() => {
  vi.restoreAllMocks()
  return page.viewport(414, 896)
})

async function showSheets(options: Parameters<typeof showFeature>[2] = {}) {
  const shown = await showFeature(SheetPage, catalog, { base, width: 1200, height: 760, ...options })
  await shown.app.catalog.load()
  const root = shown.room.querySelector<HTMLElement>('[data-sheet-status]')!
  const status = () => root.dataset['sheetStatus']
  return { ...shown, root, status }
}

const ready = (status: () => string | undefined) => expect.poll(status, { timeout: 20_000 }).toBe('ready')
const atlas = {
  page: 'sheet',
  sheet: { paper: 'a4', orientation: 'landscape', ink: 'colour', atlas: true, title: '' },
} as const

/** What a click hands to the reader: the name and the bytes. */
function downloads() {
  const taken: { name: string; file: Promise<Uint8Array> }[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = fetch(this.href).then(async (reply) => new Uint8Array(await reply.arrayBuffer()))
    taken.push({ name: this.download, file })
  })
  return taken
}

describe('the page of the sheet', () => {
  test('shows one sheet of the view, whole in its room, named for those who cannot see it', async () => {
    const { status, room } = await showSheets({ view: { page: 'sheet' } })
    await ready(status)
    const sheet = page.getByRole('img', { name: '第 1 幅，共 1 幅：河南省产业布局图' })
    await expect.element(sheet).toBeVisible()
    const box = sheet.element().getBoundingClientRect()
    expect(box.width / box.height).toBeCloseTo(297 / 210, 1)
    expect(box.bottom).toBeLessThanOrEqual(room.getBoundingClientRect().bottom)
    expect(overflowing(room)).toEqual([])
  }, 30_000)

  test('paper, orientation, ink and title are chosen by keyboard and stay in the address', async () => {
    const { app, status, room } = await showSheets({ view: { page: 'sheet' }, locale: 'en' })
    await ready(status)
    ;(page.getByRole('radio', { name: 'A4' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    ;(page.getByRole('radio', { name: 'Landscape' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    ;(page.getByRole('radio', { name: 'Colour' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    ;(page.getByRole('textbox', { name: 'Title' }).element() as HTMLElement).focus()
    await userEvent.keyboard('For the meeting{Enter}')
    expect(app.view.view.sheet).toEqual({
      paper: 'a3',
      orientation: 'portrait',
      ink: 'black',
      atlas: false,
      title: 'For the meeting',
    })
    await ready(status)
    await expect.poll(() => room.querySelector('[data-sheet] > svg')?.getAttribute('width')).toBe('297mm')
    await expect.element(page.getByRole('img', { name: 'Sheet 1 of 1: For the meeting' })).toBeVisible()
  }, 30_000)

  test('an atlas is composed city by city, can be stopped and taken up again', async () => {
    const { root, status } = await showSheets({ view: atlas })
    await expect.poll(() => Number(root.dataset['sheetCount']), { timeout: 20_000, interval: 5 }).toBeGreaterThan(1)
    // At once: a browser that waits for the button to stand still finds the atlas finished.
    ;(page.getByRole('button', { name: '取消' }).element() as HTMLElement).click()
    await expect.poll(status).toBe('cancelled')
    const stopped = Number(root.dataset['sheetCount'])
    expect(stopped).toBeLessThan(18)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(Number(root.dataset['sheetCount'])).toBe(stopped)
    await expect.element(page.getByText(`已取消，制成 ${stopped} 幅，共 18 幅`)).toBeVisible()
    await page.getByRole('button', { name: '继续' }).click()
    await ready(status)
    expect(Number(root.dataset['sheetCount'])).toBe(18)
    const names = page
      .getByRole('img', { name: /^第 / })
      .elements()
      .map((each) => each.getAttribute('aria-label'))
    expect(names[0]).toBe('第 1 幅，共 18 幅：郑州市产业布局图')
    expect(new Set(names).size).toBe(18)
  }, 60_000)

  test('a sheet is taken as PNG with the pixels asked for and something drawn on it, and as SVG', async () => {
    const { status } = await showSheets({ view: { page: 'sheet' } })
    await ready(status)
    const taken = downloads()
    await userEvent.selectOptions(page.getByRole('combobox', { name: '清晰度' }), '3×（288 dpi）')
    await page.getByRole('button', { name: 'PNG 图片' }).click()
    await expect.poll(() => taken.length, { timeout: 20_000 }).toBe(1)
    expect(taken[0]?.name).toBe(`yutu-sheet-a4-${catalog.version}-2024-06-01.png`)
    const bytes = (await taken[0]!.file) as Uint8Array<ArrayBuffer>
    const picture = await createImageBitmap(new Blob([bytes]))
    expect([picture.width, picture.height]).toEqual([3368, 2381])
    const pen = new OffscreenCanvas(400, 283).getContext('2d')!
    pen.drawImage(picture, 0, 0, 400, 283)
    const colours = new Set<string>()
    const { data } = pen.getImageData(0, 0, 400, 283)
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join())
    expect(colours.size).toBeGreaterThan(500)
    await page.getByRole('button', { name: 'SVG 矢量图' }).click()
    await expect.poll(() => taken.length).toBe(2)
    const svg = new DOMParser().parseFromString(new TextDecoder().decode(await taken[1]!.file), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).toBeNull()
    expect(svg.documentElement.getAttribute('viewBox')).toBe('0 0 1188 840')
  }, 40_000)

  test('fits a phone', async () => {
    await page.viewport(390, 844)
    const { status, room } = await showSheets({ view: { page: 'sheet' }, width: 390, height: 760 })
    await ready(status)
    expect(overflowing(room)).toEqual([])
  }, 30_000)
})
