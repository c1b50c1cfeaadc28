import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import IndicatorsPage from '../../src/app/IndicatorsPage.svelte'
import LeftPanel from '../../src/app/shells/LeftPanel.svelte'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import Search from '../../src/features/search/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'
import { aCatalog, aRecord } from '../support/catalog-builders.ts'
import { HENAN } from '../support/henan.ts'

/** Where the published readings lie: the development server gives out `public`. */
const base = new URL('/', location.href).href

const PUBLISHED = openCatalog((await (await fetch('/data/catalog.json')).json()) as CatalogFile)

const box = () => page.getByRole('combobox', { name: /^(查找|Search)$/ })
const options = () => page.getByRole('option')
const option = (name: RegExp) => page.getByRole('option', { name })
const names = () => [...document.querySelectorAll('[role=option] .name')].map((node) => node.textContent)
const groups = () =>
  [...document.querySelectorAll('[role=group] .head')].map((node) => node.textContent.replace(/\s+/g, ' ').trim())
const marked = () => [...document.querySelectorAll('mark')].map((node) => node.textContent)
const activeText = () => {
  const id = box().element().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.querySelector('.name')?.textContent
}

beforeEach(async () => {
  localStorage.clear()
  await page.viewport(1200, 900)
})
afterEach(() => page.viewport(414, 896))

describe('typing', () => {
  test('shows finds in groups with their counts, marked, and filters nothing', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '传感')
    await expect.poll(groups).toEqual(['条目 2', '产业 1', '文件中出现的段落 2', '操作'])
    expect(names()).toContain('中国（郑州）智能传感谷')
    expect(new Set(marked())).toEqual(new Set(['传感']))
    expect(app.view.view.text).toBe('')
    await expect.element(box()).toHaveAttribute('aria-expanded', 'true')
    await expect.poll(() => app.announcer.message).toBe('2 个条目、1 个产业、2 个段落')
  })

  test('finds by initials, says so, and marks the Chinese letters', async () => {
    await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), 'zgzzzncgg')
    await expect.poll(activeText).toBe('中国（郑州）智能传感谷')
    expect(marked().slice(0, 3)).toEqual(['中国', '郑州', '智能传感谷'])
    await expect.element(page.getByText('拼音首字母')).toBeInTheDocument()
  })

  test('shows by which other name something was found', async () => {
    await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '小镇')
    await expect.element(option(/别名：传感器小镇/)).toBeInTheDocument()
  })

  test('works without the readings, and says what is missing', async () => {
    await showFeature(Search, HENAN, { base: `${base}nowhere/` })
    await userEvent.type(box(), '传感')
    await expect.poll(groups).toEqual(['条目 2', '产业 1', '文件中出现的段落 2', '操作'])
    await expect.element(page.getByText(/拼音表没有载入/)).toBeInTheDocument()
  })

  test('says when nothing is called so', async () => {
    const { app } = await showFeature(Search, HENAN, { base, locale: 'en' })
    await userEvent.type(box(), 'qqqq')
    await expect.element(page.getByText('Nothing is called “qqqq”')).toBeInTheDocument()
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false')
    await expect.poll(() => app.announcer.message).toBe('Nothing is called “qqqq”')
  })
})

describe('an input method', () => {
  test('composes in peace: nothing is looked up, and the Enter that ends it chooses nothing', async () => {
    const { app, room } = await showFeature(Search, HENAN, { base })
    const input = room.querySelector('input')!
    input.focus()
    await userEvent.type(box(), '传')
    await expect.poll(groups).not.toEqual([])
    const before = groups()
    input.dispatchEvent(new CompositionEvent('compositionstart'))
    input.value = '传gan'
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
    const press = (init: KeyboardEventInit) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
    press({ key: 'ArrowDown', isComposing: true })
    press({ key: 'Enter', isComposing: true })
    press({ key: 'Escape', isComposing: true })
    expect(groups()).toEqual(before)
    input.value = '传感谷'
    input.dispatchEvent(new CompositionEvent('compositionend'))
    // Safari tells of the Enter only now.
    press({ key: 'Enter', keyCode: 229 } as KeyboardEventInit)
    await expect.poll(activeText).toBe('中国（郑州）智能传感谷')
    expect(app.view.view.selected).toBeNull()
    press({ key: 'Enter' })
    await expect.poll(() => app.view.view.selected).toEqual({ type: 'record', id: 'valley' })
  })
})

