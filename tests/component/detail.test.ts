import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Selected } from '../../src/domain/view/view.ts'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import Detail from '../../src/features/detail/index.svelte'
import { DETAIL } from '../support/a-detail-catalog.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const selecting = (type: Selected['type'], id: string) => ({ selected: { type, id } })
const text = (room: HTMLElement) => room.innerText.replace(/\s+/g, ' ')

beforeEach(() => page.viewport(800, 900))
afterEach(() => page.viewport(414, 896))

test('nothing selected: nothing shown', async () => {
  const { room } = await showFeature(Detail, DETAIL)
  expect(room.innerText.trim()).toBe('')
})

describe('a record', () => {
  test('shows what it has, in Chinese', async () => {
    const { room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    const shown = text(room)
    for (const part of [
      '中国（郑州）智能传感谷',
      'China (Zhengzhou) Sensor Valley',
      '在建 · 截至 2022年6月2日',
      '园区级 ±5 公里 · 推断',
      '郑州高新区 · 推断：据责任单位',
      '2022–2025年 · 规划期',
      '郑州核心 · 文件写明',
      '市工信局',
      '不代表位置',
      '原文以“等”收尾',
      '目标 · 力争',
      '≥ 20 家',
      '企业数 · 2025年',
      '结果：所收文件未公布',
      '“智能传感谷”',
      '机器译文',
      '传感器产业基地',
      '传感器企业奖励',
    ])
      expect(shown).toContain(part)
    expect(room.querySelector('h2 + p [lang="en"]')?.textContent).toBe('China (Zhengzhou) Sensor Valley')
    const english = [...room.querySelectorAll('[lang="en"]')].map((element) => element.textContent)
    expect(english).toContain('“Sensor Valley”')
  })

  test('shows the same in English, with no 万 or 亿 and no untranslated word of ours', async () => {
    const { room } = await showFeature(Detail, DETAIL, { locale: 'en', view: selecting('record', 'sensor-award') })
    const shown = text(room)
    for (const part of [
      '≤ CNY 5 million',
      'Clause 2',
      'Enterprise, Platform',
      'In force',
      '2 June 2022 to 1 June 2025',
    ])
      expect(shown).toContain(part)
    const foreign = [...room.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && /\p{Script=Han}/u.test(node.textContent ?? '')) &&
        !element.closest('[lang="zh-CN"]'),
    )
    expect(foreign.map((element) => element.textContent)).toEqual([])
  })

  test('has its evidence above its facts, each row one link to the paragraph', async () => {
    const { app, room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    const row = page.getByRole('link', { name: /郑州意见 2022.*第 4 段.*智能传感谷/ })
    const facts = [...room.querySelectorAll('dt')].find((term) => term.textContent === '位置')!
    expect(row.element().compareDocumentPosition(facts) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(row.element().getAttribute('href')).toMatch(/^#.*doc=opinions.*p=4/)
    await row.click()
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'opinions', paragraph: 4 })
  })

  test('has beside its number one link to the paragraph that says it', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    await page.getByRole('link', { name: '企业数：查看依据第 9 段 郑州意见 2022' }).click()
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'opinions', paragraph: 9 })
  })

  test('leaves a click with Ctrl to the browser', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    const row = page
      .getByRole('link', { name: /第 4 段/ })
      .first()
      .element()
    // The tab that the browser would open is not wanted here; the page's own listeners have run by then.
    addEventListener('click', (event) => event.preventDefault(), { once: true })
    row.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))
    expect(app.view.view.page).toBe('map')
  })

  test('goes through the records of its place from the keyboard, and round again', async () => {
    const { app, room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    expect(text(room)).toContain('中原区 · 第 1 条 / 共 2 条')
    const next = page.getByRole('button', { name: '下一条' })
    ;(next.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    expect(app.view.view.selected?.id).toBe('sensor-base')
    await userEvent.keyboard('{Enter}')
    expect(app.view.view.selected?.id).toBe('valley')
    expect(document.activeElement).toBe(next.element())
  })

  test('says when the filters leave it out, and then has no row to go through', async () => {
    const { app, room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    app.view.change({ type: 'facet.set', facet: 'place', values: ['410300'] })
    await expect.element(page.getByText('不在当前筛选结果中')).toBeVisible()
    expect(room.querySelector('[aria-label="下一条"]')).toBeNull()
  })

  test('filters by its industry, opens its place and its element', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    await page.getByRole('link', { name: '只看： 智能传感器' }).click()
    expect(app.view.view.facets.industry).toEqual(['smart-sensors'])
    app.view.change({ type: 'clear' })
    await page.getByRole('link', { name: '打开格局要素： 郑州核心' }).click()
    expect(app.view.view.selected).toEqual({ type: 'element', id: 'core-zhengzhou' })
    app.view.change({ type: 'select', selected: { type: 'record', id: 'valley' } })
    await page.getByRole('link', { name: '打开地点： 郑州高新区' }).click()
    expect(app.view.view.selected).toEqual({ type: 'place', id: 'hi-tech-zone' })
  })

  test('says that an incentive has run out, by the given clock', async () => {
    const view = selecting('record', 'sensor-award')
    await showFeature(Detail, DETAIL, { view, today: '2025-06-02' })
    await expect.element(page.getByText('已过期：有效期到2025年6月1日为止')).toBeVisible()
  })

  test('says that a record without figures has none, and that an unplaced one is not drawn', async () => {
    const { room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'somewhere') })
    expect(text(room)).toContain('文件没有给出这一条自己的数值。')
    expect(text(room)).toContain('文件没有写明位置，不在图上落点')
    expect(text(room)).toContain('以文件成文时为准，原文未载日期')
  })

  test('closes', async () => {
    const { app, room } = await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    await page.getByRole('button', { name: '关闭详情' }).click()
    expect(app.view.view.selected).toBeNull()
    await expect.poll(() => room.innerText.trim()).toBe('')
  })
})

