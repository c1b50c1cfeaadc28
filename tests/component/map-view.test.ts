import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadCatalog } from '../../src/data/load.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import MapView from '../../src/features/map-view/index.svelte'
import { showFeature } from '../support/feature.ts'

const base = new URL('/', location.href).href
let catalog: Catalog

beforeEach(async () => {
  await page.viewport(1000, 700)
  const loaded = await loadCatalog(base)
  if (!loaded.ok) throw new Error('the published catalogue is missing')
  catalog = loaded.value
})

afterEach(() => {
  vi.restoreAllMocks()
  return page.viewport(414, 896)
})

/** The map over the published data, drawn and at rest. */
async function showMap(options: Parameters<typeof showFeature>[2] = {}) {
  const shown = await showFeature(MapView, catalog, { base, width: 960, height: 640, ...options })
  shown.room.style.position = 'relative'
  await shown.app.catalog.load()
  return { ...shown, map: shown.room.querySelector<HTMLElement>('#map')! }
}

async function settled(map: HTMLElement) {
  await expect.poll(() => map.dataset['mapStatus'], { timeout: 20_000 }).toBe('ready')
  await expect.poll(() => map.dataset['still'], { timeout: 20_000 }).toBe('true')
}

function zhengzhou() {
  return page.getByRole('button', { name: /^郑州市，\d+ 条$/ })
}

describe('the interactive map', () => {
  test('comes after the picture, and notes when it first had nothing left to draw', async () => {
    const { map } = await showMap()
    expect(map.dataset['mapStatus']).toBe('loading')
    await settled(map)
    expect(Number(map.dataset['idle'])).toBeGreaterThan(0)
    expect(Number(map.dataset['drawnGlyphs'])).toBe(18)
  }, 40_000)

  test('its places are buttons in the order of their records, and say their level by name', async () => {
    const { map } = await showMap()
    await settled(map)
    const counts = [...map.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) => Number(dataset['count']))
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    await expect.element(zhengzhou()).toBeInTheDocument()
  }, 40_000)

  test('Enter on a place selects it, Escape lets go, focus stays', async () => {
    const { app, map } = await showMap()
    await settled(map)
    const button = zhengzhou().element() as HTMLElement
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(app.view.view.selected).toEqual({ type: 'place', id: '410100' })
    await expect.element(zhengzhou()).toHaveAttribute('aria-current', 'true')
    await userEvent.keyboard('{Escape}')
    expect(app.view.view.selected).toBeNull()
    expect(document.activeElement).toBe(button)
  }, 40_000)

  test('what hover tells, focus tells too', async () => {
    const { room, map } = await showMap()
    await settled(map)
    ;(zhengzhou().element() as HTMLElement).focus()
    await expect
      .poll(() => room.querySelector('.tip')?.textContent)
      .toBe(zhengzhou().element().getAttribute('aria-label'))
  }, 40_000)

  test('the controls zoom and come home; the View has the camera, and home is none', async () => {
    const { app, map } = await showMap()
    await settled(map)
    expect(app.view.view.camera).toBeNull()
    const before = Number(map.dataset['zoom'])
    await page.getByRole('button', { name: '放大地图' }).click()
    await expect.poll(() => app.view.view.camera?.zoom ?? 0, { timeout: 10_000 }).toBeCloseTo(before + 1, 1)
    await page.getByRole('button', { name: '地图回到全省' }).click()
    await expect.poll(() => app.view.view.camera, { timeout: 10_000 }).toBeNull()
  }, 60_000)

  test('a camera from outside moves the map; from z8 a city opens into its zones', async () => {
    const { app, map } = await showMap({ view: { camera: { zoom: 6.5, lat: 33.9, lon: 113.5 } } })
    await settled(map)
    app.view.change({ type: 'camera', camera: { zoom: 9.5, lat: 34.75, lon: 113.65 }, by: 'history' })
    await expect.poll(() => Number(map.dataset['zoom']), { timeout: 20_000 }).toBeCloseTo(9.5, 1)
    await expect.element(page.getByRole('button', { name: /^郑州高新区，/ })).toBeInTheDocument()
    expect(app.view.view.camera).toEqual({ zoom: 9.5, lat: 34.75, lon: 113.65 })
  }, 60_000)

  test('what is chosen elsewhere is brought into view when it is out of it', async () => {
    const { app, map } = await showMap({ view: { camera: { zoom: 9.5, lat: 32.1, lon: 114.1 } } })
    await settled(map)
    app.view.change({ type: 'select', selected: { type: 'place', id: '410500' } })
    await expect.poll(() => app.view.view.camera?.lat ?? 0, { timeout: 20_000 }).toBeGreaterThan(35.5)
  }, 60_000)

  test('what is chosen on the map leaves the map where it is', async () => {
    const camera = { zoom: 8.6, lat: 34.75, lon: 113.65 }
    const { app, map } = await showMap({ view: { camera } })
    await settled(map)
    await page.getByRole('button', { name: /^郑州市，\d+ 条/ }).click()
    expect(app.view.view.selected).toEqual({ type: 'place', id: '410100' })
    await settled(map)
    expect(app.view.view.camera).toEqual(camera)
  }, 40_000)

  test('arrows and signs move the map from its canvas', async () => {
    const { app, map } = await showMap({ view: { camera: { zoom: 7, lat: 33.9, lon: 113.5 } } })
    await settled(map)
    map.querySelector('canvas')!.focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => app.view.view.camera?.lon ?? 0, { timeout: 10_000 }).toBeGreaterThan(113.6)
    await userEvent.keyboard('+')
    await expect.poll(() => app.view.view.camera?.zoom ?? 0, { timeout: 10_000 }).toBeCloseTo(8, 1)
  }, 60_000)

  test('changes language, theme and filter without a fault', async () => {
    const { app, map } = await showMap({ view: { camera: { zoom: 8.6, lat: 34.75, lon: 113.65 } } })
    await settled(map)
    await app.locale.use('en')
    app.theme.use('dark')
    app.view.change({ type: 'facet.set', facet: 'kind', values: ['platform'] })
    app.view.change({ type: 'pattern.set', elements: catalog.pattern.elements.map(({ id }) => id) })
    await expect.element(page.getByRole('button', { name: 'Zoom in on the map' })).toBeInTheDocument()
    expect(map.querySelector('canvas')?.getAttribute('aria-label')).toBe('Map of the industrial layout of Henan')
    await expect.poll(() => map.dataset['still'], { timeout: 20_000 }).toBe('true')
  }, 60_000)
})

