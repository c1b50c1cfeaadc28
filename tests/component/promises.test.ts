import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import Detail from '../../src/features/detail/index.svelte'
import Documents from '../../src/features/documents/index.svelte'
import { PROMISES } from '../support/a-promise-catalog.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const selecting = (type: 'record' | 'place', id: string) => ({ selected: { type, id } })
const text = (room: HTMLElement) => room.innerText.replace(/\s+/g, ' ')

beforeEach(() => page.viewport(800, 900))
afterEach(() => page.viewport(414, 896))

describe('the path from plan to report', () => {
  test('tells in Chinese what was planned when and reported when, each step a link', async () => {
    const { app, room } = await showFeature(Detail, PROMISES, { view: selecting('record', 'network') })
    expect(text(room)).toContain('跨文件脉络 2022年计划 → 2023年通报 → 2023年计划')
    const steps = [...room.querySelectorAll('ol li')].map((step) =>
      (step as HTMLElement).innerText.replace(/\s+/g, ' '),
    )
    expect(steps).toHaveLength(3)
    expect(steps[0]).toContain('数字方案 2022 ¶18')
    expect(steps[1]).toContain('答复 2023 ¶8')
    await page.getByRole('link', { name: '基站网：查看依据第 8 段 答复 2023' }).click()
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'reply', paragraph: 8 })
  })

  test('leads from the report of another record to what was promised, and back, in English', async () => {
    const { app, room } = await showFeature(Detail, PROMISES, {
      locale: 'en',
      view: selecting('record', 'platforms'),
    })
    expect(text(room)).toContain('planned 2022 → reported 2023')
    await page.getByRole('link', { name: 'Platforms to come', exact: true }).click()
    expect(app.view.view.selected?.id).toBe('planned-platforms')
    await expect.poll(() => text(room)).toContain('planned 2022 → reported 2023')
    await page.getByRole('link', { name: 'Platforms there are', exact: true }).click()
    expect(app.view.view.selected?.id).toBe('platforms')
  })

  test('is not made of a name that merely stands in two texts', async () => {
    const { room } = await showFeature(Detail, PROMISES, { view: selecting('record', 'twice-named') })
    expect(text(room)).not.toContain('跨文件脉络')
  })
})

describe('target and outcome', () => {
  test('stand side by side with their documents and, where they compare, the ratio', async () => {
    const { app, room } = await showFeature(Detail, PROMISES, { view: selecting('record', 'network') })
    const shown = text(room)
    for (const part of [
      '目标与结果 1 组',
      '4 万个',
      '5.6 万个',
      '结果 ÷ 目标 = 140%',
      '数字方案 2022 ¶18',
      '答复 2023 ¶8',
    ])
      expect(shown).toContain(part)
    // What stands in a pair is not listed again.
    expect(shown.match(/5\.6 万个/g)).toHaveLength(1)
    await page.getByRole('link', { name: '新增基站：查看依据第 8 段 答复 2023' }).click()
    expect(app.view.view).toMatchObject({ document: 'reply', paragraph: 8 })
  })

  test('of different scope have the difference in words and no ratio', async () => {
    const { room } = await showFeature(Detail, PROMISES, { locale: 'en', view: selecting('record', 'platforms') })
    const shown = text(room)
    expect(shown).toContain('Different scope, side by side The target is capacity, the statistic output.')
    expect(shown).toContain('1.5 million')
    expect(shown).toContain('493,000')
    expect(shown).not.toContain('÷')
    expect(shown).not.toMatch(/[万亿]/)
  })

  test('stand on the card of their place, those that compare first', async () => {
    const { room } = await showFeature(Detail, PROMISES, { view: selecting('place', '410000') })
    const shown = text(room)
    expect(shown).toContain('目标与结果 2 组')
    expect(shown.indexOf('140%')).toBeLessThan(shown.indexOf('口径不同，只并列'))
  })
})

test('documents that contradict each other show both values with their dates, in both languages', async () => {
  for (const [locale, words, value] of [
    ['zh', ['文件说法不一', '原文未载成文日期', '2021年3月4日成文'], '50,000个'],
    ['en', ['The documents differ', 'no date of issue given', 'issued 4 March 2021'], '50,000'],
  ] as const) {
    const { room } = await showFeature(Detail, PROMISES, { locale, view: selecting('record', 'network') })
    const shown = text(room)
    for (const part of [...words, value]) expect(shown).toContain(part)
  }
})

describe('the page of a document', () => {
  const at = (document: string) => ({ page: 'documents' as const, document, paragraph: null })
  const part = (room: HTMLElement, heading: string) =>
    [...room.querySelectorAll<HTMLElement>('section')].find(
      (section) => section.querySelector('h2')?.firstChild?.textContent?.trim() === heading,
    )

  /** What is seen: without the words that only a screen reader says. */
  const seen = (element: HTMLElement) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
    return copy.textContent.replace(/\s+/g, ' ')
  }

  test('of a report lists the targets that it answers, target and outcome each a link', async () => {
    await page.viewport(1400, 900)
    const { app, room } = await showFeature(Documents, PROMISES, { width: 1400, height: 900, view: at('reply') })
    const answers = part(room, '它回应的目标')!
    expect(seen(answers)).toContain('它回应的目标 2 组')
    expect(seen(answers)).toContain('新增基站 4万个 → 5.6万个')
    await page.getByText('另 1 组，口径或时段不同，只并列').click()
    expect(seen(answers)).toContain('产能 150万个 → 49.3万个')
    expect(seen(answers)).toContain('口径不同 · 目标是产能，统计是产量。')
    expect(part(room, '后来有通报的目标')).toBeUndefined()
    await page.getByRole('link', { name: '新增基站：目标，第 18 段' }).click()
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'plan', paragraph: 18 })
  })

  test('of a plan lists its targets that were reported on later', async () => {
    await page.viewport(1400, 900)
    const options = { width: 1400, height: 900, locale: 'en' as const, view: at('plan') }
    const { room } = await showFeature(Documents, PROMISES, options)
    expect(seen(part(room, 'Targets reported on later')!)).toContain('Stations added 40,000 → 56,000')
    expect(part(room, 'Targets it answers')).toBeUndefined()
  })
})

describe('at 320 px', () => {
  for (const locale of ['zh', 'en'] as const)
    for (const [type, id] of [
      ['record', 'network'],
      ['record', 'platforms'],
      ['place', '410000'],
    ] as const)
      test(`${type} ${id} in ${locale} keeps inside its column`, async () => {
        await page.viewport(320, 800)
        const { room } = await showFeature(Detail, PROMISES, { locale, view: selecting(type, id), width: 320 })
        expect(overflowing(room)).toEqual([])
      })
})
