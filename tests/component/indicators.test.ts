import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import Indicators from '../../src/features/indicators/index.svelte'
import { PROMISES } from '../support/a-promise-catalog.ts'
import { overflowing, showFeature } from '../support/feature.ts'

const HENAN = openCatalog((await (await fetch('/data/catalog.json')).json()) as CatalogFile)
const wide = { width: 1400, height: 900 }
const outcomes = { page: 'indicators', face: 'outcomes' } as const
const series = { page: 'indicators', face: 'series' } as const
const text = (element: Element | null | undefined) =>
  ((element as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim()
const all = (room: HTMLElement, selector: string) => [...room.querySelectorAll<HTMLElement>(selector)]
const kinds = (kind: string) => HENAN.figures.filter((figure) => figure.kind === kind)

const choice = (group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true })

beforeEach(() => page.viewport(1400, 900))
afterEach(() => page.viewport(414, 896))

describe('plan and outcome', () => {
  test('says how many pairs there are, how many compare and how many were reached', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: outcomes })
    const comparable = HENAN.outcomes.filter((outcome) => outcome.comparable === 'yes')
    const reached = comparable.filter(({ ratio }) => (ratio ?? 0) >= 1)
    const answered = new Set(HENAN.outcomes.map(({ target }) => target))
    expect(text(room.querySelector('header p'))).toBe(
      `${HENAN.outcomes.length} 组目标与统计并列；${comparable.length} 组可比，其中 ${reached.length} 组达到目标；` +
        `${HENAN.outcomes.length - comparable.length} 组口径、时段或单位不同；` +
        `另有 ${kinds('target').length - answered.size} 个目标结果未公布。`,
    )
    expect(all(room, 'tr[data-target]').map(({ dataset }) => dataset['target'])).toHaveLength(answered.size)
  })

  test('draws each row on its own scale from zero: the bar to the target as the numbers', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: outcomes })
    for (const outcome of HENAN.outcomes.filter(({ ratio }) => ratio !== null)) {
      const row = room.querySelector(`tr[data-target="${outcome.target}"]`)!
      const bar = row.querySelector('rect')!.getBoundingClientRect()
      const stem = row.querySelector('.stem')!.getBoundingClientRect()
      const drawn = bar.width / ((stem.left + stem.right) / 2 - bar.left)
      expect(drawn, outcome.target).toBeCloseTo(outcome.ratio ?? 0, 1)
      expect(text(row.querySelector('.ratio'))).toBe(`${Math.round((outcome.ratio ?? 0) * 100)}%`)
    }
  })

  test('gives no ratio where scope or period differ, and says what does', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, locale: 'en', view: outcomes })
    const servers = text(room.querySelector('tr[data-target="server-capacity-2022"]'))
    expect(servers).toContain('1.5 million units')
    expect(servers).toContain('493,000 units')
    expect(servers).toContain('The target is capacity, the statistic is output.')
    expect(servers).toContain('Different scope')
    expect(servers).not.toContain('%')
    expect(room.querySelector('tr[data-target="server-capacity-2022"] rect.comparable')).toBeNull()
    const both = text(room.querySelector('tr[data-target="smart-factories-workshops-added-2022"] .statistic'))
    expect(both).toMatch(/60.*125/)
    expect(text(room)).not.toMatch(/[万亿]/)
  })

  test('says of every target without a statistic that no outcome is published', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: outcomes })
    await page.getByRole('button', { name: /再显示/ }).click()
    const items = all(room, '.items li')
    const answered = new Set(HENAN.outcomes.map(({ target }) => target))
    expect(items).toHaveLength(kinds('target').filter(({ id }) => !answered.has(id)).length)
    for (const item of items) {
      expect(text(item)).toContain('结果：未公布')
      expect(item.querySelector('a'), text(item)).not.toBeNull()
    }
    // Comparators and striving stand with the numbers.
    expect(text(room)).toContain('力争 > 30%')
  })

  test('leads from target and statistic to their paragraphs by keys', async () => {
    const { app, room } = await showFeature(Indicators, PROMISES, { ...wide, view: outcomes })
    const row = room.querySelector('tr[data-target="want"]')!
    const [plan, reply] = [...row.querySelectorAll('a')]
    expect(text(plan)).toContain('数字方案 2022 ¶18')
    expect(text(reply)).toContain('答复 2023 ¶8')
    reply!.focus()
    await userEvent.keyboard('{Enter}')
    expect(app.view.view).toMatchObject({ page: 'documents', document: 'reply', paragraph: 8 })
  })

  test('chooses place and year as filters that the link holds, one step each, and clears them', async () => {
    const { app, room } = await showFeature(Indicators, HENAN, { ...wide, view: outcomes })
    const steps: string[] = []
    app.view.listen((_, step) => steps.push(step))
    await choice('地点', '驻马店市').click()
    expect(app.view.view.facets).toMatchObject({ place: ['411700'], precision: [] })
    await choice('地点', '全省').click()
    expect(app.view.view.facets).toMatchObject({ place: [], precision: ['province'] })
    expect(steps.filter((step) => step === 'push')).toHaveLength(2)
    await choice('年份', '2025').click()
    expect(app.view.view.years).toEqual({ from: 2025, to: 2025 })
    expect(text(room.querySelector('header p'))).toMatch(/^2025年：3 组目标与统计并列；没有可比的；/)
    await page.getByRole('button', { name: '移除条件 年份：2025年' }).click()
    expect(app.view.view.years).toBeNull()
    await page.getByRole('button', { name: '清除全部条件' }).click()
    expect(app.view.view.facets.precision).toEqual([])
  })

  test('shows the emerging industries on one scale and says that their size is not published', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: outcomes })
    const block = page.getByRole('region', { name: '六大新兴产业：产业规模目标' })
    await expect.element(block).toBeVisible()
    const section = block.element() as HTMLElement
    expect(text(section)).toContain('全省，2022–2025年；同一标尺，0 至 10,000亿元')
    expect(text(section)).toContain('六项都是目标。实际规模未公布')
    // One scale: in every chart a mark stands as high above its base as its amount, by the same measure.
    const measures = all(section, '[data-amount]').map((mark) => {
      const base = Number(mark.parentElement!.querySelector('.base')!.getAttribute('y1'))
      return Math.round(((base - Number(mark.getAttribute('y'))) / Number(mark.getAttribute('data-amount'))) * 1e14)
    })
    expect(measures).toHaveLength(12)
    expect(new Set(measures).size).toBe(1)
    await page.getByText('看表格').click()
    expect(all(room, '.blocks tbody tr')).toHaveLength(12)
  })
})

