import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Layers from '../../src/features/layers/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

test('one lens at a time, by arrows too', async () => {
  const { app } = await showFeature(Layers, HENAN)
  const kind = page.getByRole('radio', { name: '类别' })
  await expect.element(kind).toBeChecked()
  await page.getByRole('radio', { name: '状态' }).click()
  expect(app.view.view.lens).toBe('status')
  await expect.element(kind).not.toBeChecked()
  await userEvent.keyboard('{ArrowRight}')
  expect(app.view.view.lens).toBe('document')
})

test('the pattern’s elements are switched one by one, or all together', async () => {
  const { app } = await showFeature(Layers, HENAN)
  const core = page.getByRole('switch', { name: '在地图上显示郑州核心' })
  await expect.element(core).toHaveAttribute('aria-checked', 'false')
  await core.click()
  expect(app.view.view.pattern).toEqual(['core-zhengzhou'])
  await expect.element(core).toHaveAttribute('aria-checked', 'true')
  await page.getByRole('switch', { name: '七个要素全部显示' }).click()
  expect(app.view.view.pattern).toEqual([])
})

test('an element says how it is known, and asking for its rule shows and selects it', async () => {
  const { app } = await showFeature(Layers, HENAN)
  await expect.element(page.getByText('原文写明')).toBeInTheDocument()
  await page.getByRole('button', { name: '郑州核心的规则与成员' }).click()
  expect(app.view.view.selected).toEqual({ type: 'element', id: 'core-zhengzhou' })
  expect(app.view.view.pattern).toEqual(['core-zhengzhou'])
})

test('layers go off and on again', async () => {
  const { app } = await showFeature(Layers, HENAN)
  const rivers = page.getByRole('switch', { name: '河流' })
  await rivers.click()
  expect(app.view.view.hidden).toEqual(['rivers'])
  await rivers.click()
  expect(app.view.view.hidden).toEqual([])
})

test('there is a switch for the base map only where one is configured', async () => {
  const { room } = await showFeature(Layers, HENAN)
  expect(room.textContent).not.toContain('外接底图')
  const baseMap = { kind: 'raster' as const, url: '/t/{z}/{x}/{y}.png', crs: 'WGS 84', attribution: 'x' }
  await showFeature(Layers, HENAN, { config: { baseMap } })
  await expect.element(page.getByRole('switch', { name: '外接底图' })).toBeInTheDocument()
})

test.each(['zh', 'en'] as const)('fits 300 px in %s', async (locale) => {
  const { room } = await showFeature(Layers, HENAN, { locale, width: 300 })
  expect(overflowing(room)).toEqual([])
})
