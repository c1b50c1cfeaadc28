import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Table from '../../src/features/table/index.svelte'
import { aCatalog, aDocument, aRecord, citing } from '../support/catalog-builders.ts'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

beforeEach(() => page.viewport(1200, 900))
afterEach(() => page.viewport(414, 896))

const ROOM = { width: 1000, height: 700 }

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

const rowIds = (room: HTMLElement) =>
  [...room.querySelectorAll<HTMLElement>('tr[data-record]')].map((row) => row.dataset['record'])
const heads = (room: HTMLElement) =>
  [...room.querySelectorAll('thead th button')].map((head) => head.textContent.replace(/\s+/g, ' ').trim())
const cellsOf = (room: HTMLElement, id: string) =>
  [...room.querySelectorAll(`tr[data-record="${id}"] > *`)].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
/** The cell with the focus, as row and column. */
const focused = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-column]')
  return [cell?.closest<HTMLElement>('[data-record]')?.dataset['record'], cell?.dataset['column']]
}
const marked = (room: HTMLElement) =>
  [...room.querySelectorAll<HTMLElement>('tr[aria-selected="true"]')].map((row) => row.dataset['record'])

test('shows what the map shows, under columns that say what they are', async () => {
  const { room } = await showFeature(Table, HENAN, ROOM)
  await expect.poll(() => rowIds(room)).toEqual(['display-base', 'steel-cluster', 'network', 'valley', 'medicine-park'])
  expect(heads(room)).toEqual(['名称', '类型', '产业', '地点', '位置精度', '状态', '年份', '依据'])
  expect(cellsOf(room, 'valley')).toEqual([
    '中国（郑州）智能传感谷',
    '片区',
    '智能传感器',
    '郑州高新技术产业开发区',
    '园区级',
    '在建',
    '2022–2025年',
    '郑州意见 2022 ¶1 等 2 处',
  ])
  expect(room.querySelector('caption')?.textContent).toBe('条目表，共 5 行，依文件、段落排列')
  expect(room.querySelector('table')?.getAttribute('aria-rowcount')).toBe('6')
  expect([...room.querySelectorAll('thead th')].every((head) => head.getAttribute('scope') === 'col')).toBe(true)
  expect(room.querySelectorAll('tbody th[scope="row"]').length).toBe(5)
})

test('says how many policy records are not counted, and counts them in', async () => {
  await page.viewport(900, 900)
  const { room } = await showFeature(Table, HENAN, ROOM)
  await expect.element(page.getByText('另有 2 条政策条目未计入')).toBeVisible()
  await page.getByRole('button', { name: '计入' }).click()
  await expect.poll(() => rowIds(room).length).toBe(7)
  await expect.element(page.getByText('已计入政策条目')).toBeVisible()
})

test('is sorted by a head up, down and not at all, and the head says so', async () => {
  const { app, room } = await showFeature(Table, HENAN, ROOM)
  const head = page.getByRole('columnheader', { name: '状态' })
  await page.getByRole('button', { name: '状态' }).click()
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending')
  expect(rowIds(room)[0]).toBe('steel-cluster')
  expect(room.querySelector('caption')?.textContent).toBe('条目表，共 5 行，按状态升序排列')
  await page.getByRole('button', { name: '状态' }).click()
  await expect.element(head).toHaveAttribute('aria-sort', 'descending')
  expect(rowIds(room)[0]).toBe('network')
  await page.getByRole('button', { name: '状态' }).click()
  await expect.element(head).toHaveAttribute('aria-sort', 'none')
  expect(app.view.view.table.sort).toBeNull()
})

test('gathers rows under headings that count', async () => {
  const { room } = await showFeature(Table, HENAN, ROOM)
  await page.getByRole('combobox', { name: '分组' }).selectOptions('按城市')
  await expect
    .poll(() => [...room.querySelectorAll('th.group')].map((head) => head.textContent.trim()))
    .toEqual(['郑州市 · 2 条', '洛阳市 · 1 条', '全省 · 1 条', '位置未载 · 1 条'])
  expect(rowIds(room).length).toBe(5)
})

test('a row opens its record, and a record opened elsewhere is marked and brought into view', async () => {
  const { app, room } = await showFeature(Table, MANY, { ...ROOM, height: 500 })
  await page.getByRole('button', { name: '第3号', exact: true }).click()
  expect(app.view.view.selected).toEqual({ type: 'record', id: 'r-3' })
  await page.getByRole('button', { name: '在图上看' }).click()
  expect(app.view.view).toMatchObject({ page: 'map', selected: { id: 'r-3' } })
  app.view.change({ type: 'select', selected: { type: 'record', id: 'r-250' } })
  await expect.poll(() => room.querySelector('[data-record="r-250"]')?.getAttribute('aria-current')).toBe('true')
  await expect
    .poll(() => {
      const row = room.querySelector('[data-record="r-250"]')?.getBoundingClientRect()
      const { top, bottom } = room.querySelector('.scroller')!.getBoundingClientRect()
      return row !== undefined && row.top >= top + 39 && row.bottom <= bottom + 1
    })
    .toBe(true)
  expect(room.querySelectorAll('tr[data-record]').length).toBeLessThan(80)
})

