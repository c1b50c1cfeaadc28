import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import ResultLine from '../../src/features/result-line/index.svelte'
import { overflowing, showFeature } from '../support/feature.ts'
import { HENAN } from '../support/henan.ts'

beforeEach(() => page.viewport(900, 400))
afterEach(() => page.viewport(414, 896))

const heading = () => page.getByRole('heading', { level: 1 })

test.each([
  ['zh', {}, '河南省：共 5 条', '图上 3，全省 1，位置未载 1'],
  ['en', {}, '5 records in Henan', '3 on the map, 1 province-wide, 1 not located'],
  [
    'zh',
    { facets: { ...NO_CHOICES, place: ['410100'], industry: ['smart-sensors'] }, years: { from: 2022, to: 2025 } },
    '郑州市 · 智能传感器 · 2022–2025年：共 1 条',
    '图上 1，全省 0，位置未载 0',
  ],
  [
    'en',
    { facets: { ...NO_CHOICES, place: ['410100'], industry: ['smart-sensors'] }, years: { from: 2022, to: 2025 } },
    '1 record on smart sensors in Zhengzhou, 2022–2025',
    '1 on the map, 0 province-wide, 0 not located',
  ],
  [
    'zh',
    { facets: { ...NO_CHOICES, kind: ['zone', 'base', 'cluster'], status: ['existing', 'planned'] }, text: '产业' },
    '河南省 · 片区、集群等 3 类 · 现有、规划 · “产业”：共 2 条',
    '图上 2，全省 0，位置未载 0',
  ],
  [
    'en',
    { facets: { ...NO_CHOICES, kind: ['zone', 'base', 'cluster'], status: ['existing', 'planned'] }, undated: false },
    '2 records in Henan, zone, cluster or 1 more, existing or planned, dated only',
    '2 on the map, 0 province-wide, 0 not located',
  ],
] as const)('says in %s what is seen: %j', async (locale, view, sentence, split) => {
  await showFeature(ResultLine, HENAN, { locale, view, width: 800 })
  await expect.element(heading()).toHaveTextContent(sentence)
  await expect.element(page.getByText(split)).toBeInTheDocument()
})

test('the three parts add up to the total, whatever is filtered', async () => {
  const { app, room } = await showFeature(ResultLine, HENAN, { width: 800 })
  const changes = [
    () => app.view.change({ type: 'policy', on: true }),
    () => app.view.change({ type: 'facet.set', facet: 'document', values: ['plan'] }),
    () => app.view.change({ type: 'facet.set', facet: 'precision', values: ['province', 'city'] }),
  ]
  for (const change of changes) {
    change()
    const total = app.results.records.length
    await expect.element(heading()).toHaveTextContent(`共 ${total} 条`)
    const parts = /图上 (\d+)，全省 (\d+)，位置未载 (\d+)/.exec(room.textContent)?.slice(1).map(Number) ?? []
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
  }
})

test('policy records that stand aside are counted, and one click brings them in and out', async () => {
  const { app } = await showFeature(ResultLine, HENAN, { width: 800 })
  await expect.element(page.getByText('另有 2 条政策旁列')).toBeInTheDocument()
  await page.getByRole('button', { name: '计入' }).click()
  expect(app.results.records.length).toBe(7)
  await page.getByRole('button', { name: '移到旁列' }).click()
  expect(app.results.records.length).toBe(5)
})

test('no result is said, and can be undone', async () => {
  const { app } = await showFeature(ResultLine, HENAN, {
    locale: 'en',
    width: 800,
    view: { text: 'nothing like it' },
  })
  await expect.element(heading()).toHaveTextContent('No records in Henan, matching “nothing like it”')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  expect(app.view.view.text).toBe('')
})

test.each(['zh', 'en'] as const)('fits 320 px in %s', async (locale) => {
  await page.viewport(320, 400)
  const { room } = await showFeature(ResultLine, HENAN, {
    locale,
    width: 320,
    view: {
      facets: { ...NO_CHOICES, place: ['hi-tech-zone'], industry: ['new-generation-it', 'steel', 'biomedicine'] },
      years: { from: 2022, to: 2025 },
    },
  })
  await expect.element(heading()).toBeInTheDocument()
  expect(overflowing(room)).toEqual([])
})
