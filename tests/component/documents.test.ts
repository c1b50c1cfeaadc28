import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { bringIntoSight } from '../../src/features/documents/bring-into-sight.ts'
import Documents from '../../src/features/documents/index.svelte'
import { DETAIL } from '../support/a-detail-catalog.ts'
import { overflowing, showFeature } from '../support/feature.ts'

/** The paragraph file of the invented documents, really fetched. */
const base = new URL('/tests/support/sources/', location.href).href
const room = { width: 1400, height: 800, base }
const at = (document: string | null, paragraph: number | null = null) => ({
  page: 'documents' as const,
  document,
  paragraph,
})
const text = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ')

beforeEach(() => page.viewport(1400, 800))
afterEach(() => page.viewport(414, 896))

describe('the start of the sources', () => {
  test('tells method, limits, licences apart, version and date, and offers every file', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, view: at(null) })
    for (const part of ['数据版本 1.2.3', '2023年7月20日', 'MIT', 'CC BY 4.0', '政策文件原文', '怎样整理', '限度'])
      expect(text(shown)).toContain(part)
    const files = [...shown.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link) => link.getAttribute('href'))
    expect(files).toContain('data/records.csv')
    expect(files).toContain('data/figures.csv')
    expect(files).toContain('data/datapackage.json')
    for (const file of ['yutu-data.zip', 'yutu-data.xlsx', 'records.geojson', 'SHA256SUMS', 'LICENSE'])
      expect(files).toContain(`data/${file}`)
    expect(text(shown)).toContain('豫图把 3 份产业政策文件')
  })

  test('lists the documents, and says which are not extracted yet', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, locale: 'en', view: at(null) })
    await expect
      .element(page.getByRole('link', { name: /Zhumadian plan.*records not extracted yet.*machine translation/ }))
      .toBeVisible()
    await page.getByRole('link', { name: /Zhengzhou opinions 2022/ }).click()
    expect(app.view.view).toMatchObject({ document: 'opinions', paragraph: null })
  })
})

test('coming into sight scrolls the paragraphs, not the frame around them', () => {
  const box = (parent: HTMLElement, height: number, overflow: string) => {
    const node = parent.appendChild(document.createElement('div'))
    node.style.height = `${height}px`
    node.style.overflow = overflow
    return node
  }
  const frame = box(document.body, 200, 'hidden')
  box(frame, 48, 'visible')
  const scroller = box(frame, 200, 'auto')
  box(scroller, 500, 'visible')
  const row = box(scroller, 40, 'visible')
  box(scroller, 900, 'visible')
  bringIntoSight(row, true)
  expect(row.getBoundingClientRect().top - scroller.getBoundingClientRect().top).toBe(44)
  expect(frame.scrollTop).toBe(0)
  scroller.scrollTop -= 30
  bringIntoSight(row, true)
  expect(row.getBoundingClientRect().top - scroller.getBoundingClientRect().top).toBe(74)
  bringIntoSight(row, false)
  expect(row.getBoundingClientRect().top - scroller.getBoundingClientRect().top).toBe(44)
  frame.remove()
})

