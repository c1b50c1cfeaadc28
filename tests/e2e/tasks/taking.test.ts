import { expect } from 'vitest'
import { STATUS_NAMES } from '../../../src/domain/record/terms.ts'
import type { AtlasRecord } from '../../../src/domain/record/catalog.ts'
import { fieldById } from '../../../src/domain/table/fields.ts'
import { figureText } from '../../../src/i18n/format.ts'
import { planTasks } from '../../support/planner.ts'
import { pngSize } from '../../support/png-size.ts'
import { isLayout, publishedCatalog, recordsAbout } from '../../support/published-catalog.ts'
import { readCsv } from '../../support/read-csv.ts'

const catalog = publishedCatalog()
const MM_PER_INCH = 25.4

function industry(id: string) {
  const found = catalog.industryById.get(id)
  if (!found) throw new Error(`no industry ${id}`)
  return found
}

/** As the documents name them; the stable base of every other order. */
function inDocumentOrder({ evidence: [one] }: AtlasRecord, { evidence: [other] }: AtlasRecord): number {
  const at = (document: string | undefined) => catalog.documents.findIndex(({ id }) => id === document)
  return at(one?.document) - at(other?.document) || (one?.paragraph ?? 0) - (other?.paragraph ?? 0)
}

/** By the first year, then by the last; what has none comes last. */
function byYear({ time: one }: AtlasRecord, { time: other }: AtlasRecord): number {
  const first = ({ from, to }: AtlasRecord['time']) => from ?? to ?? 9999
  const last = ({ from, to }: AtlasRecord['time']) => to ?? from ?? 9999
  return first(one) - first(other) || last(one) - last(other)
}

planTasks(9, {
  'The planned smart sensor records by year, as a table and as a file': async (desk) => {
    const planned = recordsAbout(catalog, 'smart-sensors')
      .filter((record) => isLayout(record) && record.status === 'planned')
      .toSorted(inDocumentOrder)
      .toSorted(byYear)
    const inOrder = planned.map(({ id }) => id)
    expect(new Set(planned.map(({ time }) => time.from)).size).toBeGreaterThan(1)

    await desk.goTo('table')
    await desk.filter('industry', industry('emerging'), industry('new-generation-it'), industry('smart-sensors'))
    await desk.filter('status', { name: STATUS_NAMES.planned })
    await desk.sortBy(fieldById('years')?.name[desk.locale] ?? '')
    await expect.poll(() => desk.rows()).toEqual(inOrder)
    expect(desk.link()).toBe('#v=1&page=table&industry=smart-sensors&status=planned&table=:years:')
    const last = planned.at(-1)
    if (!last) throw new Error('nothing is planned')
    await desk.openRow(last.id)
    await expect.poll(() => desk.cardName()).toBe(desk.named(last))
    expect(desk.link()).toContain(`page=table&industry=smart-sensors&status=planned&table=:years:&sel=${last.id}`)
    const [head, ...lines] = await desk.copyTable(planned.length)
    expect(head?.[0]).toBe(fieldById('name')?.name[desk.locale])
    expect(lines.map(([name]) => name)).toEqual(planned.map((record) => desk.named(record)))
    const { name, bytes } = await desk.takeCsv()
    expect(name).toMatch(/^yutu-records-[\d-]+-data-[\d.]+\.csv$/)
    expect(
      readCsv(bytes.toString('utf8'))
        .rows.map(({ id }) => id)
        .toSorted(),
    ).toEqual(inOrder.toSorted())
  },

  'What are the six emerging industries to reach from 2022 to 2025?': async (desk) => {
    const targets = catalog.figures.filter(
      (figure) =>
        figure.indicator === 'industry-scale' &&
        figure.kind === 'target' &&
        figure.place === '410000' &&
        catalog.industryById.get(figure.industry ?? '')?.parent === 'emerging',
    )
    const count = new Set(targets.map((figure) => figure.industry)).size
    expect([count, targets.length]).toEqual([6, 12])
    const written = targets.map(
      (figure) => [figure.id, figureText(figure, catalog.unitById, desk.locale).replace(/\s/g, '')] as const,
    )
    const scale = catalog.indicatorById.get('industry-scale')
    if (!scale) throw new Error('the indicator is gone')

    await desk.indicators('outcomes')
    const said = await desk.industryBlock(desk.named(industry('emerging')), desk.named(scale), count)
    expect(said).toEqual(Object.fromEntries(written))
    expect(desk.link()).toBe('#v=1&page=indicators')
  },

  'A sheet of the pattern for the wall, A3 upright, and its picture': async (desk) => {
    const title = { zh: '河南空间格局', en: 'Spatial pattern of Henan' }[desk.locale]
    const pattern = catalog.pattern.elements.map(({ id }) => id).join(',')
    await desk.drawPattern()
    await expect.poll(() => desk.link()).toContain(`pattern=${pattern}`)
    await desk.openSheet()
    await desk.layOut({ title, paper: 'a3', orientation: 'portrait' })
    expect(desk.link()).toBe(`#v=1&page=sheet&sheet=a3,portrait,colour,one,${title}&pattern=${pattern}&panel=layers`)
    const { name, bytes } = await desk.takePng(2)
    expect(name).toMatch(/^yutu-sheet-a3-[\d.-]+\.png$/)
    expect(pngSize(bytes)).toEqual([297, 420].map((mm) => Math.round((mm / MM_PER_INCH) * 96 * 2)))
  },

  'What is dated to a single year, and to the next one?': async (desk) => {
    const meets = (record: AtlasRecord, year: number) =>
      record.time.basis === 'undated' || ((record.time.from ?? 0) <= year && (record.time.to ?? 9999) >= year)
    const of = (year: number) => catalog.records.filter((record) => isLayout(record) && meets(record, year)).length
    expect(of(2023)).not.toBe(of(2024))

    await desk.typeYears('2023')
    await expect.poll(() => desk.result()).toMatchObject({ total: of(2023) })
    await desk.stepYear('forward')
    await expect.poll(() => desk.result()).toMatchObject({ total: of(2024) })
    expect(desk.link()).toBe('#v=1&y=2024')
    await desk.reload()
    await expect.poll(() => desk.result()).toMatchObject({ total: of(2024) })
    await desk.back()
    await expect.poll(() => desk.result()).toMatchObject({ total: of(2023) })
    expect(desk.link()).toBe('#v=1&y=2023')
  },
})
