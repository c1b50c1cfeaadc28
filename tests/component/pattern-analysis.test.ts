import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import PatternAnalysis from '../../src/features/pattern-analysis/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'

const HENAN = openCatalog((await (await fetch('/data/catalog.json')).json()) as CatalogFile)
const onPage = { page: 'indicators', face: 'pattern' } as const
const wide = { width: 1400, height: 1400 }
const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

function cell(room: HTMLElement, key: string): HTMLElement {
  const found = room.querySelector<HTMLElement>(`[data-key="${key}"]`)
  if (!found) throw new Error(`no cell ${key}`)
  return found
}

beforeEach(() => page.viewport(1440, 1400))
afterEach(() => page.viewport(414, 896))

describe('a number shows its records', () => {
  test.each([
    ['an element and an industry', '5g/axis-longhai', false],
    ['the same with policy records', '5g/axis-longhai', true],
    ['a group of industries and a city', 'emerging/411700', true],
    ['what lies in no element', 'emerging/outside', false],
    ['what no city can claim', 'digital-application/no-city', false],
    ['the sum of a row', 'traditional/=', true],
    ['the sum of a column', '=/belt-huai', false],
    ['all', '=/=', false],
  ])('%s', async (_, key, policy) => {
    const { app, room } = await showFeature(PatternAnalysis, HENAN, {
      ...wide,
      view: { ...onPage, policy, text: '郑州', facets: { ...NO_CHOICES, status: ['planned'], industry: ['5g'] } },
    })
    const button = cell(room, key)
    const count = Number(button.textContent)
    expect(count).toBeGreaterThan(0)
    button.click()
    expect(app.view.view).toMatchObject({ page: 'map', panel: 'list', policy, text: '' })
    expect(app.results.records).toHaveLength(count)
  })

  test('and so does each element, with and without policy records', async () => {
    const { app, room } = await showFeature(PatternAnalysis, HENAN, { ...wide, view: onPage })
    const links = () => [...room.querySelectorAll<HTMLElement>('tbody td.number a')]
    expect(links()).toHaveLength(8)
    const without = links().map(text)
    await page.getByRole('switch', { name: '计入政策条目' }).click()
    expect(app.view.view.policy).toBe(true)
    const counts = links().map(text)
    expect(counts).not.toEqual(without)
    for (const [at, count] of counts.entries()) {
      app.view.change({ type: 'page', page: 'indicators' })
      links()[at]?.click()
      expect(app.results.records).toHaveLength(Number(count))
      expect(app.view.view.policy).toBe(true)
    }
  })
})

test('what lies on the Longhai axis and not in Zhengzhou: open the axis, untick the city, read the answer', async () => {
  const { app, room } = await showFeature(PatternAnalysis, HENAN, { ...wide, view: onPage })
  await page.getByRole('link', { name: '陇海支撑轴：看判定办法与成员' }).click()
  const zhengzhou = page.getByRole('checkbox', { name: /郑州市/ })
  await expect.element(zhengzhou).toBeChecked()
  await zhengzhou.click()
  await expect.element(page.getByText('在陇海支撑轴上而不在郑州市：4 条')).toBeVisible()
  expect(text(room)).toContain('洛阳国家大学科技园')
  const show = page.getByRole('button', { name: /^在图上看这 \d+ 条$/ })
  const count = Number(/\d+/.exec(text(show.element()))?.[0])
  await show.click()
  expect(app.view.view.facets).toMatchObject({
    pattern: ['axis-longhai'],
    place: ['410200', '410300', '411200', '411400'],
  })
  expect(app.results.records).toHaveLength(count)
})

test('says how an element comes about, with its paragraph and its members by basis', async () => {
  const { app, room } = await showFeature(PatternAnalysis, HENAN, {
    ...wide,
    view: { ...onPage, selected: { type: 'element', id: 'axis-jingguang' } },
  })
  const detail = room.querySelector('section.detail')
  for (const part of [
    '线路两侧各 11 公里为带',
    '焦作市 几何计算 · 穿过，不算成员',
    '县（市、区）32 个',
    '不是测绘线位',
  ])
    expect(text(detail)).toContain(part)
  await page.getByRole('link', { name: '京广支撑轴：查看依据第 34 段' }).click()
  expect(app.view.view).toMatchObject({ page: 'documents', document: 'henan-manufacturing-2022-2025', paragraph: 34 })
})

