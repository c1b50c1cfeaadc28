import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import type { FinderView } from '../../src/domain/view/view.ts'
import Incentives from '../../src/features/incentives/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'

const CATALOG = openCatalog((await (await fetch('/data/catalog.json')).json()) as CatalogFile)
const MEMS: FinderView = {
  industry: 'smart-sensors',
  for: 'platform',
  place: 'zhengzhou-hitech-zone',
  day: '2023-08-01',
}
const TODAY = '2026-11-22'

beforeEach(() => page.viewport(1280, 800))
afterEach(async () => {
  vi.restoreAllMocks()
  await page.viewport(414, 896)
})

const show = (finder: Partial<FinderView>, options: Parameters<typeof showFeature>[2] = {}) =>
  showFeature(Incentives, CATALOG, {
    width: 1200,
    height: 760,
    today: TODAY,
    view: { page: 'incentives', finder: { ...MEMS, ...finder } },
    ...options,
  })

/** Ids of the incentives in one group, in the order of the page. */
const standing = (room: HTMLElement, group: string) =>
  [...room.querySelectorAll<HTMLElement>(`[data-standing="${group}"] [data-incentive]`)].map(
    ({ dataset }) => dataset['incentive'],
  )
const clause = (id: string) => document.querySelector<HTMLElement>(`[data-incentive="${id}"]`)!
const words = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ')
const MEMS_CLAUSE = 'incentive-mems-pilot-platform-zhengzhou'

test('a MEMS pilot platform in the hi-tech zone: the sentence, the clause with its figures, its reasons, its source', async () => {
  const { room } = await show({})
  await expect
    .element(page.getByRole('heading', { level: 2 }).first())
    .toHaveTextContent('郑州高新区 · 智能传感器 · 平台：2023年8月1日有 3 条适用')
  expect(standing(room, 'applies')[0]).toBe(MEMS_CLAUSE)
  const said = words(clause(MEMS_CLAUSE))
  for (const part of [
    '第 8 条',
    '30%',
    '≤ 1000 万元',
    '≤ 500 万元',
    'MEMS中试平台投资设备',
    '智能传感器，条款写明',
    '郑州市，包括郑州高新区',
    '2022年6月2日至2025年6月1日',
    '2023年8月1日有效',
    '今天（2026年11月22日）已过期',
  ])
    expect(said).toContain(part)
})

test('an expired clause is marked against the day, and the way back to a day when it held is one button', async () => {
  const { app, room } = await show({ day: null })
  expect(standing(room, 'applies')).toEqual([])
  expect(standing(room, 'lapsed')[0]).toBe(MEMS_CLAUSE)
  expect(words(clause(MEMS_CLAUSE))).toContain('今天（2026年11月22日）已过期')
  await page.getByRole('button', { name: '看这些条款有效的日子：2025年6月1日' }).click()
  expect(app.view.view.finder.day).toBe('2025-06-01')
  await expect.poll(() => standing(room, 'applies')[0]).toBe(MEMS_CLAUSE)
})

test('the four parts of the question are in the View, by keyboard too', async () => {
  const { app } = await show({ industry: null, for: null, place: null, day: null })
  await page.getByLabelText('产业').selectOptions('smart-sensors')
  await page.getByLabelText('地点').selectOptions('zhengzhou-hitech-zone')
  ;(page.getByLabelText('对象').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown>3/}')
  await page.getByLabelText('日期').fill('2023-08-01')
  ;(page.getByLabelText('日期').element() as HTMLElement).blur()
  expect(app.view.view.finder).toEqual(MEMS)
  await expect.poll(() => app.announcer.message).toContain('有 3 条适用')
  await page.getByRole('button', { name: '清空所问' }).click()
  expect(app.view.view.finder).toEqual({ industry: null, for: null, place: null, day: null })
})

test('a day half typed or out of bounds asks nothing', async () => {
  const { app } = await show({})
  const input = page.getByLabelText('日期').element() as HTMLInputElement
  for (const value of ['0202-08-01', '']) {
    input.value = value
    input.dispatchEvent(new Event('change', { bubbles: true }))
    expect(app.view.view.finder.day).toBe('2023-08-01')
  }
  input.dispatchEvent(new FocusEvent('blur'))
  expect(input.value).toBe('2023-08-01')
})

test('what does not apply is folded, with the first reason that fails, so that every incentive is on the page', async () => {
  const { room } = await show({ place: '410300' })
  await page.getByRole('button', { name: '不适用' }).click()
  expect(standing(room, 'not')).toHaveLength(17)
  expect(words(clause(MEMS_CLAUSE))).toContain('地点 郑州市，不含洛阳市')
  const all = ['applies', 'lapsed', 'open', 'not'].flatMap((group) => standing(room, group))
  expect(all.sort()).toEqual(CATALOG.records.flatMap(({ kind, id }) => (kind === 'incentive' ? [id] : [])).sort())
})

test('a number leads to its paragraph, a name to its record', async () => {
  const { app } = await show({})
  clause(MEMS_CLAUSE).querySelector<HTMLElement>('td a')!.click()
  expect(app.view.view).toMatchObject({ page: 'documents', document: 'zhengzhou-it-opinions-2022', paragraph: 65 })
  clause(MEMS_CLAUSE).querySelector<HTMLElement>('h3 a')!.click()
  expect(app.view.view).toMatchObject({ page: 'map', selected: { type: 'record', id: MEMS_CLAUSE } })
})

test('the copy is a table of every incentive: as many tabs in each row, the figures in words', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await show({})
  await page.getByRole('button', { name: '复制为表格' }).click()
  const rows = (write.mock.calls[0]?.[0] ?? '').split('\n').map((row) => row.split('\t'))
  expect(rows).toHaveLength(22)
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([14]))
  expect(rows[1]?.slice(0, 4)).toEqual(['当日适用', '第 8 条', '支持MEMS研发中试平台加快建设', '平台'])
  expect(rows[1]?.[7]).toContain('单项补助上限 ≤ 1000万元，设备投资补助')
  await expect.element(page.getByText('已复制 21 条')).toBeVisible()
})

test('a link’s unknown ids are told and left out', async () => {
  await show({ industry: 'no-such-industry', place: 'wuhan' })
  await expect.element(page.getByText('no-such-industry, wuhan')).toBeVisible()
})

test.each(['zh', 'en'] as const)('fits 320 px in %s, and English holds no Chinese', async (locale) => {
  await page.viewport(320, 640)
  const { room } = await show(
    { industry: null, for: null, place: null, day: null },
    { width: 320, height: 640, locale },
  )
  await page.getByRole('button', { name: locale === 'zh' ? '打印' : 'Print' }).click({ trial: true })
  expect(overflowing(room)).toEqual([])
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(640)
  if (locale === 'en') expect(room.innerText).not.toMatch(/\p{Script=Han}/u)
})