describe('the keyboard', () => {
  test('arrows go through all groups and round; Enter opens; the box is empty again', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '郑州')
    await expect.poll(activeText).toBe('郑州市')
    const all = names()
    for (const name of [...all.slice(1), all[0]]) {
      await userEvent.keyboard('{ArrowDown}')
      await expect.poll(activeText).toBe(name)
    }
    await userEvent.keyboard('{ArrowUp}')
    await expect.poll(activeText).toBe(all.at(-1))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => app.view.view.selected).toEqual({ type: 'place', id: '410100' })
    expect(app.view.view.page).toBe('map')
    await expect.element(box()).toHaveValue('')
    await expect.element(box()).toHaveFocus()
    await expect.element(options().first()).not.toBeInTheDocument()
  })

  test('what was typed before begins again at its best find', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    for (const way of ['{ArrowDown}{Escape}{Escape}', '{Enter}', '{Enter}']) {
      app.view.change({ type: 'select', selected: null })
      await userEvent.fill(box(), '郑州')
      await expect.poll(activeText).toBe('郑州市')
      await userEvent.keyboard(way)
      await expect.element(box()).toHaveValue('')
    }
    expect(app.view.view.selected).toEqual({ type: 'place', id: '410100' })
  })

  test('Enter pressed before the list has come still opens the best find', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.fill(box(), '换道')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => app.view.view.selected).toEqual({ type: 'record', id: 'big-campaign' })
  })

  test('Ctrl+Enter only filters: by the value, by the name, and what is set stays', async () => {
    const { app } = await showFeature(Search, HENAN, { base, view: { undated: false } })
    await userEvent.type(box(), '郑州市')
    await expect.poll(activeText).toBe('郑州市')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => app.view.view.facets.place).toEqual(['410100'])
    expect(app.view.view).toMatchObject({ undated: false, selected: null })
    await userEvent.type(box(), '传感谷')
    await expect.poll(activeText).toBe('中国（郑州）智能传感谷')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => app.view.view.text).toBe('中国（郑州）智能传感谷')
    expect(app.view.view.selected).toBeNull()
    await expect.element(box()).toHaveValue('中国（郑州）智能传感谷')
  })

  test('Escape closes the list, then takes the letters, then is left to the others', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '传感')
    await expect.poll(() => names().length).toBeGreaterThan(0)
    const escaped: boolean[] = []
    const listen = (event: KeyboardEvent) => escaped.push(event.defaultPrevented)
    window.addEventListener('keydown', listen)
    await userEvent.keyboard('{Escape}')
    await expect.poll(names).toEqual([])
    await expect.element(box()).toHaveValue('传感')
    await userEvent.keyboard('{Escape}')
    await expect.element(box()).toHaveValue('')
    await userEvent.keyboard('{Escape}')
    window.removeEventListener('keydown', listen)
    expect(escaped).toEqual([true, true, false])
    expect(app.view.view.text).toBe('')
  })

  test('Home and End stay with the text', async () => {
    await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '郑州')
    await expect.poll(activeText).toBe('郑州市')
    await userEvent.keyboard('{ArrowDown}{Home}')
    expect((box().element() as HTMLInputElement).selectionStart).toBe(0)
    await userEvent.keyboard('{End}')
    expect((box().element() as HTMLInputElement).selectionStart).toBe(2)
  })
})

describe('actions', () => {
  test('filter by what was found and by the text, with the counts they will have', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '智能传感器')
    await expect.element(option(/^只看“智能传感器”的条目/)).toBeInTheDocument()
    const told = Number(/(\d+) 条/.exec(option(/^只看“智能传感器”的条目/).element().textContent)?.[1])
    await option(/^只看“智能传感器”的条目/).click()
    expect(app.view.view.facets.industry).toEqual(['smart-sensors'])
    expect(app.results.records.length).toBe(told)
  })

  test('by pinyin filter by the Chinese letters that it stands for', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), 'chuanganqixiaozhen')
    await option(/^只看含“传感器小镇”的条目/).click()
    expect(app.view.view.text).toBe('传感器小镇')
    expect(app.results.records.map(({ id }) => id)).toEqual(['valley'])
  })

  test('an industry is set as a filter, a document is opened, by its number too', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await userEvent.type(box(), '钢铁')
    await expect.poll(activeText).toBe('钢铁')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => app.view.view.facets.industry).toEqual(['steel'])
    await userEvent.type(box(), '豫政(2023)17号')
    await expect.poll(activeText).toBe('河南方案 2022')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => app.view.view).toMatchObject({ page: 'documents', document: 'plan' })
  })

  test('an indicator opens the page of indicators at its series, and its paragraph from there', async () => {
    const { app } = await showFeature(Search, PUBLISHED, { base, view: { undated: false } })
    await userEvent.fill(box(), '上云企业总数')
    await expect.poll(activeText, { timeout: 10_000 }).toBe('上云企业总数')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => app.view.view).toMatchObject({ page: 'indicators', face: 'series', text: '上云企业总数' })
    const next = await showFeature(IndicatorsPage, PUBLISHED, { width: 1100, view: app.view.view })
    const cards = () => [...next.room.querySelectorAll<HTMLElement>('[data-series]')]
    await expect.poll(() => cards().length).toBeGreaterThan(0)
    expect(new Set(cards().map((card) => card.querySelector('h3')?.textContent))).toEqual(new Set(['上云企业总数']))
    cards()[0]?.querySelector<HTMLElement>('.evidence a')?.click()
    const [own] = PUBLISHED.figures.filter(({ indicator }) => indicator === 'cloud-enterprises-total')
    const cited = own?.evidence.map(({ document, paragraph }) => ({ page: 'documents', document, paragraph }))
    const { page: at, document, paragraph } = next.app.view.view
    expect(cited).toContainEqual({ page: at, document, paragraph })
  })

  test('the emptied box is no filter', async () => {
    const { app } = await showFeature(Search, HENAN, { base, view: { text: '传感' } })
    await expect.element(box()).toHaveValue('传感')
    await userEvent.clear(box())
    expect(app.view.view.text).toBe('')
  })
})

