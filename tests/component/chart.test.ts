import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page, userEvent } from 'vitest/browser'
import BarRows from '../../src/ui/chart/BarRows.svelte'
import YearColumns from '../../src/ui/chart/YearColumns.svelte'
import { overflowing } from '../support/feature.ts'

beforeEach(() => page.viewport(600, 600))
afterEach(() => page.viewport(414, 896))

const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const widthOf = (element: Element | null | undefined) => element?.getBoundingClientRect().width ?? NaN
const columns = { name: '产业', bar: '条目', value: '数' }

describe('bars in rows', () => {
  test('are a table whose bars share one scale from zero', async () => {
    const rows = [
      { id: 'a', name: '信息技术', value: 40, note: '含分支' },
      { id: 'b', name: '钢铁', value: 10 },
      { id: 'c', name: '食品', value: 0 },
    ]
    const { container } = await render(BarRows, { caption: '各产业条目', columns, rows, max: 40 })
    await expect.element(page.getByRole('table', { name: '各产业条目' })).toBeVisible()
    expect([...container.querySelectorAll('tbody tr')].map((row) => text(row.querySelector('th')))).toEqual([
      '信息技术 含分支',
      '钢铁',
      '食品',
    ])
    expect([...container.querySelectorAll('td.value')].map(text)).toEqual(['40', '10', '0'])
    const [long, short] = [...container.querySelectorAll('.bar')]
    expect(container.querySelectorAll('.bar')).toHaveLength(2)
    expect(widthOf(long) / widthOf(short)).toBeCloseTo(4, 1)
    expect(widthOf(long)).toBeCloseTo(widthOf(container.querySelector('.track')), 0)
  })

  test('open by the number with keys, and by the bar with a pointer', async () => {
    const open = vi.fn<() => void>()
    const rows = [{ id: 'a', name: '信息技术', value: 40, onOpen: open, openLabel: '显示这些条目' }]
    const { container } = await render(BarRows, { caption: '各产业条目', columns, rows, max: 80 })
    await userEvent.keyboard('{Tab}{Enter}')
    expect(open).toHaveBeenCalledTimes(1)
    await expect.element(page.getByRole('button', { name: '40 显示这些条目' })).toHaveFocus()
    container.querySelector<HTMLElement>('.track')?.click()
    expect(open).toHaveBeenCalledTimes(2)
  })

  test('of several parts say each part in words', async () => {
    const parts = [
      { name: '规划', value: 3, colour: 'red' },
      { name: '现有', value: 1, colour: 'blue' },
      { name: '在建', value: 0, colour: 'green' },
    ]
    const rows = [{ id: 'a', name: '信息技术', value: 4, parts }]
    const { container } = await render(BarRows, { caption: '各产业条目', columns, rows, max: 4 })
    expect([...container.querySelectorAll('li')].map(text)).toEqual(['规划 3', '现有 1', '在建 0'])
    const bars = [...container.querySelectorAll('.bar')]
    expect(bars).toHaveLength(2)
    expect(widthOf(bars[0]) / widthOf(bars[1])).toBeCloseTo(3, 0)
  })

  test('keep inside 320 px with long names', async () => {
    await page.viewport(320, 600)
    const rows = [
      {
        id: 'a',
        name: 'Connected and new-energy vehicles, environmental protection',
        value: 12_345,
        onOpen: () => undefined,
        openLabel: 'Show these records',
      },
    ]
    const props = { caption: 'Records by industry', columns: { name: 'Industry', bar: 'Records', value: 'Number' } }
    const { container } = await render(BarRows, { ...props, rows, max: 12_345 })
    expect(overflowing(container)).toEqual([])
    expect(widthOf(container.querySelector('.track'))).toBeGreaterThan(60)
  })
})

describe('columns by year', () => {
  const rows = [2020, 2021, 2022, 2023].map((year, index) => ({ year, value: index * 10 }))
  const words = { caption: '各年条目', yearName: '年份', valueName: '条目', max: 30 }

  test('are a table with the years as its head', async () => {
    const { container } = await render(YearColumns, { ...words, rows })
    await expect.element(page.getByRole('columnheader', { name: '2022' })).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: '条目' })).toBeInTheDocument()
    expect([...container.querySelectorAll('td')].map(text)).toEqual(['0', '10', '20', '30'])
    const heights = [...container.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect().height)
    expect(heights[0]).toBe(0)
    expect((heights[3] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(3, 1)
    // The years stand under their columns.
    const head = container.querySelector('thead')!.getBoundingClientRect()
    expect(head.top).toBeGreaterThanOrEqual(container.querySelector('tbody')!.getBoundingClientRect().bottom - 1)
  })

  test('open a year by keys', async () => {
    const open = vi.fn<(year: number) => void>()
    await render(YearColumns, { ...words, rows, onOpen: open })
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    expect(open).toHaveBeenCalledExactlyOnceWith(2021)
    await expect.element(page.getByRole('button', { name: '年份 2021 条目 10' })).toHaveFocus()
  })

  test('of many years write only as many as a phone holds', async () => {
    await page.viewport(320, 600)
    const many = Array.from({ length: 16 }, (_, index) => ({ year: 2020 + index, value: index }))
    const { container } = await render(YearColumns, { ...words, rows: many })
    expect(overflowing(container)).toEqual([])
    expect(container.querySelectorAll('thead th > span:not(.visually-hidden)')).toHaveLength(8)
  })
})