describe('series', () => {
  test('hold every target and statistic once, in charts and in the tables under them', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: series })
    const serial = [...kinds('target'), ...kinds('statistic')].map(({ id }) => id).sort()
    const idsOf = (selector: string) =>
      all(room, selector)
        .map((element) => element.getAttribute('data-figure'))
        .sort()
    expect(idsOf('article svg [data-figure]')).toEqual(serial)
    expect(idsOf('article tr[data-figure]')).toEqual(serial)
    expect(text(room.querySelector('header p'))).toContain(
      `${kinds('target').length} 个目标，${kinds('statistic').length} 个统计数`,
    )
    for (const row of all(room, 'article tr[data-figure]')) expect(row.querySelector('a')).not.toBeNull()
  })

  test('join targets by dashes and statistics by a line, never the two', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: series })
    const cloud = room.querySelector('[data-series="cloud-enterprises-total 410000 "]')!
    expect(cloud.querySelectorAll('[data-amount] path.target')).toHaveLength(2)
    expect(cloud.querySelectorAll('[data-amount] circle.statistic')).toHaveLength(1)
    const lines = [...cloud.querySelectorAll('.line')]
    expect(lines.map((line) => line.classList.contains('target'))).toEqual([true])
    expect(getComputedStyle(lines[0]!).strokeDasharray).not.toBe('none')
  })

  test('stand as high in the chart as the table says', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: series })
    for (const card of all(room, 'article').slice(0, 20)) {
      const marks = [...card.querySelectorAll('svg [data-figure]')]
      if (marks.length < 2) continue
      const base = Number(card.querySelector('.base')!.getAttribute('y1'))
      const figures = marks.map((mark) => HENAN.figureById.get(mark.getAttribute('data-figure')!)!)
      const shares = marks.map((mark, index) => {
        const { value, unit } = figures[index]!
        const amount = value * (HENAN.unitById.get(unit)?.factor ?? 1)
        return (base - Number(mark.getAttribute('y'))) / amount
      })
      for (const share of shares) expect(share / shares[0]!).toBeCloseTo(1, 6)
    }
  })

  test('show both values with their dates where documents differ, in both languages', async () => {
    for (const [locale, words] of [
      ['zh', ['文件说法不一', '4万个', '50,000个', '原文未载成文日期', '2021年3月4日成文']],
      ['en', ['The documents differ', '40,000', '50,000', 'no date of issue given', 'issued 4 March 2021']],
    ] as const) {
      const { room } = await showFeature(Indicators, PROMISES, { ...wide, locale, view: series })
      const card = text(room.querySelector('article'))
      for (const word of words) expect(card).toContain(word)
    }
  })

  test('are filtered by kind, nature, document, industry and words', async () => {
    const { app, room } = await showFeature(Indicators, HENAN, { ...wide, view: series })
    await userEvent.selectOptions(page.getByLabelText('性质'), '统计')
    expect(all(room, '[data-amount] path.target')).toHaveLength(0)
    expect(all(room, 'article tr[data-figure]')).toHaveLength(kinds('statistic').length)
    await userEvent.selectOptions(page.getByRole('combobox', { name: '产业' }), '大数据')
    expect(app.view.view.facets.industry).toEqual(['big-data'])
    const about = kinds('statistic').filter(({ industry }) => industry === 'big-data')
    expect(all(room, 'article tr[data-figure]')).toHaveLength(about.length)
    await page.getByLabelText('在指标中查找').fill('联盟')
    expect(all(room, 'article tr[data-figure]')).toHaveLength(1)
    await userEvent.selectOptions(page.getByRole('combobox', { name: '产业' }), '全部')
    expect(app.view.view.facets.industry).toEqual([])
    await page.getByLabelText('在指标中查找').fill('没有这样的指标')
    expect(text(room)).toContain('没有符合这些条件的数值')
  })
})

