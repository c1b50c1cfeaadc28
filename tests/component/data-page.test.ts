import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import Documents from '../../src/features/documents/index.svelte'
import { fileSize } from '../../src/features/documents/file-size.ts'
import { DETAIL } from '../support/a-detail-catalog.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const folder = (name: string) => new URL(`/tests/support/${name}/`, location.href).href
const start = { page: 'documents' as const, document: null, paragraph: null }
const room = { width: 1400, height: 800, base: folder('sources'), view: start }
const text = (element: Element | null | undefined) =>
  ((element as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ')
const link = (shown: HTMLElement, file: string) => shown.querySelector<HTMLAnchorElement>(`a[href="data/${file}"]`)

beforeEach(() => page.viewport(1400, 800))
afterEach(() => page.viewport(414, 896))

describe('downloads', () => {
  test('have their sizes, their schemas and a name that bears the version', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, room)
    await expect.poll(() => text(link(shown, 'records.csv')?.closest('li'))).toContain('298 kB')
    expect(text(link(shown, 'catalog.json')?.closest('li'))).toContain('1.2 MB')
    expect(text(link(shown, 'LICENSE')?.closest('li'))).toContain('1 kB')
    expect(link(shown, 'yutu-data.zip')?.download).toBe('yutu-data-1.2.3.zip')
    expect(link(shown, 'records.csv')?.download).toBe('records.csv')
    expect(text(link(shown, 'schema/catalog.schema.json'))).toBe('catalog.schema.json')
  })

  test('of every kept version are at an address of their own', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, room)
    await expect.poll(() => link(shown, 'v1.0.0/yutu-data.zip')?.download).toBe('yutu-data-1.0.0.zip')
    expect(text(link(shown, 'v1.2.0/yutu-data.zip'))).toBe('1.2.0')
  })

  test('work where no build tells their sizes', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, base: folder('nowhere') })
    await expect.element(page.getByText('更改情况没有载入')).toBeVisible()
    expect(link(shown, 'yutu-data.zip')).not.toBeNull()
    expect(text(link(shown, 'records.csv')?.closest('li'))).toBe('records.csv 条目')
  })
})

describe('changes of the data', () => {
  test('are counted against the release before, with the whole list to take along', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, locale: 'en' })
    const table = page.getByRole('table', { name: 'Against version 1.2.0' })
    await expect.element(table).toBeVisible()
    const rows = [...shown.querySelectorAll('tbody tr')].map(text)
    expect(rows).toEqual(['Records 12 0 3 1,045', 'Figures 0 0 0 7'])
    expect(link(shown, 'changes.md')).not.toBeNull()
  })

  test('of a first version are none, and it says so', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, base: folder('first-release') })
    await expect.element(page.getByText('这是首个数据版本')).toBeVisible()
    expect(shown.querySelector('table')).toBeNull()
    expect(link(shown, 'changes.md')).toBeNull()
  })
})

describe('quality, document by document', () => {
  test('tells evidence, precision and names of each, here and on its page', async () => {
    const { app, room: shown } = await showFeature(Documents, DETAIL, room)
    const section = page.getByRole('region', { name: '逐份质量' })
    await expect.element(section).toBeVisible()
    const [opinions, , plan] = [...(section.element() as HTMLElement).querySelectorAll('li')].map(text)
    expect(opinions).toContain('6 段，取用 4 段 · 条目 4 · 数值')
    expect(opinions).toMatch(/位置精度 .*园区级 1.*市级/)
    expect(opinions).toMatch(/名称 原文 4/)
    expect(plan).toContain('2 段 · 条目尚未取出')
    expect(plan).not.toContain('位置精度')
    app.view.change({ type: 'document', document: 'opinions', paragraph: null })
    await expect.poll(() => text(shown)).toContain('取出的内容')
    expect(text(shown)).toContain('位置精度')
  })

  test('fits a phone in both languages', async () => {
    for (const locale of ['zh', 'en'] as const) {
      await page.viewport(320, 700)
      const { room: shown } = await showFeature(Documents, DETAIL, { ...room, locale, width: 320, height: 700 })
      await expect.poll(() => text(link(shown, 'records.csv')?.closest('li'))).toContain('kB')
      expect(overflowing(shown)).toEqual([])
    }
  })
})

describe('the paragraphs of a document', () => {
  const opinions = { ...room, view: { ...start, document: 'opinions' } }

  test('that yielded nothing are counted by what they are', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, opinions)
    await expect.poll(() => text(shown)).toMatch(/未取用 3 段：/)
  })

  test('that yielded nothing can be seen alone, with the one that the address names', async () => {
    const { app, room: shown } = await showFeature(Documents, DETAIL, opinions)
    await expect.poll(() => shown.querySelectorAll('ol > li').length).toBe(6)
    await page.getByRole('button', { name: '只看未取用' }).click()
    await expect.poll(() => shown.querySelectorAll('ol > li').length).toBe(3)
    expect([...shown.querySelectorAll('ol > li')].map(text).join()).toContain('无可取内容：只列收文单位')
    app.view.change({ type: 'document', document: 'opinions', paragraph: 4 })
    await expect.poll(() => shown.querySelectorAll('ol > li').length).toBe(4)
  })
})

test('sizes are told in thousands', () => {
  expect([398, 999_499, 1_250_000].map((bytes) => fileSize(bytes, 'en'))).toEqual(['1 kB', '999 kB', '1.3 MB'])
})
