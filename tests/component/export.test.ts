import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Component } from 'svelte'
import Export from '../../src/features/export/index.svelte'
import { HENAN } from '../support/henan.ts'
import { overflowing, showFeature } from '../support/feature.ts'
import { readCsv } from '../support/read-csv.ts'

beforeEach(() => page.viewport(900, 900))
afterEach(async () => {
  vi.restoreAllMocks()
  await page.viewport(414, 896)
})

const onClose = vi.fn()
/** The dialog with the one thing that its opener gives it. */
const Opened = ((anchor: Parameters<Component>[0], props: Record<string, unknown>) =>
  (Export as unknown as Component<Record<string, unknown>>)(anchor, { ...props, onClose })) as unknown as Component

/** What is handed to the browser to save: its name, and its bytes as the browser is given them. */
function saved(): { name: string; file: Blob }[] {
  const files: { name: string; file: Blob }[] = []
  const blobs = new Map<string, Blob>()
  const make = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const address = make(file)
    if (file instanceof Blob) blobs.set(address, file)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = blobs.get(this.href)
    if (file) files.push({ name: this.download, file })
  })
  return files
}

const dialog = () => page.getByRole('dialog', { name: /^(带走|Take away)$/ })

test('takes away exactly what is shown, and says how much that is', async () => {
  const files = saved()
  const { app } = await showFeature(Opened, HENAN)
  await expect.element(dialog()).toBeVisible()
  await expect.element(page.getByText('将得到 5 行：yutu-records-2024-06-01-data-0.0.0.xlsx')).toBeVisible()
  await page.getByRole('radio', { name: /^CSV/ }).click()
  app.view.change({ type: 'facet.toggle', facet: 'document', value: 'opinion' })
  await expect.element(page.getByText('将得到 2 行：yutu-records-2024-06-01-data-0.0.0.csv')).toBeVisible()
  await page.getByRole('button', { name: '下载' }).click()
  await expect.poll(() => files.length).toBe(1)
  expect(files[0]?.name).toBe('yutu-records-2024-06-01-data-0.0.0.csv')
  const { header, rows } = readCsv((await files[0]?.file.text()) ?? '')
  expect(header.slice(0, 3)).toEqual(['名称', '英文名称', '名称来历'])
  expect(rows.map((row) => row['标识'])).toEqual(['valley', 'medicine-park'])
  await expect.element(page.getByText(/^已交给浏览器保存/)).toBeVisible()
})

test('takes the policy records that stand aside along, where that is asked for', async () => {
  const files = saved()
  await showFeature(Opened, HENAN)
  await page.getByRole('radio', { name: /^GeoJSON/ }).click()
  await page.getByRole('checkbox', { name: '连同旁列的政策条目 2 条' }).click()
  await page.getByRole('button', { name: '下载' }).click()
  await expect.poll(() => files.length).toBe(1)
  const { features, filter, link } = JSON.parse((await files[0]?.file.text()) ?? '') as Record<string, unknown>
  expect((features as { id: string }[]).map(({ id }) => id)).toEqual(HENAN.records.map(({ id }) => id))
  expect(filter).toBe('河南省：共 5 条')
  expect(link).toContain('#')
})

test('a file in the other language says its filter in that language too', async () => {
  const files = saved()
  await showFeature(Opened, HENAN)
  await page.getByRole('radio', { name: /^CSV/ }).click()
  await page.getByRole('radio', { name: '英文（English）' }).click()
  await page.getByRole('button', { name: '附带说明（TXT）' }).click()
  await expect.poll(() => files.length).toBe(1)
  expect(files[0]?.name).toBe('yutu-records-2024-06-01-data-0.0.0-about.txt')
  const text = (await files[0]?.file.text()) ?? ''
  expect(text).toContain('5 records')
  expect(text.replace('豫政〔2023〕17号', '')).not.toMatch(/\p{Script=Han}/u)
})

test('offers nothing where nothing is shown', async () => {
  await showFeature(Opened, HENAN, { view: { text: '没有这样的' } })
  await expect.element(page.getByText(/^没有可带走的内容/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: '下载' })).toBeDisabled()
})

test('is worked by keyboard, and closes with Escape', async () => {
  await showFeature(Opened, HENAN, { locale: 'en' })
  await expect.element(dialog()).toBeVisible()
  page.getByRole('radio', { name: /^XLSX/ }).element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('radio', { name: /^CSV/ })).toBeChecked()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => onClose.mock.calls.length).toBeGreaterThan(0)
})

test('leads to the sheet for pictures and paper', async () => {
  const { app } = await showFeature(Opened, HENAN, { locale: 'en' })
  await page.getByRole('button', { name: /^Print sheet/ }).click()
  expect(app.view.view.page).toBe('sheet')
})

test.each(['zh', 'en'] as const)('fits 320 px in %s', async (locale) => {
  await page.viewport(320, 800)
  const { room } = await showFeature(Opened, HENAN, { locale, width: 320 })
  await expect.element(dialog()).toBeVisible()
  await page.getByRole('radio', { name: /^CSV/ }).click()
  expect(overflowing(room)).toEqual([])
})
