import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { decodeGeometry } from '../../src/data/geometry.ts'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import type { View } from '../../src/domain/view/view.ts'
import Detail from '../../src/features/detail/index.svelte'
import Profile from '../../src/features/profile/index.svelte'
import { aCatalog, aPlace } from '../support/catalog-builders.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const published = async (name: string) => (await fetch(`/data/${name}`)).json()
const HENAN = openCatalog((await published('catalog.json')) as CatalogFile)
const GEOMETRY = decodeGeometry({
  henan: await published('henan.topo.json'),
  neighbours: await published('neighbours.topo.json'),
  lines: await published('lines.json'),
  pattern: await published('pattern.json'),
})
const wide = { width: 1200, height: 1000 }
const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const of = (id: string): Partial<View> => ({ page: 'profile', selected: { type: 'place', id } })
const part = (title: string) => page.getByRole('region', { name: title, exact: true })

beforeEach(() => page.viewport(1240, 1000))
afterEach(() => page.viewport(414, 896))

test('tells of a city what the documents say, in sentence, numbers and parts', async () => {
  const { room } = await showFeature(Profile, HENAN, { ...wide, view: of('410100'), today: '2024-06-01' })
  expect(text(room.querySelector('h1'))).toBe('郑州市 Zhengzhou')
  const records = HENAN.records.filter(({ where }) =>
    where.some(({ place }) => {
      const { county, parent, id } = HENAN.placeById.get(place)!
      return [id, county, parent, HENAN.placeById.get(county ?? '')?.parent].includes('410100')
    }),
  ).length
  expect(text(room.querySelector('.sentence'))).toContain(`所收 5 份文件在郑州市写到 ${records} 条`)
  const figures = part('目标与统计').element()
  const [targets, statistics] = figures.querySelectorAll('table')
  expect(text(targets)).toContain('力争 ≥ 8000亿元2025年郑州信息技术意见 2022 ¶9')
  expect(text(statistics)).toContain('71.3%2021年')
  expect(text(statistics)).not.toContain('力争')
  expect(text(part('空间格局').element())).toContain('陇海支撑轴 几何计算 · 占面积 56%')
  await expect.element(part('按类型')).toBeVisible()
})

test('without a place it is the province, by whatever id the data knows it', async () => {
  const places = [
    aPlace({ id: 'hubei', level: 'province', outside: true, name: { zh: '湖北省', en: 'Hubei' } }),
    aPlace({ id: 'henan', level: 'province', name: { zh: '河南省', en: 'Henan' } }),
  ]
  const { room } = await showFeature(Profile, aCatalog({ places }), { ...wide, view: { page: 'profile' } })
  expect(text(room.querySelector('h1'))).toBe('河南省 Henan')
})

test('marks expired incentives against the clock', async () => {
  const inForce = await showFeature(Profile, HENAN, { ...wide, view: of('zhengzhou-hitech-zone'), today: '2025-06-01' })
  const incentives = () => [...part('适用的激励').element().querySelectorAll('tbody tr')].map(text)
  const holding = incentives().filter((row) => row.includes('有效，到2025年6月1日止'))
  expect(holding.length).toBeGreaterThan(10)
  expect(holding[0]).toContain('郑州市的规定')
  expect(text(inForce.room.querySelector('.numbers'))).toContain(`今日有效 ${holding.length}`)
  inForce.room.remove()
  await showFeature(Profile, HENAN, { ...wide, view: of('zhengzhou-hitech-zone'), today: '2025-06-02' })
  expect(incentives().filter((row) => row.includes('有效，到'))).toEqual([])
  expect(incentives().filter((row) => row.includes('已过期：到2025年6月1日止'))).toHaveLength(holding.length)
})

test('every number opens just as many records', async () => {
  const { app, room } = await showFeature(Profile, HENAN, { ...wide, view: { ...of('411700'), text: '传感' } })
  const numbers = () => [
    ...room.querySelectorAll<HTMLElement>('button.number, td.number a'),
    ...[...room.querySelectorAll<HTMLElement>('.actions button')].filter((button) => /\d/.test(button.innerText)),
  ]
  const total = numbers().length
  expect(total).toBeGreaterThan(12)
  for (let at = 0; at < total; at++) {
    const count = Number(/\d+/.exec(numbers()[at]?.innerText ?? '')?.[0])
    numbers()[at]?.click()
    expect(app.results.records).toHaveLength(count)
    app.view.undo()
  }
})