describe('the table of all figures', () => {
  const rowsOf = (room: HTMLElement) => all(room, 'tbody tr[data-figure]')

  test('has every figure, and the values of the charts are its own', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const { room } = await showFeature(Indicators, HENAN, { ...wide, locale, view: series })
      const charted = new Map(
        all(room, 'article tr[data-figure]').map((row) => [row.dataset['figure'], text(row.querySelector('.value'))]),
      )
      await (locale === 'zh' ? choice('显示方式', '表格') : choice('Shown as', 'Table')).click()
      const rows = rowsOf(room)
      expect(rows).toHaveLength(HENAN.figures.length)
      for (const row of rows) {
        const chart = charted.get(row.dataset['figure'])
        if (chart !== undefined) expect(text(row.querySelector('td.value'))).toBe(chart)
        expect(row.querySelector('td.document a')).not.toBeNull()
      }
      expect(charted.size).toBe(kinds('target').length + kinds('statistic').length)
    }
  })

  test('is sorted by its heads, by keys', async () => {
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view: series })
    await choice('显示方式', '表格').click()
    const head = page.getByRole('button', { name: '按数值排序' })
    ;(head.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    const amounts = () =>
      rowsOf(room).map(({ dataset }) => {
        const figure = HENAN.figureById.get(dataset['figure']!)!
        return figure.value * (HENAN.unitById.get(figure.unit)?.factor ?? 1)
      })
    expect(amounts()).toEqual(amounts().toSorted((a, b) => a - b))
    expect(room.querySelector('th.value')?.getAttribute('aria-sort')).toBe('ascending')
    await userEvent.keyboard('{Enter}')
    expect(amounts()).toEqual(amounts().toSorted((a, b) => b - a))
    expect(room.querySelector('th.value')?.getAttribute('aria-sort')).toBe('descending')
  })

  test('is taken away as it is filtered: the file holds the rows on screen', async () => {
    const view = { ...series, text: '5G' }
    const { room } = await showFeature(Indicators, HENAN, { ...wide, view })
    await choice('显示方式', '表格').click()
    const saved: Blob[] = []
    const create = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob)
      return create.call(URL, blob as Blob)
    }
    const click = HTMLAnchorElement.prototype.click
    const names: string[] = []
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download)
    }
    try {
      await page.getByRole('button', { name: '下载 CSV' }).click()
    } finally {
      URL.createObjectURL = create
      HTMLAnchorElement.prototype.click = click
    }
    expect(names).toEqual([`yutu-figures-${HENAN.version}-${HENAN.asOf}.csv`])
    const bytes = new Uint8Array(await saved[0]!.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\n')
    const ids = rowsOf(room).map(({ dataset }) => dataset['figure'])
    expect(ids.length).toBeGreaterThan(5)
    expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(ids)
    expect(lines[0]).toContain('指标,力争,比较,数值,单位,年份,性质')
  })
})

describe('at 320 px', () => {
  for (const locale of ['zh', 'en'] as const)
    for (const view of [outcomes, series])
      test(`${view.face} in ${locale} keep inside their room`, async () => {
        await page.viewport(320, 700)
        const { room } = await showFeature(Indicators, HENAN, { locale, view, width: 320, height: 700 })
        expect(overflowing(room)).toEqual([])
        // A chart has the whole width there.
        for (const chart of all(room, 'tr svg[height], article > svg').slice(0, 5))
          if (chart.querySelector('line')) expect(chart.getBoundingClientRect().width).toBeGreaterThan(240)
      })
})
