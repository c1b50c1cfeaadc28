import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Timeline from '../../src/features/timeline/index.svelte'
import { STEP_MS } from '../../src/domain/time/playback.ts'
import type { App } from '../../src/state/context.ts'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

beforeEach(() => page.viewport(800, 400))
afterEach(() => page.viewport(414, 896))

const start = () => page.getByRole('slider', { name: '起始年份' })
const end = () => page.getByRole('slider', { name: '结束年份' })

/** Middles of the columns from 2020 to 2025, in page coordinates. */
function middleOf(year: number): { x: number; y: number } {
  const plot = document.querySelector('.plot')!.getBoundingClientRect()
  return { x: plot.left + ((year - 2020 + 0.5) * plot.width) / 6, y: plot.top + 40 }
}

function press(type: string, at: { x: number; y: number }, target: Element = document.querySelector('.plot')!): void {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: at.x, clientY: at.y, isPrimary: true }),
  )
}

/** Synthetic pointers cannot be captured; the strip only needs that asking does not fail. */
function allowCapture(): void {
  document.querySelector<HTMLElement>('.plot')!.setPointerCapture = () => undefined
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }, target?: Element): Promise<void> {
  allowCapture()
  press('pointerdown', from, target)
  press('pointermove', { x: (from.x + to.x) / 2, y: from.y })
  press('pointermove', to)
  press('pointerup', to)
}

const historyOf = (app: App) => {
  const steps: string[] = []
  app.view.listen((_, step) => steps.push(step))
  return steps
}

test('each column says its number, and readers of the screen get them as a list', async () => {
  const { room } = await showFeature(Timeline, HENAN, { width: 700 })
  expect([...room.querySelectorAll('.column')].map((column) => column.textContent.replace(/\s+/g, ' ').trim())).toEqual(
    ['1 2020', '1 2021', '2 2022', '2 2023', '1 2024', '2 2025'],
  )
  await expect.element(page.getByRole('list', { name: '各年条目数' })).toHaveTextContent('2022年：2 条，显示 2 条')
})

test('arrows move an end by one year, the page keys by three, Home and End to the edge', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  ;(start().element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(app.view.view.years).toEqual({ from: 2021, to: 2025 })
  await userEvent.keyboard('{PageUp}')
  expect(app.view.view.years).toEqual({ from: 2024, to: 2025 })
  await expect.element(start()).toHaveAttribute('aria-valuetext', '2024–2025年，共 3 条')
  await userEvent.keyboard('{Tab}{Home}')
  expect(app.view.view.years).toEqual({ from: 2024, to: 2024 })
  await expect.element(end()).toHaveAttribute('aria-valuenow', '2024')
  await userEvent.keyboard('{End}{Shift>}{Tab}{/Shift}{Home}')
  expect(app.view.view.years).toBeNull()
})

test('a drag on a grip filters while it is dragged, as one step of the history', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  const steps = historyOf(app)
  const grip = start().element()
  allowCapture()
  press('pointerdown', middleOf(2020), grip)
  press('pointermove', { x: middleOf(2020).x - 10, y: 40 })
  press('pointermove', middleOf(2022))
  const during = app.view.view.years
  press('pointermove', middleOf(2024))
  press('pointerup', middleOf(2024))
  expect(during?.to).toBe(2025)
  expect(during?.from).toBeGreaterThan(2020)
  expect(app.view.view.years?.from).toBeGreaterThan(2022)
  expect(steps).toEqual(['push', 'replace'])
})

test('a drag beside the window draws a new one; a drag on it moves it whole', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  await drag(middleOf(2021), middleOf(2022))
  expect(app.view.view.years).toEqual({ from: 2021, to: 2022 })
  await drag(middleOf(2022), middleOf(2024))
  expect(app.view.view.years).toEqual({ from: 2023, to: 2024 })
  await drag(middleOf(2024), { x: middleOf(2025).x + 900, y: 40 })
  expect(app.view.view.years).toEqual({ from: 2024, to: 2025 })
})

test('a click takes one year, a second click gives all back', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  allowCapture()
  for (const expected of [{ from: 2023, to: 2023 }, null]) {
    press('pointerdown', middleOf(2023))
    press('pointerup', middleOf(2023))
    expect(app.view.view.years).toEqual(expected)
  }
})

test('undated records have a column and a switch of their own', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700, view: { years: { from: 2023, to: 2023 } } })
  const box = page.getByRole('checkbox', { name: '含未载年份的 1 条' })
  await expect.element(box).toBeChecked()
  expect(app.results.records.map(({ id }) => id)).toContain('medicine-park')
  await box.click()
  expect(app.view.view.undated).toBe(false)
  expect(app.results.records.map(({ id }) => id)).not.toContain('medicine-park')
})

test('a range from a link that leaves the strip stands at its edge, and stays as it is', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700, view: { years: { from: 2024, to: 2040 } } })
  await expect.element(end()).toHaveAttribute('aria-valuenow', '2025')
  expect(app.view.view.years).toEqual({ from: 2024, to: 2040 })
})

