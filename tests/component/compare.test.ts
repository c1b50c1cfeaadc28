import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadCatalog } from '../../src/data/load.ts'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import type { CompareView } from '../../src/domain/view/view.ts'
import Compare from '../../src/features/compare/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'

const base = new URL('/', location.href).href
let catalog: Catalog

beforeEach(async () => {
  await page.viewport(1440, 1000)
  const loaded = await loadCatalog(base)
  if (!loaded.ok) throw new Error('the published catalogue is missing')
  catalog = loaded.value
})
afterEach(() => page.viewport(414, 896))

const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

async function show(compare: Partial<CompareView>, options: Parameters<typeof showFeature>[2] = {}) {
  const shown = await showFeature(Compare, catalog, {
    base,
    width: 1400,
    height: 2400,
    ...options,
    view: { page: 'compare', compare: { by: 'place', items: [], maps: 'side', ...compare }, ...options.view },
  })
  await shown.app.catalog.load()
  return shown
}

test('two cities: the sentence, the lists and the counts are those of the filter engine', async () => {
  const { app, room } = await show({ items: ['410300', '411000'] })
  const state = { ...app.results.state }
  const rowsOf = (place: string) =>
    new Set(app.results.filter?.select({ ...state, facets: { ...NO_CHOICES, place: [place] } }).shown)
  const [luoyang, xuchang] = [rowsOf('410300'), rowsOf('411000')]
  const common = [...luoyang].filter((row) => xuchang.has(row)).length
  expect(text(room.querySelector('h1'))).toBe(
    `洛阳市独有 ${luoyang.size - common} 条，许昌市独有 ${xuchang.size - common} 条，两边都有 ${common} 条`,
  )
  expect([...room.querySelectorAll('.sides .count')].map(text)).toEqual([`${luoyang.size} 条`, `${xuchang.size} 条`])
  const kinds = [...room.querySelectorAll('table')].find((table) => text(table.caption) === '按类型的条目数')
  const column = (at: number) =>
    [...(kinds?.tBodies[0]?.rows ?? [])].reduce((sum, row) => sum + Number(text(row.cells[at])), 0)
  expect([column(1), column(2)]).toEqual([luoyang.size, xuchang.size])
})

test('both maps draw discs to one scale and move together', async () => {
  const { app, room } = await show({ items: ['410100', '410300'] })
  await expect.poll(() => room.querySelectorAll('svg[role="application"]').length).toBe(2)
  const [first, second] = [...room.querySelectorAll<SVGElement>('svg[role="application"]')]
  first?.focus()
  await userEvent.keyboard('+')
  expect(second?.querySelector('g')?.getAttribute('transform')).toContain('scale(1.4')
  await expect.poll(() => app.view.view.camera?.zoom ?? 0).toBeGreaterThan(6)
  await expect.poll(() => second?.querySelector('g')?.getAttribute('transform')).toBeNull()
})

test('a third can be added, and a name chosen twice is not offered', async () => {
  const { app, room } = await show({ items: ['410100', '410300'] })
  await userEvent.click(page.getByRole('button', { name: '添加一项' }))
  const third = room.querySelectorAll('select')[2]!
  expect(third.querySelector<HTMLOptionElement>('option[value="410100"]')?.disabled).toBe(true)
  await userEvent.selectOptions(third, '411700')
  expect(app.view.view.compare.items).toEqual(['410100', '410300', '411700'])
  await userEvent.click(page.getByRole('button', { name: '去掉洛阳市' }))
  expect(app.view.view.compare.items).toEqual(['410100', '411700'])
})

test('the present filters stay, and can be cleared from here', async () => {
  const { app, room } = await show(
    { by: 'year', items: ['2022', '2025'] },
    { view: { facets: { ...NO_CHOICES, industry: ['new-generation-it'] } } },
  )
  const before = [...room.querySelectorAll('.sides .count')].map(text)
  await userEvent.click(page.getByRole('button', { name: '清除筛选条件' }))
  expect(app.view.view.facets.industry).toEqual([])
  expect([...room.querySelectorAll('.sides .count')].map(text)).not.toEqual(before)
})

test('a side goes to the map with its own filter', async () => {
  const { app } = await show({ by: 'industry', items: ['smart-sensors', 'new-energy'] }, { locale: 'en' })
  await userEvent.click(page.getByRole('button', { name: /^Records of .*sensors.* on the map$/i }))
  expect(app.view.view).toMatchObject({ page: 'map', facets: { industry: ['smart-sensors'] } })
})

test.each(['zh', 'en'] as const)('fits a phone in %s, four documents beside each other', async (locale) => {
  await page.viewport(320, 900)
  const { room } = await show(
    { by: 'document', items: catalog.documents.slice(0, 4).map(({ id }) => id) },
    { locale, width: 320 },
  )
  await expect.poll(() => room.querySelectorAll('svg[role="application"]').length).toBe(4)
  const wide = overflowing(room).filter((line) => !/^(svg|g|path|text|tspan|circle|rect|use|line)/i.test(line))
  expect(wide).toEqual([])
})