describe('a report of an error', () => {
  test('is a letter to the contact with id, field and link', async () => {
    const config = { contact: 'data@henan.example' }
    await showFeature(Detail, DETAIL, { view: selecting('record', 'valley'), config })
    const href = page.getByRole('link', { name: '报告错误' }).element().getAttribute('href')!
    const body = new URL(href).searchParams.get('body')!
    expect(body).toContain('valley')
    expect(body).toContain('字段：')
    expect(body).toContain('sel=valley')
    expect(body).toContain('1.2.3')
  })

  test('without a contact is a button that copies', async () => {
    await showFeature(Detail, DETAIL, { view: selecting('record', 'valley') })
    await expect.element(page.getByRole('button', { name: '报告错误' })).toBeVisible()
  })
})

describe('a place', () => {
  test('lists what lies in it, what stands aside, and what the filters hide', async () => {
    const { app, room } = await showFeature(Detail, DETAIL, { view: selecting('place', '410100') })
    expect(text(room)).toContain('郑州市：图上与列表 3 条，另列政策 1 条')
    for (const name of ['全市5G网络', '中国（郑州）智能传感谷', '传感器产业基地', '传感器企业奖励'])
      await expect.element(page.getByRole('link', { name: new RegExp(name) })).toBeVisible()
    expect(text(room)).not.toContain('钢铁集群')
    app.view.change({ type: 'facet.set', facet: 'status', values: ['existing'] })
    await expect.poll(() => text(room)).toContain('另有 3 条被当前筛选排除')
  })

  test('filters to itself and back', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('place', '410100') })
    await page.getByRole('button', { name: '只看此地' }).click()
    expect(app.view.view.facets.place).toEqual(['410100'])
    await page.getByRole('button', { name: '取消只看此地' }).click()
    expect(app.view.view.facets).toEqual(NO_CHOICES)
  })

  test('tells its level, its standing in the pattern with the rule, its own targets', async () => {
    const { room } = await showFeature(Detail, DETAIL, { locale: 'en', view: selecting('place', '410300') })
    const shown = text(room)
    for (const part of [
      'Henan',
      'Prefecture · 410300',
      'crossed, not a member',
      '< 1% of the area',
      'names Zhengzhou as',
    ])
      expect(shown).toContain(part)
  })

  test('opens a record of its list', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('place', '410100') })
    await page.getByRole('link', { name: /全市5G网络/ }).click()
    expect(app.view.view.selected).toEqual({ type: 'record', id: 'city-network' })
  })
})

describe('an element of the pattern', () => {
  test('tells rule, basis, evidence, members, and its part of what is shown', async () => {
    const { room } = await showFeature(Detail, DETAIL, { view: selecting('element', 'core-zhengzhou') })
    const shown = text(room)
    for (const part of [
      '文件点名郑州市为核心。',
      '由文件写明',
      'Zhengzhou as the core',
      '中原区',
      '穿过而不算成员',
      '洛阳市',
    ])
      expect(shown).toContain(part)
    expect(shown).toContain('当前显示的条目中有 1 条在内，占 20%')
  })

  test('filters by itself and is drawn by its switch', async () => {
    const { app } = await showFeature(Detail, DETAIL, { view: selecting('element', 'core-zhengzhou') })
    await page.getByRole('button', { name: '只看此要素' }).click()
    expect(app.view.view.facets.pattern).toEqual(['core-zhengzhou'])
    const draw = page.getByRole('switch', { name: '画在图上' })
    await expect.element(draw).toHaveAttribute('aria-checked', 'false')
    await draw.click()
    expect(app.view.view.pattern).toEqual(['core-zhengzhou'])
    await expect.element(draw).toHaveAttribute('aria-checked', 'true')
  })
})

describe('at 320 px', () => {
  for (const locale of ['zh', 'en'] as const)
    for (const [type, id] of [
      ['record', 'valley'],
      ['record', 'sensor-award'],
      ['place', '410100'],
      ['element', 'core-zhengzhou'],
    ] as const)
      test(`${type} ${id} in ${locale} keeps inside its column, targets at least 24 px high`, async () => {
        await page.viewport(320, 800)
        const { room } = await showFeature(Detail, DETAIL, { locale, view: selecting(type, id), width: 320 })
        expect(overflowing(room)).toEqual([])
        const low = [...room.querySelectorAll<HTMLElement>('button')].filter((target) => target.offsetHeight < 24)
        expect(low.map((target) => target.innerText)).toEqual([])
      })
})