test('targets and statistics stand in lists of their own', async () => {
  const { room } = await showFeature(PatternAnalysis, HENAN, { ...wide, view: onPage })
  const [targets, statistics] = room.querySelectorAll('.figures > section')
  expect(text(targets)).toMatch(/^目标 5/)
  expect(text(statistics)).toMatch(/^统计 6/)
  expect(text(targets)).toContain('力争 ≥ 8000亿元 ¶9')
  expect(text(statistics)).not.toContain('力争')
})

test.each([
  ['zh', '空间格局分析'],
  ['en', 'The spatial pattern, analysed'],
] as const)('one heading names the page, and the others follow step by step, in %s', async (locale, name) => {
  const { room } = await showFeature(PatternAnalysis, HENAN, { ...wide, locale, view: onPage })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(name)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  const levels = [...room.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.charAt(1)))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
})

describe('in both directions', () => {
  test('what the filters have chosen is marked, and lies open', async () => {
    const { room } = await showFeature(PatternAnalysis, HENAN, {
      ...wide,
      view: { ...onPage, facets: { ...NO_CHOICES, industry: ['5g'], pattern: ['belt-huai'], place: ['410300'] } },
    })
    const marked = [...room.querySelectorAll('th.marked')].map(text)
    expect(marked).toEqual(['淮河协同带 筛选已选', '5G 筛选已选', '洛阳市 筛选已选', '5G 筛选已选'])
    expect(text(room.querySelector('tr.marked th'))).toBe('淮河协同带 筛选已选')
  })

  test('the names open the industry, the element, the city', async () => {
    const { app, room } = await showFeature(PatternAnalysis, HENAN, { ...wide, view: onPage })
    cell(room, '/belt-han').click()
    expect(app.view.view).toMatchObject({ page: 'indicators', selected: { type: 'element', id: 'belt-han' } })
    await expect.element(page.getByRole('heading', { level: 2, name: '汉江协同带' })).toBeVisible()
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('汉江协同带')
    cell(room, '/411300').click()
    expect(app.view.view).toMatchObject({ page: 'profile', selected: { type: 'place', id: '411300' } })
    cell(room, 'food/').click()
    expect(app.view.view).toMatchObject({ page: 'map', facets: { industry: ['food'], pattern: [], place: [] } })
  })
})

test('the keyboard has one stop for a table and walks it by arrows, over what has no records', async () => {
  const { app, room } = await showFeature(PatternAnalysis, HENAN, { ...wide, view: onPage })
  const table = room.querySelector<HTMLTableElement>('.scroll table')!
  expect(table.querySelectorAll('button[tabindex="0"]')).toHaveLength(1)
  table.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  const here = () => (document.activeElement as HTMLElement | null)?.dataset['key']
  expect(here()).toBe('advantageous/')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(here()).toBe('advantageous/axis-jingguang')
  await userEvent.keyboard('{ArrowDown}')
  expect(here()).toBe('food/axis-jingguang')
  await userEvent.keyboard('{Home}{ArrowUp}{ArrowUp}')
  expect(here()).toBe('advantageous/')
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(table.querySelector('[data-key="food/"]')).toBeNull()
  expect(table.querySelectorAll('button[tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard('{ArrowRight}{End}{Enter}')
  expect(app.view.view).toMatchObject({ page: 'map', facets: { industry: ['advantageous'] } })
})

test('is complete in English and fits 320 px; only the tables scroll', async () => {
  await page.viewport(320, 800)
  const { room } = await showFeature(PatternAnalysis, HENAN, {
    width: 320,
    height: 800,
    locale: 'en',
    view: { ...onPage, selected: { type: 'element', id: 'axis-longhai' } },
  })
  await page.getByRole('checkbox', { name: /Zhengzhou/ }).click()
  await expect.element(page.getByText('In the Longhai axis and not in Zhengzhou: 4 records')).toBeVisible()
  const foreign = [...room.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && /\p{Script=Han}/u.test(node.textContent ?? '')) &&
      !element.closest('[lang="zh-CN"]'),
  )
  expect(foreign.map(text)).toEqual([])
  expect(room.innerText).not.toMatch(/[万亿]/)
  const wideParts = overflowing(room).filter((part) => !/^(TABLE|THEAD|TBODY|TFOOT|TR|TH|TD|BUTTON|SPAN)\./.test(part))
  expect(wideParts).toEqual([])
  const scroller = room.querySelector<HTMLElement>('.analysis')
  expect(scroller?.scrollWidth).toBe(scroller?.clientWidth)
  const outside = overflowing(room).filter((part) => part.startsWith('TABLE'))
  expect(outside).toHaveLength(2)
})
