import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import List from '../../src/features/list/index.svelte'
import { aCatalog, aDocument, aRecord, citing } from '../support/catalog-builders.ts'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

beforeEach(() => page.viewport(800, 900))
afterEach(() => page.viewport(414, 896))

const names = (room: HTMLElement) =>
  [...room.querySelectorAll('h2, .name')].map((element) => element.textContent.replace(/\s+/g, ' ').trim())

/** More records than fit any screen. */
const MANY = aCatalog({
  documents: [aDocument({ id: 'plan' })],
  records: Array.from({ length: 400 }, (_, index) =>
    aRecord({
      id: `r-${index}`,
      name: { zh: `第${index}号`, en: `Number ${index}` },
      evidence: citing('plan').evidence.map((evidence) => ({ ...evidence, paragraph: index + 1 })),
    }),
  ),
})

test('holds everything that is shown by document, then what stands aside', async () => {
  const { room } = await showFeature(List, HENAN)
  await expect
    .poll(() => names(room))
    .toEqual([
      '河南方案 2022 · 3 条',
      '新型显示产业基地',
      '钢铁产业集群',
      '全省工业互联网',
      '郑州意见 2022 · 2 条',
      '中国（郑州）智能传感谷',
      '生物医药园',
      '政策，旁列 · 2 条',
      '换道领跑行动',
      '传感器企业奖励',
    ])
  const rows = [...room.querySelectorAll('li[aria-posinset]')]
  expect(rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual(
    Array.from({ length: 7 }, (_, index) => [String(index + 1), '7']),
  )
})

test('a row says kind, place, status, precision and time with its basis', async () => {
  const { room } = await showFeature(List, HENAN, { locale: 'en' })
  await expect
    .poll(() => room.querySelector('[data-record="display-base"] .meta')?.textContent.replace(/\s+/g, ' ').trim())
    .toBe('Base Xinzheng Planned County · inferred target year 2023')
})

test('with a place selected its records come first, by where in it they stand', async () => {
  const { room } = await showFeature(List, HENAN, { view: { selected: { type: 'place', id: '410100' } } })
  await expect
    .poll(() => names(room).slice(0, 7))
    .toEqual([
      '新郑市 · 1 条',
      '新型显示产业基地',
      '郑州高新技术产业开发区 · 1 条',
      '中国（郑州）智能传感谷',
      '其他地点 · 3 条',
      '钢铁产业集群',
      '全省工业互联网',
    ])
})

test('keeps only what is near the view in the document, and reaches everything by keyboard', async () => {
  const { app, room } = await showFeature(List, MANY, { height: 600 })
  await expect.poll(() => room.querySelectorAll('[data-record]').length).toBeGreaterThan(5)
  expect(room.querySelectorAll('[data-record]').length).toBeLessThan(60)
  await userEvent.keyboard('{Tab}')
  const focused = () => (document.activeElement as HTMLElement).dataset['record']
  expect(focused()).toBe('r-0')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toBe('r-1')
  await userEvent.keyboard('{PageDown}')
  await expect.poll(focused).toBe('r-11')
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toBe('r-399')
  await expect
    .poll(() => {
      const row = document.activeElement!.getBoundingClientRect()
      const { top, bottom } = room.getBoundingClientRect()
      return row.top >= top && row.bottom <= bottom + 1
    })
    .toBe(true)
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(focused).toBe('r-398')
  await userEvent.keyboard('{Enter}')
  expect(app.view.view.selected).toEqual({ type: 'record', id: 'r-398' })
  await userEvent.keyboard('{Home}')
  await expect.poll(focused).toBe('r-0')
})

test('the row with the focus is not lost when it is scrolled away', async () => {
  const { room } = await showFeature(List, MANY, { height: 600 })
  await expect.poll(() => room.querySelectorAll('[data-record]').length).toBeGreaterThan(5)
  await userEvent.keyboard('{Tab}')
  room.querySelector('.scroller')!.scrollTop = 11_200
  await expect.poll(() => room.querySelector('[data-record="r-200"]')).not.toBeNull()
  expect((document.activeElement as HTMLElement).dataset['record']).toBe('r-0')
})

test('what is selected elsewhere is marked and brought into view', async () => {
  const { app, room } = await showFeature(List, MANY, { height: 600 })
  app.view.change({ type: 'select', selected: { type: 'record', id: 'r-250' } })
  await expect.poll(() => room.querySelector('[data-record="r-250"]')?.getAttribute('aria-current')).toBe('true')
  await expect
    .poll(() => {
      const row = room.querySelector('[data-record="r-250"]')?.getBoundingClientRect()
      const { top, bottom } = room.getBoundingClientRect()
      return row !== undefined && row.top >= top && row.bottom <= bottom + 1
    })
    .toBe(true)
})

test('stays in step with the filters, down to nothing and back', async () => {
  const { app, room } = await showFeature(List, HENAN)
  app.view.change({ type: 'text', text: '没有这样的' })
  await expect.element(page.getByText('没有符合条件的条目')).toBeInTheDocument()
  expect(room.querySelectorAll('[data-record]').length).toBe(0)
  await page.getByRole('button', { name: '清除全部条件' }).click()
  await expect.poll(() => room.querySelectorAll('[data-record]').length).toBe(7)
})

test.each(['zh', 'en'] as const)('fits 320 px in %s', async (locale) => {
  const { room } = await showFeature(List, HENAN, { locale, width: 320 })
  await expect.poll(() => room.querySelectorAll('[data-record]').length).toBe(7)
  expect(overflowing(room)).toEqual([])
})
