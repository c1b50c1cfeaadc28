import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Locale } from '../../src/base/local-text.ts'
import { loadCatalog } from '../../src/data/load.ts'
import type { ChosenArea } from '../../src/domain/geo/chosen-area.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import { areaWords } from '../../src/features/map-view/area/words.ts'
import MapView from '../../src/features/map-view/index.svelte'
import { showFeature } from '../support/feature.ts'

const base = new URL('/', location.href).href
const LONGHAI: ChosenArea = { type: 'near', id: 'railway-longhai', km: 30 }
/** What a window of 1440 × 900 leaves to the map. */
const DESKTOP = { width: 1080, height: 679 }
let catalog: Catalog

beforeEach(async () => {
  await page.viewport(1440, 900)
  const loaded = await loadCatalog(base)
  if (!loaded.ok) throw new Error('the published catalogue is missing')
  catalog = loaded.value
})

afterEach(() => page.viewport(414, 896))

const button = (name: string) => page.getByRole('button', { name, exact: true })

/** The map with the panel open over it. */
async function showPanel(locale: Locale, area: ChosenArea | null, room: { width: number; height: number }) {
  const shown = await showFeature(MapView, catalog, { base, locale, view: { area }, ...room })
  shown.room.style.position = 'relative'
  await shown.app.catalog.load()
  await shown.app.results.openAreas()
  await button(shown.app.locale.t.map.area).click()
  const words = areaWords[locale]
  const panel = page.getByRole('region', { name: words.title })
  await expect.element(panel).toBeVisible()
  if (area) await expect.element(button(words.another)).toBeVisible()
  return { ...shown, words, panel: panel.element() as HTMLElement }
}

test.each(['zh', 'en'] as const)('with an area chosen the panel lies on no city, in %s', async (locale) => {
  const { app, room, panel } = await showPanel(locale, LONGHAI, DESKTOP)
  const places = () => [...room.querySelectorAll<HTMLElement>('[data-place]')]
  await expect.poll(() => places().length).toBeGreaterThanOrEqual(18)
  const own = panel.getBoundingClientRect()
  const covered = places().filter((place) => {
    const { left, right, top, bottom } = place.getBoundingClientRect()
    return left < own.right && right > own.left && top < own.bottom && bottom > own.top
  })
  expect(covered.map((place) => place.getAttribute('aria-label'))).toEqual([])
  expect(own.right).toBeLessThan(button(app.locale.t.map.area).element().getBoundingClientRect().left)
})

test('the ways to choose fold away once an area is chosen; the focus stays in the panel until it is closed', async () => {
  const { app, panel, words } = await showPanel('en', null, DESKTOP)
  const ways = () => panel.querySelector('form')
  expect(ways()).not.toBeNull()
  expect(button(words.another).query()).toBeNull()
  ;(button(words.extent).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => app.view.view.area?.type).toBe('box')
  await expect.poll(ways).toBeNull()
  await expect.poll(() => document.activeElement).toBe(panel)

  const another = button(words.another).element() as HTMLElement
  expect(another.getAttribute('aria-expanded')).toBe('false')
  another.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(ways).not.toBeNull()
  expect(document.getElementById(another.getAttribute('aria-controls') ?? '')?.contains(ways())).toBe(true)
  expect(document.activeElement).toBe(another)
  await button(words.apply).click()
  await expect.poll(() => app.view.view.area?.type).toBe('near')
  await expect.poll(ways).toBeNull()
  await expect.poll(() => document.activeElement).toBe(panel)

  await button(words.clear).click()
  expect(app.view.view.area).toBeNull()
  await expect.poll(ways).not.toBeNull()
  await expect.poll(() => document.activeElement).toBe(panel)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement).toBe(button(app.locale.t.map.area).element())
})

describe.each([390, 320])('on a phone %s px wide', (width) => {
  test.each(['zh', 'en'] as const)('everything fits, in %s', async (locale) => {
    await page.viewport(width, 640)
    const { panel, words } = await showPanel(locale, LONGHAI, { width, height: 452 })
    expect(panel.scrollHeight).toBeLessThanOrEqual(panel.clientHeight)
    await button(words.another).click()
    await expect.element(button(words.apply)).toBeInTheDocument()
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth)
    for (const control of panel.querySelectorAll<HTMLElement>('button, select, input')) {
      control.scrollIntoView({ block: 'nearest' })
      const { left, right, height } = control.getBoundingClientRect()
      const room = panel.getBoundingClientRect()
      expect([left >= room.left, right <= room.right, height >= 24], control.textContent).toEqual([true, true, true])
    }
  })
})
