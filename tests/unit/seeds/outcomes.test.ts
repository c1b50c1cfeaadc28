import { describe, expect, it } from 'vitest'
import { compileCatalog } from '../../../seeds/compile/catalog.ts'
import type { CollectionParts } from '../../../seeds/compile/collection.ts'
import { outcomesTable, relationsTable } from '../../../seeds/package/links.ts'
import type { SeedFigure, SeedIndicator, SeedRecord } from '../../../src/domain/record/seed-schema.ts'
import { aDocument, aFigure, aParagraph, aRecord, tiny } from './tiny.ts'

/** A report that tells what was done in its section 1 and goes on to plans in section 2. */
const report = aDocument({ id: 'report', source_file: '002_report.txt', reports: ['1'] })
const paragraphs = [
  aParagraph({ paragraph: 1, section: '' }),
  aParagraph(),
  aParagraph({ paragraph: 1, section: '1.1' }, 'report'),
  aParagraph({ paragraph: 2, section: '2' }, 'report'),
]

function compiled(change: Partial<CollectionParts> = {}) {
  return compileCatalog(tiny({ documents: [aDocument(), report], paragraphs, ...change }))
}

const statistic = (change: Partial<SeedFigure> = {}) =>
  aFigure(
    {
      id: 'firms-counted',
      kind: 'statistic',
      value: 330,
      comparator: '=',
      evidence: [{ paragraph: 1, mention: '330家' }],
      ...change,
    },
    'report',
  )

describe('plan against outcome', () => {
  const pairs = (change: Partial<SeedFigure> = {}, document = 'report', target: Partial<SeedFigure> = {}) =>
    compiled({ figures: [aFigure(target), { ...statistic(change), document }] }).outcomes

  it('pairs a target with the statistic of another document', () => {
    expect(pairs()).toMatchObject([
      { target: 'firms-2025', statistic: 'firms-counted', year: 2025, comparable: 'yes', ratio: 1.1 },
    ])
  })

  it('says that a target which is a bound makes the ratio one over a bound', () => {
    expect(pairs()[0]?.note).toEqual({
      zh: '指标、地点、年份和口径相同；目标是下限。',
      en: 'Same indicator, place, year and scope; the target is a lower bound.',
    })
    expect(pairs({}, 'report', { comparator: '=' })[0]?.note.en).toBe('Same indicator, place, year and scope.')
  })

  it('brings both to one unit', () => {
    expect(pairs({ unit: '万家', value: 0.045 })).toMatchObject([{ comparable: 'yes', ratio: 1.5 }])
  })

  it('pairs nothing within one document or for another place', () => {
    expect(pairs({}, 'plan')).toEqual([])
    expect(pairs({ place: '410200' })).toEqual([])
  })

  it.each([
    ['unit', { unit: '%' }, '目标以家计，统计以%计。'],
    ['scope', { industry: 'electronics' }, '目标说的是整个地区，统计说的是电子。'],
    ['scope', { record: 'sensor-park', industry: 'electronics', year: 2024 }, '目标是2025年的，统计是2024年的。'],
    ['period', { year: undefined as never, period: { from: 2021, to: 2025 } }, '统计是2021–2025年的。'],
    ['period', { year: 2022 }, '目标是2025年的，统计是2022年的。'],
  ] as const)('states a difference of %s in words and gives no ratio', (comparable, change, words) => {
    const [pair] = pairs(change)
    expect(pair).toMatchObject({ comparable, ratio: null, year: 2025 })
    expect(pair?.note.zh).toContain(words)
    expect(pair?.note.en).not.toMatch(/[\u4e00-\u9fff]/)
  })

  describe('by the dictionary', () => {
    const indicator = (change: Partial<SeedIndicator>): SeedIndicator => ({
      id: 'firms-added',
      name: { zh: '新增企业', en: 'Firms added' },
      definition: { zh: '一年内新增。', en: 'Added in a year.' },
      unit: '家',
      nature: 'addition',
      direction: 'more',
      meets: [],
      ...change,
    })
    const meets = [
      {
        indicator: 'firms-total',
        kind: 'scope' as const,
        difference: { zh: '目标是新增，统计是累计', en: 'the target is new ones, the statistic all' },
      },
    ]
    const between = (added: SeedIndicator, change: Partial<SeedFigure> = {}) =>
      compiled({
        indicators: [added, ...tiny().indicators],
        figures: [aFigure({ indicator: 'firms-added' }), statistic(change)],
      }).outcomes

    it('puts a target beside the statistic that it meets, with the difference', () => {
      expect(between(indicator({ meets }))).toMatchObject([
        {
          indicator: 'firms-added',
          comparable: 'scope',
          ratio: null,
          note: { zh: '目标是新增，统计是累计。', en: 'The target is new ones, the statistic all.' },
        },
      ])
    })

    it('pairs nothing that the dictionary does not tie together', () => {
      expect(between(indicator({}))).toEqual([])
    })

    it('leaves what is new in one year apart from another year', () => {
      expect(between(indicator({ meets }), { year: 2022 })).toEqual([])
      expect(between(indicator({ meets, nature: 'total' }), { year: 2022 })).toHaveLength(1)
    })
  })

  it('is published from the very rows of the catalogue', () => {
    const catalog = compiled({ figures: [aFigure(), statistic()] })
    const { rows } = outcomesTable({ catalog, paragraphs: {} })
    expect(rows).toEqual(
      catalog.outcomes.map(({ indicator, place, year, target, statistic, comparable, ratio, note }) => [
        indicator,
        place,
        year,
        target,
        statistic,
        comparable,
        ratio,
        note.zh,
        note.en,
      ]),
    )
    expect(rows).toHaveLength(1)
  })
})