test('the map, the zones near by and the way to other places', async () => {
  const { app, room } = await showFeature(Profile, HENAN, { ...wide, view: of('zhengzhou-hitech-zone') })
  app.catalog.geometry = { status: 'ready', value: GEOMETRY }
  const map = page.getByRole('img', { name: '郑州高新区在全省的位置' })
  await expect.element(map).toBeVisible()
  expect(map.element().querySelectorAll('svg path').length).toBeGreaterThan(20)
  expect(map.element().querySelector('circle.ring')).not.toBeNull()
  const near = [...part('30 公里内的园区').element().querySelectorAll('li')].map(text)
  expect(near[0]).toMatch(/^国家超级计算郑州中心 1 3\.\d 公里 · ±5 公里$/)
  expect(near.join()).not.toContain('郑州航空港区')
  await page.getByRole('combobox', { name: '换一个地点' }).selectOptions('中牟县')
  expect(app.view.view.selected).toEqual({ type: 'place', id: '410122' })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('中牟县')
  expect(text(part('30 公里内的园区').element())).toContain('自边界量起')
  await page.getByRole('link', { name: '郑州市', exact: true }).click()
  expect(text(room.querySelector('h1'))).toContain('郑州市')
  await page.getByRole('button', { name: '与别处对比' }).click()
  expect(app.view.view).toMatchObject({ page: 'compare', compare: { by: 'place', items: ['410100'] } })
})

test('a county that no document mentions says so and leads on', async () => {
  const { app, room } = await showFeature(Profile, HENAN, { ...wide, view: of('411281') })
  expect(text(room)).toContain('所收 5 份文件没有写到义马市。')
  expect(room.querySelector('.charts')).toBeNull()
  await page.getByRole('link', { name: '三门峡市' }).last().click()
  expect(app.view.view.selected).toEqual({ type: 'place', id: '411200' })
})

test('without a place, or with one outside, it is the province', async () => {
  const first = await showFeature(Profile, HENAN, { ...wide, view: { page: 'profile' } })
  expect(text(first.room.querySelector('.sentence'))).toContain(`在河南省写到 ${HENAN.records.length} 条`)
  first.room.remove()
  const { room } = await showFeature(Profile, HENAN, { ...wide, view: of('wuhan') })
  expect(text(room.querySelector('h1'))).toContain('河南省')
})

test('by keyboard: the way to a paragraph', async () => {
  const { app } = await showFeature(Profile, HENAN, { ...wide, view: of('410100') })
  const link = part('目标与统计').getByRole('link', { name: /产业规模：查看依据第 9 段/ })
  ;(link.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(app.view.view).toMatchObject({ page: 'documents', paragraph: 9 })
})

test('on paper: no controls, every row, the notice of the map and the state of the data', async () => {
  const { room } = await showFeature(Profile, HENAN, {
    ...wide,
    view: of('410100'),
    config: { mapApproval: '豫S〔2025〕001号' },
  })
  const shown = () => [...room.querySelectorAll('article li')].filter((row) => row.checkVisibility()).length
  const onScreen = shown()
  await cdp().send('Emulation.setEmulatedMedia' as never, { media: 'print' } as never)
  try {
    expect(shown()).toBeGreaterThan(onScreen + 10)
    for (const control of room.querySelectorAll('.tools, article button[aria-expanded]'))
      expect(control.checkVisibility()).toBe(false)
    const foot = room.querySelector<HTMLElement>('footer')?.innerText
    for (const said of ['数据 1.', '截至 2023年7月20日', '审图号：豫S〔2025〕001号', '#', 'page=profile'])
      expect(foot).toContain(said)
    expect(getComputedStyle(room.querySelector('.profile')!).overflowY).toBe('visible')
  } finally {
    await cdp().send('Emulation.setEmulatedMedia' as never, { media: '' } as never)
  }
})

describe('is complete in English and fits 320 px', () => {
  test.each(['410000', '410100', 'zhengzhou-airport-zone', '411281'])('%s', async (id) => {
    await page.viewport(320, 800)
    const { app, room } = await showFeature(Profile, HENAN, { width: 320, height: 800, locale: 'en', view: of(id) })
    app.catalog.geometry = { status: 'ready', value: GEOMETRY }
    await expect.element(page.getByRole('img', { name: /lies in the province/ })).toBeInTheDocument()
    const foreign = [...room.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && /\p{Script=Han}/u.test(node.textContent ?? '')) &&
        !element.closest('[lang="zh-CN"]'),
    )
    expect(foreign.map(text)).toEqual([])
    expect(room.innerText).not.toMatch(/[万亿]/)
    expect(overflowing(room).filter((found) => !/^(svg|g|path|text|tspan|use|rect|circle)\./i.test(found))).toEqual([])
  })
})

test('the card of a place leads to its page and to a comparison', async () => {
  const { app } = await showFeature(Detail, HENAN, { view: { selected: { type: 'place', id: '410300' } } })
  await page.getByRole('button', { name: '完整概况' }).click()
  expect(app.view.view).toMatchObject({ page: 'profile', selected: { type: 'place', id: '410300' } })
  app.view.undo()
  await page.getByRole('button', { name: '对比', exact: true }).click()
  expect(app.view.view).toMatchObject({ page: 'compare', compare: { by: 'place', items: ['410300'] } })
})
