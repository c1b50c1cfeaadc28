import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { outcomesTable } from '../../seeds/package/links.ts'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import { pathOf } from '../../src/features/detail/path.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const catalog = openCatalog(JSON.parse(readFileSync(join(root, 'public/data/catalog.json'), 'utf8')) as CatalogFile)

describe('plan against outcome in the compiled data', () => {
  const found = (indicator: string) =>
    catalog.outcomes
      .filter((outcome) => outcome.indicator === indicator)
      .map(({ statistic, comparable, ratio, year }) => [
        catalog.figureById.get(statistic)?.indicator,
        comparable,
        ratio,
        year,
      ])

  it('compares what measures the same', () => {
    expect(found('5g-base-stations-added')).toEqual([['5g-base-stations-added', 'yes', 1.4, 2022]])
    expect(found('cloud-enterprises-added')).toEqual([['cloud-enterprises-added', 'yes', 1.1933, 2022]])
    expect(found('cloud-enterprises-total')).toEqual([
      ['cloud-enterprises-total', 'yes', 1.2733, 2022],
      ['cloud-enterprises-total', 'period', null, 2025],
    ])
  })

  it.each([
    ['server-capacity', ['server-output'], '产能'],
    ['pc-capacity', ['pc-output'], '产能'],
    [
      'smart-factories-workshops-added',
      ['smart-factories-total', 'smart-workshops-total', 'smart-factories-total', 'smart-workshops-total'],
      '累计认定',
    ],
    ['industrial-internet-platforms-added', ['industrial-internet-platform-system-size'], '1+47'],
  ])('puts %s beside %s and says what differs', (indicator, statistics, words) => {
    expect(found(indicator).map(([statistic, comparable, ratio]) => [statistic, comparable, ratio])).toEqual(
      statistics.map((statistic) => [statistic, 'scope', null]),
    )
    for (const { note } of catalog.outcomes.filter((outcome) => outcome.indicator === indicator))
      expect(note.zh).toContain(words)
  })

  it('says in both languages what differs, and gives a ratio only where nothing does', () => {
    for (const { target, comparable, ratio, note } of catalog.outcomes) {
      expect(note.zh, target).toMatch(/\p{Script=Han}.*。$/u)
      expect(note.en, target).toMatch(/^[^\p{Script=Han}]+\.$/u)
      expect(ratio !== null, target).toBe(comparable === 'yes')
    }
  })

  it('stands in outcomes.csv as it stands in the catalogue', () => {
    const { columns, rows } = outcomesTable({ catalog, paragraphs: {} })
    const at = (name: string) => columns.findIndex((column) => column.name === name)
    expect(rows.map((row) => [row[at('target_figure')], row[at('statistic_figure')], row[at('ratio')]])).toEqual(
      catalog.outcomes.map(({ target, statistic, ratio }) => [target, statistic, ratio]),
    )
  })
})

describe('promises in the compiled data', () => {
  const linked = catalog.records.flatMap((record) =>
    record.relations.map(({ relation, object }) => ({ record, relation, object })),
  )

  it('answer every report', () => {
    const reports = linked.filter(({ relation }) => relation === 'reports-on')
    expect(reports.length).toBeGreaterThan(0)
    for (const { object } of reports) {
      const promises = catalog.recordById.get(object)?.relations.filter(({ relation }) => relation === 'promised-in')
      expect(promises, object).not.toEqual([])
    }
  })

  it('show as a path of at least two steps that begins with a plan', () => {
    const promised = linked.filter(({ relation }) => relation === 'promised-in' || relation === 'reports-on')
    for (const { record } of promised) {
      const path = pathOf(catalog, record)
      expect(path.length, record.id).toBeGreaterThan(1)
      expect(path[0]?.stage, record.id).toBe('planned')
    }
  })
})