describe('a document', () => {
  test('has its head, with the release of the page told apart from the date of issue', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions') })
    await expect.element(page.getByRole('heading', { level: 1, name: '郑州市信息产业意见' })).toBeVisible()
    for (const part of [
      '郑政〔2022〕6号',
      '2022年6月2日 · 文件写明',
      '网页发布日期，不作成文日期',
      '同一名称有两种写法。',
    ])
      expect(text(shown)).toContain(part)
  })

  test('says when the collection holds no Chinese original', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, view: at('programme') })
    expect(text(shown)).toContain('没有这份文件的中文原件')
    expect(text(shown)).toContain('原文未载成文日期')
  })

  test('tells paragraph by paragraph what was taken, and why nothing was', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions') })
    await expect.poll(() => shown.querySelectorAll('ol > li').length).toBe(6)
    const rows = [...shown.querySelectorAll<HTMLElement>('ol > li')].map(text)
    expect(rows[0]).toContain('无可取内容：只列收文单位')
    expect(rows[3]).toContain('条目 2')
    expect(rows[5]).toContain('数值 1')
    expect(text(shown)).toContain('6 段，取用 3 段')
  })

  test('does not call an unread paragraph empty', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, view: at('plan') })
    await expect.poll(() => shown.querySelectorAll('ol > li').length).toBe(2)
    expect(text(shown.querySelectorAll<HTMLElement>('ol > li')[1]!)).toContain('尚未取出')
    expect(text(shown)).toContain('还没有取出自己的条目和数值')
  })

  test('opens the paragraph of the address: marked, in sight, focused', async () => {
    const { room: shown } = await showFeature(Documents, DETAIL, { ...room, height: 300, view: at('opinions', 6) })
    await expect.element(page.getByText('传感器企业的奖励。').last()).toBeInViewport()
    const row = shown.querySelector<HTMLElement>('#paragraph-6')!
    expect(getComputedStyle(row).borderLeftColor).toBe('rgb(180, 48, 28)')
    expect(document.activeElement).toBe(row)
    expect(text(row)).toContain('≤ 500 万元')
    expect(text(row)).toContain('“支持传感器企业”')
  })

  test('opens and closes paragraphs from the keyboard, and the address follows', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions') })
    const row = page.getByRole('button', { name: /传感谷和基地/ })
    await expect.element(row).toHaveAttribute('aria-expanded', 'false')
    ;(row.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    expect(app.view.view.paragraph).toBe(4)
    await expect.element(row).toHaveAttribute('aria-expanded', 'true')
    expect(document.activeElement).toBe(row.element())
    await userEvent.keyboard('{Enter}')
    expect(app.view.view.paragraph).toBeNull()
  })

  test('opens all of them at once', async () => {
    await showFeature(Documents, DETAIL, { ...room, view: at('opinions') })
    await page.getByRole('button', { name: '全部展开' }).click()
    await expect.element(page.getByRole('link', { name: '全市5G网络' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: '传感器产业基地' })).toBeVisible()
  })

  test('leads to the record on the map in one step that Back undoes', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions', 4) })
    await page.getByRole('link', { name: '传感器产业基地' }).click()
    expect(app.view.view).toMatchObject({ page: 'map', selected: { type: 'record', id: 'sensor-base' } })
    app.view.undo()
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'opinions', paragraph: 4 })
  })

  test('filters to its own records, policy records included', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions') })
    await page.getByRole('button', { name: '只看这份文件的条目' }).click()
    expect(app.view.view.page).toBe('map')
    expect(app.view.view.facets.document).toEqual(['opinions'])
    expect(app.results.records.map(({ id }) => id)).toEqual(['valley', 'sensor-base', 'city-network', 'sensor-award'])
  })

  test('goes to a section by its outline', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, view: at('opinions', 5) })
    const outline = page.getByRole('navigation', { name: '本文件提纲' })
    await expect.element(outline.getByRole('link', { name: /传感谷和基地/ })).toHaveAttribute('aria-current', 'true')
    await outline.getByRole('link', { name: /总体要求/ }).click()
    expect(app.view.view.paragraph).toBe(3)
  })

  test('whose paragraphs do not load says so, keeps its head, and asks again', async () => {
    const { app } = await showFeature(Documents, DETAIL, { ...room, base: `${base}nowhere/`, view: at('opinions') })
    await expect.element(page.getByText('段落没有载入')).toBeVisible()
    await expect.element(page.getByText('郑政〔2022〕6号').first()).toBeVisible()
    let asked = 0
    const { paragraphs } = app.catalog
    app.catalog.paragraphs = (id) => {
      asked += 1
      return paragraphs.call(app.catalog, id)
    }
    await page.getByRole('button', { name: '重试' }).click()
    expect(asked).toBe(1)
  })
})

describe('on a phone', () => {
  for (const locale of ['zh', 'en'] as const)
    for (const view of [at(null), at('opinions', 4), at('programme')])
      test(`${view.document ?? 'start'} in ${locale} fits 320 px`, async () => {
        await page.viewport(320, 700)
        const { room: shown } = await showFeature(Documents, DETAIL, { locale, view, width: 320, height: 700, base })
        await new Promise((done) => setTimeout(done, 100))
        expect(overflowing(shown)).toEqual([])
      })

  test('has a way back to the list, and its facts behind one tap', async () => {
    await page.viewport(390, 800)
    const { app } = await showFeature(Documents, DETAIL, { ...room, width: 390, view: at('opinions') })
    await page.getByText('关于这份文件').first().click()
    await expect.element(page.getByText('郑州市人民政府').last()).toBeVisible()
    await page.getByRole('link', { name: '全部资料' }).click()
    expect(app.view.view.document).toBeNull()
  })
})