describe('playing', () => {
  afterEach(() => vi.useRealTimers())

  const button = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!
  const years = (app: App) => {
    const chosen = app.view.view.years
    return chosen && (chosen.from === chosen.to ? String(chosen.from) : `${chosen.from}-${chosen.to}`)
  }

  async function played(view: Parameters<typeof showFeature>[2] = {}): Promise<{ app: App; steps: string[] }> {
    const { app } = await showFeature(Timeline, HENAN, { width: 700, ...view })
    const steps = historyOf(app)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    button('逐年播放').click()
    return { app, steps }
  }

  test('shows one year after another and rests at the last, as one step of the history', async () => {
    const { app, steps } = await played()
    const seen = [years(app)]
    for (let turn = 0; turn < 8; turn++) {
      await vi.advanceTimersByTimeAsync(STEP_MS)
      seen.push(years(app))
    }
    expect(seen).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2025', '2025', '2025'])
    expect(steps).toEqual(['push', 'replace', 'replace', 'replace', 'replace', 'replace'])
    expect(button('逐年播放')).not.toBeNull()
  })

  test('slides a range, and says each once with its count', async () => {
    const { app } = await played({ view: { years: { from: 2021, to: 2022 } } })
    const said: string[] = []
    vi.spyOn(app.announcer, 'say').mockImplementation((text) => said.push(text))
    await vi.advanceTimersByTimeAsync(STEP_MS)
    expect(years(app)).toBe('2023-2024')
    expect(said).toEqual(['2022–2023年，共 4 条', `2023–2024年，共 ${app.results.records.length} 条`])
  })

  test.each([
    ['its own button', () => button('暂停播放').click()],
    ['a press anywhere', () => press('pointerdown', { x: 1, y: 1 }, document.body)],
    ['a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))],
    ['the wheel', () => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))],
    [
      'the page being hidden',
      () => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValueOnce(true)
        document.dispatchEvent(new Event('visibilitychange'))
      },
    ],
  ])('is paused by %s', async (_, pause) => {
    const { app } = await played()
    await vi.advanceTimersByTimeAsync(STEP_MS)
    pause()
    await vi.advanceTimersByTimeAsync(STEP_MS * 5)
    expect(years(app)).toBe('2021')
    expect(button('逐年播放')).not.toBeNull()
  })
})

test('the step buttons move year or range by one and rest at the edge, where they keep the focus', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  const forward = page.getByRole('button', { name: '进一年' })
  const back = page.getByRole('button', { name: '退一年' })
  await forward.click()
  expect(app.view.view.years).toEqual({ from: 2020, to: 2020 })
  await expect.element(back).toHaveAttribute('aria-disabled', 'true')
  await forward.click()
  expect(app.view.view.years).toEqual({ from: 2021, to: 2021 })
  app.view.change({ type: 'years', years: { from: 2024, to: 2025 } })
  await expect.element(forward).toHaveAttribute('aria-disabled', 'true')
  ;(forward.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(app.view.view.years).toEqual({ from: 2024, to: 2025 })
  expect(document.activeElement).toBe(forward.element())
})

test('typed years apply by Enter; what cannot be read or is not in the data is said, and changes nothing', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  await page.getByRole('button', { name: '全部年份，键入年份，看时间依据' }).click()
  const box = page.getByRole('textbox', { name: '年份' })
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('202{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('请写四位数的年份')
  await box.fill('2019-2021')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('数据里只有 2020 年到 2025 年')
  await expect.element(box).toHaveAttribute('aria-invalid', 'true')
  expect(app.view.view.years).toBeNull()
  await box.fill('２０２２～２３')
  await userEvent.keyboard('{Enter}')
  expect(app.view.view.years).toEqual({ from: 2022, to: 2023 })
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: '2022–2023年，键入年份，看时间依据' })).toHaveFocus()
})

test('an Enter that ends a composition does not apply', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  await page.getByRole('button', { name: '全部年份，键入年份，看时间依据' }).click()
  const box = page.getByRole('textbox', { name: '年份' })
  await box.fill('2023')
  const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
  box.element().dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(app.view.view.years).toBeNull()
})

test('the panel tells how the time of what is shown is known, and the parts add up', async () => {
  const { app } = await showFeature(Timeline, HENAN, { width: 700 })
  await page.getByRole('button', { name: '全部年份，键入年份，看时间依据' }).click()
  const count = () =>
    [...document.querySelectorAll('dialog .count, [role=dialog] .count')].map((cell) => cell.textContent)
  await expect.poll(() => count().length).toBe(5)
  expect(count().reduce((sum, cell) => sum + Number(cell), 0)).toBe(app.results.records.length)
  await expect
    .element(page.getByRole('table', { name: `所示 ${app.results.records.length} 条的时间依据` }))
    .toHaveTextContent('未载年份')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('stays within its height on a desktop, with years chosen and without', async () => {
  const { app, room } = await showFeature(Timeline, HENAN, { width: 700 })
  const section = room.querySelector('section')!
  expect(section.offsetHeight).toBe(88)
  app.view.change({ type: 'years', years: { from: 2022, to: 2023 } })
  await expect.element(page.getByRole('button', { name: '全部年份', exact: true })).toBeVisible()
  expect(section.offsetHeight).toBe(88)
})

test.each(['zh', 'en'] as const)('fits 320 px in %s', async (locale) => {
  await page.viewport(320, 600)
  const { room } = await showFeature(Timeline, HENAN, {
    locale,
    width: 320,
    view: { years: { from: 2022, to: 2023 }, undated: false },
  })
  await expect.poll(() => room.querySelectorAll('.column').length).toBe(6)
  expect(overflowing(room)).toEqual([])
  for (const grip of room.querySelectorAll('.grip')) {
    expect(grip.getBoundingClientRect().width).toBeGreaterThanOrEqual(24)
  }
})