describe('promises and reports', () => {
  const planned = aRecord()
  const reporter = (change: Partial<SeedRecord> = {}) =>
    aRecord(
      {
        id: 'opened-park',
        name: { zh: '已开园区', en: 'Opened park', basis: 'as-written' },
        relations: [{ relation: 'reports-on', object: 'sensor-park' }],
        evidence: [
          { paragraph: 1, mention: '已开园区' },
          { paragraph: 2, mention: '园区二期' },
        ],
        ...change,
      },
      'report',
    )
  const relations = (catalog: ReturnType<typeof compiled>, id: string) =>
    catalog.records.find((record) => record.id === id)?.relations

  it('give every report its other side: the plan that promised', () => {
    const catalog = compiled({ records: [planned, reporter()], figures: [] })
    expect(relations(catalog, 'sensor-park')).toEqual([{ relation: 'promised-in', object: 'plan' }])
    for (const { relations: own } of catalog.records) {
      for (const { relation, object } of own) {
        if (relation !== 'reports-on') continue
        expect(relations(catalog, object)?.some(({ relation }) => relation === 'promised-in')).toBe(true)
      }
    }
  })

  it('give nothing to a record that nobody reports on', () => {
    const catalog = compiled({ records: [planned, reporter({ relations: [] })], figures: [] })
    expect(relations(catalog, 'sensor-park')).toEqual([])
  })

  it('do not call the next steps of the report itself a promise', () => {
    const both = aRecord({
      evidence: [
        { paragraph: 2, mention: '传感器园' },
        { document: 'report', paragraph: 2, mention: '园区' },
      ],
    })
    const catalog = compiled({ records: [both, reporter()], figures: [] })
    expect(relations(catalog, 'sensor-park')).toEqual([{ relation: 'promised-in', object: 'plan' }])
  })

  it('follow from a target and a statistic of one record', () => {
    const shared = aRecord({
      evidence: [
        { paragraph: 2, mention: '传感器园' },
        { document: 'report', paragraph: 1, mention: '园区' },
      ],
    })
    const promised = compiled({ records: [shared], figures: [aFigure(), statistic()] })
    expect(relations(promised, 'sensor-park')).toEqual([{ relation: 'promised-in', object: 'plan' }])
    const apart = compiled({
      records: [shared, reporter({ relations: [] })],
      figures: [aFigure(), statistic({ record: 'opened-park' })],
    })
    expect(relations(apart, 'sensor-park')).toEqual([])
  })

  it('are published with the passages that report and that promise', () => {
    const catalog = compiled({ records: [planned, reporter()], figures: [] })
    expect(relationsTable({ catalog, paragraphs: {} }).rows).toEqual([
      ['sensor-park', 'promised-in', 'plan', 'plan#2'],
      ['opened-park', 'reports-on', 'sensor-park', 'report#1'],
    ])
  })
})
