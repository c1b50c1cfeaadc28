import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { loadCatalog } from '../../src/data/load.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import Legend from '../../src/features/legend/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'

const base = new URL('/', location.href).href
let catalog: Catalog

beforeEach(async () => {
  await page.viewport(1200, 760)
  const loaded = await loadCatalog(base)
  if (!loaded.ok) throw new Error('the published catalogue is missing')
  catalog = loaded.value
})

async function showLegend(options: Parameters<typeof showFeature>[2] = {}) {
  const shown = await showFeature(Legend, catalog, { base, width: 1080, height: 650, ...options })
  shown.room.style.position = 'relative'
  await shown.app.catalog.load()
  await expect.poll(() => shown.room.querySelector('[data-legend]')).not.toBeNull()
  return shown
}

function entries(room: HTMLElement): readonly string[] {
  return [...room.querySelectorAll<HTMLElement>('[data-legend-entry]')].map(
    ({ dataset }) => dataset['legendEntry'] ?? '',
  )
}

test('is open where it has room and closed where it would cover the province', async () => {
  const wide = await showLegend()
  expect(entries(wide.room).length).toBeGreaterThan(5)
  const narrow = await showLegend({ width: 680 })
  expect(entries(narrow.room)).toEqual([])
})

test('opens and closes by its heading, which names the lens', async () => {
  const { room } = await showLegend({ width: 680, view: { lens: 'status' } })
  const heading = page.getByRole('button', { name: /图例/ })
  await expect.element(heading).toHaveAttribute('aria-expanded', 'false')
  await expect.element(heading).toHaveTextContent('按状态')
  await heading.click()
  expect(entries(room)).toContain('lens-planned')
  await heading.click()
  expect(entries(room)).toEqual([])
})

test('follows the lens, the pattern and the switches', async () => {
  const { app, room } = await showLegend()
  expect(entries(room)).toContain('lens-park')
  app.view.change({ type: 'lens', lens: 'document' })
  await expect.poll(() => entries(room)).toContain('lens-zz2022')
  expect(entries(room)).not.toContain('lens-park')
  app.view.change({ type: 'pattern.toggle', element: 'belt-huai' })
  await expect.poll(() => entries(room)).toContain('belt-huai')
  app.view.change({ type: 'layer', layer: 'rivers', on: false })
  await expect.poll(() => entries(room)).not.toContain('rivers')
})

test.each(['zh', 'en'] as const)('fits its map in %s, the pattern and all', async (locale) => {
  const pattern = catalog.pattern.elements.map(({ id }) => id)
  const { room } = await showLegend({ locale, height: 520, view: { pattern } })
  expect(overflowing(room)).toEqual([])
  const [card, all] = [room.querySelector('[data-legend]')!, room].map((element) => element.getBoundingClientRect())
  expect(card!.bottom).toBeLessThanOrEqual(all!.bottom)
})