describe('without WebGL', () => {
  function refuseWebGL() {
    const original = HTMLCanvasElement.prototype.getContext
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
      this: HTMLCanvasElement,
      ...args: [string, unknown?]
    ) {
      return args[0].startsWith('webgl') ? null : (original as (...all: unknown[]) => unknown).apply(this, args)
    } as typeof original)
  }

  test('the picture stands in: named cities that can be selected, zoom, and a notice', async () => {
    refuseWebGL()
    const { app, room, map } = await showMap()
    await expect.poll(() => map.dataset['mapStatus'], { timeout: 20_000 }).toBe('fallback')
    expect(app.notices.items.map(({ problem }) => problem.code)).toEqual(['no-webgl'])
    await expect.poll(() => room.querySelectorAll('.lettering .glyph').length).toBe(18)
    await expect.poll(() => room.querySelectorAll('.picture path').length).toBeGreaterThanOrEqual(4)
    await zhengzhou().click()
    expect(app.view.view.selected).toEqual({ type: 'place', id: '410100' })
    await page.getByRole('button', { name: '放大地图' }).click()
    expect(app.view.view.camera?.zoom).toBeGreaterThan(6.5)
  }, 40_000)
})

test('a context that is lost comes back with everything', async () => {
  const { app, map } = await showMap()
  await settled(map)
  const gl = map.querySelector('canvas')!.getContext('webgl2')!
  const loss = gl.getExtension('WEBGL_lose_context')!
  loss.loseContext()
  await expect.poll(() => map.dataset['mapStatus'], { timeout: 10_000 }).toBe('fallback')
  expect(app.notices.items.map(({ problem }) => problem.code)).toEqual(['webgl-lost'])
  loss.restoreContext()
  await settled(map)
  expect(app.notices.items).toEqual([])
}, 60_000)

test('a base map of another datum is refused with a reason', async () => {
  const baseMap = { kind: 'raster' as const, url: '/t/{z}/{x}/{y}.png', crs: 'GCJ-02', attribution: 'x' }
  const { app } = await showMap({ config: { baseMap } })
  await expect.poll(() => app.notices.items.map(({ problem }) => problem.code)).toEqual(['config-base-map-crs'])
}, 40_000)

test('notice, approval number and credits stand on the map at every width', async () => {
  for (const width of [320, 640, 960]) {
    const { room } = await showMap({ width, config: { mapApproval: '豫S〔2026〕001号' } })
    const note = room.querySelector<HTMLElement>('[role="note"]')!
    await expect.poll(() => note.textContent).toContain('审图号：豫S〔2026〕001号')
    expect(note.textContent).toContain('© OpenStreetMap contributors')
    const [own, all] = [note.getBoundingClientRect(), room.getBoundingClientRect()]
    expect(own.bottom).toBeLessThanOrEqual(all.bottom + 1)
    expect(own.right).toBeLessThanOrEqual(all.right + 1)
  }
}, 40_000)