describe('recent choices', () => {
  const choose = async (text: string, name: string) => {
    await userEvent.fill(box(), text)
    await expect.poll(activeText).toBe(name)
    await userEvent.keyboard('{Enter}')
    await expect.element(options().first()).not.toBeInTheDocument()
  }

  test('stand under the empty box, newest first, open again, and go one by one or all', async () => {
    const { app } = await showFeature(Search, HENAN, { base })
    await choose('郑州市', '郑州市')
    await choose('传感谷', '中国（郑州）智能传感谷')
    await choose('钢铁', '钢铁')
    await box().click()
    await expect.poll(names).toEqual(['钢铁', '中国（郑州）智能传感谷', '郑州市'])
    expect(activeText()).toBeNull()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(() => app.view.view.selected).toEqual({ type: 'record', id: 'valley' })
    await box().click()
    await expect.poll(names).toEqual(['中国（郑州）智能传感谷', '钢铁', '郑州市'])
    await page.getByRole('button', { name: '从最近中移除“钢铁”' }).click()
    await expect.poll(names).toEqual(['中国（郑州）智能传感谷', '郑州市'])
    expect(localStorage.getItem('yutu.search.recent')).not.toContain('steel')
    await page.getByRole('button', { name: '清除最近' }).click()
    await expect.poll(names).toEqual([])
    expect(JSON.parse(localStorage.getItem('yutu.search.recent') ?? '')).toEqual([])
  })

  test('that this release does not have are left out', async () => {
    const stored = [
      { kind: 'record', id: 'gone' },
      { kind: 'toy', id: 'valley' },
      { kind: 'record', id: 'valley' },
    ]
    localStorage.setItem('yutu.search.recent', JSON.stringify(stored))
    await showFeature(Search, HENAN, { base })
    await box().click()
    await expect.poll(names).toEqual(['中国（郑州）智能传感谷'])
  })
})

test('a long group is cut, and asked for more it shows more where it stands', async () => {
  const records = Array.from({ length: 40 }, (_, at) =>
    aRecord({ id: `site-${at}`, name: { zh: `智慧园${at}号`, en: `Site ${at}` } }),
  )
  await showFeature(Search, aCatalog({ records }), { base })
  await userEvent.type(box(), '智慧园')
  await expect.element(option(/^另 35 项$/)).toBeInTheDocument()
  expect(groups()[0]).toBe('条目 40')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
  await expect.element(option(/^另 15 项$/)).toBeInTheDocument()
  expect(activeText()).toBe('智慧园5号')
  await option(/^另 15 项$/).click()
  await expect.poll(() => names().filter((name) => name.startsWith('智慧园')).length).toBeGreaterThanOrEqual(40)
  await expect.element(box()).toHaveFocus()
})

test('on a phone the list has the whole screen, and a button leaves it', async () => {
  await page.viewport(390, 844)
  const { room } = await showFeature(Search, HENAN, { base, width: 390 })
  await box().click()
  await expect.element(page.getByText(/可输入中文/)).toBeInTheDocument()
  const { left, width, bottom } = room.querySelector('search')!.getBoundingClientRect()
  expect([left, width, bottom]).toEqual([0, 390, 844])
  await page.getByRole('button', { name: '关闭查找' }).click()
  await expect.element(page.getByText(/可输入中文/)).not.toBeInTheDocument()
})

test('stands above every face of the panel and follows the filter', async () => {
  const { app } = await showFeature(LeftPanel, HENAN, { base })
  app.view.change({ type: 'panel', panel: 'list' })
  await expect.element(box()).toBeInTheDocument()
  app.view.change({ type: 'text', text: '传感' })
  await expect.element(box()).toHaveValue('传感')
})

test.each(['zh', 'en'] as const)('fits 320 px in %s', async (locale) => {
  await page.viewport(320, 640)
  const { room } = await showFeature(Search, HENAN, { base, locale, width: 320 })
  await userEvent.type(box(), locale === 'zh' ? '郑州' : 'Zhengzhou')
  await expect.poll(() => names().length).toBeGreaterThan(0)
  expect(overflowing(room)).toEqual([])
})
