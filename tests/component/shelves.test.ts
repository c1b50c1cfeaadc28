import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import Shelves from '../../src/features/shelves/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

beforeEach(() => page.viewport(1200, 700))
afterEach(() => page.viewport(414, 896))

const province = () => page.getByRole('button', { name: /^全省 / })
const unplaced = () => page.getByRole('button', { name: /^位置未载 / })

test('hold what is no point of the map, and open as a list', async () => {
  const { app, room } = await showFeature(Shelves, HENAN, { width: 700, height: 40 })
  room.style.marginTop = '500px'
  await expect.element(province()).toHaveTextContent('1')
  await expect.element(unplaced()).toHaveTextContent('1')
  await province().click()
  await expect.element(province()).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByText('另有 1 条政策旁列，计入后在此列出。')).toBeInTheDocument()
  await page.getByRole('button', { name: /全省工业互联网/ }).click()
  expect(app.view.view.selected).toEqual({ type: 'record', id: 'network' })
  await expect.element(page.getByRole('button', { name: /全省工业互联网/ })).toHaveAttribute('aria-current', 'true')
})

test('the list opens upward, above the shelves', async () => {
  const { room } = await showFeature(Shelves, HENAN, { width: 700, height: 40 })
  await unplaced().click()
  const list = page.getByRole('group', { name: '位置未载' }).element().getBoundingClientRect()
  expect(list.bottom).toBeLessThanOrEqual(room.getBoundingClientRect().top + 1.5)
})

test('say 0 when they are empty, and why', async () => {
  await showFeature(Shelves, HENAN, { width: 700, view: { facets: { ...NO_CHOICES, kind: ['zone'] } } })
  await expect.element(unplaced()).toHaveTextContent('0')
  await unplaced().click()
  await expect.element(page.getByText('当前条件下没有这样的条目。')).toBeInTheDocument()
})

test('one is open at a time; Escape closes and returns the focus', async () => {
  await showFeature(Shelves, HENAN, { width: 700 })
  await province().click()
  await unplaced().click()
  await expect.element(province()).toHaveAttribute('aria-expanded', 'false')
  await userEvent.keyboard('{Tab}{Escape}')
  await expect.element(unplaced()).toHaveAttribute('aria-expanded', 'false')
  await expect.element(unplaced()).toHaveFocus()
})

test.each(['zh', 'en'] as const)('fit 320 px in %s, open', async (locale) => {
  await page.viewport(320, 700)
  const { room } = await showFeature(Shelves, HENAN, { locale, width: 320, height: 500 })
  await page.getByRole('button').first().click()
  await expect.poll(() => room.querySelector('.list')).not.toBeNull()
  expect(overflowing(room)).toEqual([])
})