test('the evidence leads to its paragraph', async () => {
  const { app } = await showFeature(Table, HENAN, { ...ROOM, locale: 'en' })
  await page.getByRole('link', { name: 'Zhengzhou opinions 2022 ¶1' }).first().click()
  expect(app.view.view).toMatchObject({ page: 'documents', document: 'opinion', paragraph: 1 })
})

test('is walked by the arrows from cell to cell, and left by Tab', async () => {
  const { app, room } = await showFeature(Table, MANY, { ...ROOM, height: 500 })
  await expect.poll(() => rowIds(room).length).toBeGreaterThan(5)
  page.getByRole('button', { name: '名称' }).element().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent.trim()).toBe('类型')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toEqual(['r-0', '1'])
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.poll(focused).toEqual(['r-1', '2'])
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toEqual(['r-1', '7'])
  expect(document.activeElement?.tagName).toBe('A')
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(focused).toEqual(['r-399', '7'])
  await userEvent.keyboard('{Home}{Enter}')
  await expect.poll(() => app.view.view.selected?.id).toBe('r-399')
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{Enter}')
  await expect.poll(() => app.view.view.selected?.id).toBe('r-0')
  await userEvent.keyboard('{Tab}')
  expect(focused()).toEqual([undefined, undefined])
})

test('marks rows by space and shift, tells how many, and copies them as a table', async () => {
  const { app, room } = await showFeature(Table, HENAN, ROOM)
  await expect.poll(() => rowIds(room).length).toBe(5)
  page.getByRole('button', { name: '新型显示产业基地' }).element().focus()
  await userEvent.keyboard(' ')
  expect(marked(room)).toEqual(['display-base'])
  expect(app.view.view.selected).toBeNull()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(focused).toEqual(['steel-cluster', '0'])
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(() => marked(room)).toEqual(['display-base', 'steel-cluster', 'network'])
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
  await expect.poll(() => marked(room)).toEqual(['display-base', 'steel-cluster'])
  await expect.element(page.getByText(/^已标记 2 行/)).toBeVisible()
  const data = new DataTransfer()
  const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(data.getData('text/plain').split('\r\n')).toEqual([
    '名称\t类型\t产业\t地点\t位置精度\t状态\t年份\t依据',
    '新型显示产业基地\t基地\t新型显示\t新郑市\t县级\t规划\t2023年\t河南方案 2022 ¶1',
    '钢铁产业集群\t集群\t钢铁\t洛阳市\t市级\t现有\t2020–2022年\t河南方案 2022 ¶1',
  ])
  const table = new DOMParser().parseFromString(data.getData('text/html'), 'text/html')
  expect(table.querySelectorAll('tr').length).toBe(3)
  expect(table.querySelectorAll('td').length).toBe(16)
  await userEvent.keyboard('{Escape}')
  expect(marked(room)).toEqual([])
})

test('columns are chosen, moved by keyboard, and put back', async () => {
  const { app, room } = await showFeature(Table, HENAN, ROOM)
  await page.getByRole('button', { name: /^列 8\/40$/ }).click()
  await page.getByRole('checkbox', { name: '摘要' }).click()
  await page.getByRole('checkbox', { name: '产业', exact: true }).click()
  await expect
    .poll(() => app.view.view.table.columns.join())
    .toBe('name,kind,place,precision,status,years,evidence,summary')
  page.getByRole('button', { name: '类型：右移' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => app.view.view.table.columns.slice(0, 3).join()).toBe('name,place,kind')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('类型：右移')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => app.view.view.table.columns.slice(0, 4).join()).toBe('name,place,precision,kind')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => heads(room).slice(0, 4)).toEqual(['名称', '地点', '位置精度', '类型'])
  await page.getByRole('button', { name: /^列 8\/40$/ }).click()
  await page.getByRole('button', { name: '恢复常用列' }).click()
  expect(app.view.view.table.columns).toEqual([])
})

test('a print has every row', async () => {
  const { room } = await showFeature(Table, MANY, { ...ROOM, height: 500 })
  await expect.poll(() => rowIds(room).length).toBeGreaterThan(5)
  window.dispatchEvent(new Event('beforeprint'))
  expect(rowIds(room).length).toBe(400)
  window.dispatchEvent(new Event('afterprint'))
  await expect.poll(() => rowIds(room).length).toBeLessThan(80)
})

test('says when nothing passes, and how to go on', async () => {
  const { room } = await showFeature(Table, HENAN, { ...ROOM, view: { text: '没有这样的' } })
  await expect.element(page.getByText(/^没有符合条件的条目/)).toBeVisible()
  await page.getByRole('button', { name: '清除全部条件' }).click()
  await expect.poll(() => rowIds(room).length).toBe(5)
})

test.each(['zh', 'en'] as const)('fits 320 px in %s: only the table itself scrolls sideways', async (locale) => {
  const { room } = await showFeature(Table, HENAN, { locale, width: 320, height: 640 })
  await expect.poll(() => rowIds(room).length).toBe(5)
  const inside = room.querySelector('.scroller')!
  expect(inside.scrollWidth).toBeGreaterThan(inside.clientWidth)
  inside.scrollLeft = 300
  await expect
    .poll(() => room.querySelector('tbody th')!.getBoundingClientRect().left)
    .toBe(inside.getBoundingClientRect().left)
  const outside = room.cloneNode(true) as HTMLElement
  document.body.append(outside)
  outside.querySelector('.scroller table')?.remove()
  expect(overflowing(outside)).toEqual([])
  outside.remove()
})
