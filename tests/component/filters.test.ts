import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import LeftPanel from '../../src/app/shells/LeftPanel.svelte'
import Filters from '../../src/features/filters/index.svelte'
import { HENAN } from '../support/henan.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const shownIds = (app: { results: { records: readonly { id: string }[] } }) => app.results.records.map(({ id }) => id)

beforeEach(() => page.viewport(800, 1200))
afterEach(() => page.viewport(414, 896))

describe('the tree of industries', () => {
  const row = (name: RegExp) => page.getByRole('treeitem', { name })

  test('opens, ticks a branch, and marks what lies above as mixed', async () => {
    const { app } = await showFeature(Filters, HENAN)
    const top = row(/^新兴产业，/)
    await expect.element(top).toHaveAttribute('aria-checked', 'false')
    top.element().dispatchEvent(new FocusEvent('focus'))
    ;(top.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown} ')
    expect(app.view.view.facets.industry).toEqual(['smart-sensors'])
    await expect.element(top).toHaveAttribute('aria-checked', 'mixed')
    await expect.element(row(/^新一代信息技术，/)).toHaveAttribute('aria-checked', 'mixed')
    await expect.element(row(/^智能传感器，/)).toHaveAttribute('aria-checked', 'true')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^智能传感器/)
    await userEvent.keyboard('{ArrowLeft}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^新一代信息技术/)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(row(/^智能传感器，/)).not.toBeInTheDocument()
  })

  test('a parent includes its children; unticking one leaves its brothers', async () => {
    const { app } = await showFeature(Filters, HENAN, {
      view: { facets: { ...NO_CHOICES, industry: ['new-generation-it'] } },
    })
    expect(shownIds(app)).toEqual(['valley', 'display-base', 'network'])
    await row(/^新一代信息技术，/).click({ position: { x: 40, y: 12 } })
    await expect.element(row(/^智能传感器，/)).toHaveAttribute('aria-checked', 'true')
    await row(/^智能传感器，/).click()
    expect(app.view.view.facets.industry).toEqual(['new-displays'])
  })

  test('counts leave their own facet out; a row of none can still be ticked', async () => {
    const { app } = await showFeature(Filters, HENAN, { view: { facets: { ...NO_CHOICES, place: ['410300'] } } })
    await expect.element(row(/^传统产业，1 条/)).toBeInTheDocument()
    await row(/^新兴产业，0 条/).click()
    expect(shownIds(app)).toEqual([])
    await expect.element(row(/^传统产业，1 条/)).toBeInTheDocument()
  })

  test('counties that no document names stay out of the places', async () => {
    await showFeature(Filters, HENAN)
    await page.getByRole('button', { name: /^地点/ }).click()
    await row(/^郑州市，/).click({ position: { x: 12, y: 12 } })
    await expect.element(row(/^新郑市，1 条/)).toBeInTheDocument()
    await expect.element(row(/^登封市/)).not.toBeInTheDocument()
    await expect.element(row(/^信阳市，0 条/)).toBeInTheDocument()
  })
})

describe('kinds and policy', () => {
  test('policy stands aside with its number; one switch counts it', async () => {
    const { app } = await showFeature(Filters, HENAN)
    await expect.element(page.getByText('另有 2 条政策旁列')).toBeInTheDocument()
    await page.getByRole('switch', { name: '计入政策条目' }).click()
    expect(shownIds(app)).toContain('sensor-award')
    await expect.element(page.getByText('另有 2 条政策旁列')).not.toBeInTheDocument()
    await expect.element(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true')
  })

  test('a policy kind can be chosen by itself', async () => {
    const { app } = await showFeature(Filters, HENAN)
    await page.getByRole('checkbox', { name: /激励/ }).click()
    expect(shownIds(app)).toEqual(['sensor-award'])
  })
})

describe('chips', () => {
  const view = {
    facets: { ...NO_CHOICES, status: ['planned', 'under-construction'], document: ['plan'] },
    years: { from: 2022, to: 2025 },
    undated: false,
    text: '传感',
  }
  const chip = (name: RegExp) => page.getByRole('button', { name })

  test('say every condition; Delete removes one and the focus goes to the next', async () => {
    const { app } = await showFeature(Filters, HENAN, { view })
    const names = [...document.querySelectorAll('.chip')].map((element) => element.textContent.trim())
    expect(names).toEqual([
      '文字：“传感”',
      '状态：在建、规划',
      '文件：河南方案 2022',
      '年份：2022–2025年',
      '不含未载年份的条目',
    ])
    ;(chip(/状态：在建、规划/).element() as HTMLElement).focus()
    await userEvent.keyboard('{Delete}')
    expect(app.view.view.facets.status).toEqual([])
    await expect.poll(() => document.activeElement?.textContent.trim()).toBe('文件：河南方案 2022')
    await userEvent.keyboard('{Backspace}')
    expect(app.view.view.facets.document).toEqual([])
    await expect.poll(() => document.activeElement?.textContent.trim()).toBe('年份：2022–2025年')
  })

  test('clear takes all of them, and the focus is not lost', async () => {
    const { app } = await showFeature(LeftPanel, HENAN, { view })
    await page.getByRole('button', { name: '清除全部条件' }).click()
    expect(app.view.view).toMatchObject({ facets: NO_CHOICES, years: null, undated: true, policy: false, text: '' })
    await expect.element(page.getByRole('combobox')).toHaveFocus()
  })

  test('when nothing is left, they say which one stands in the way', async () => {
    const { app } = await showFeature(Filters, HENAN, {
      view: { facets: { ...NO_CHOICES, place: ['410300'], industry: ['biomedicine'] } },
    })
    await expect.element(page.getByText('去掉其中一项就有结果：')).toBeInTheDocument()
    await page.getByRole('button', { name: '不限地点 1' }).click()
    expect(shownIds(app)).toEqual(['medicine-park'])
  })
})

test.each(['zh', 'en'] as const)('fits 320 px in %s, everything open', async (locale) => {
  const { room } = await showFeature(Filters, HENAN, {
    locale,
    width: 320,
    view: {
      text: '传感器 sensor valley of the high and new technology zone',
      facets: { ...NO_CHOICES, industry: ['new-generation-it', 'steel'], document: ['plan', 'opinion'] },
    },
  })
  for (const button of room.querySelectorAll<HTMLElement>('h2 button[aria-expanded=false]')) button.click()
  await expect.poll(() => room.querySelectorAll('h2 button[aria-expanded=false]').length).toBe(0)
  expect(overflowing(room)).toEqual([])
})
