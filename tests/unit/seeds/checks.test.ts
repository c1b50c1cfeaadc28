import { describe, expect, it } from 'vitest'
import { CHECKS, runChecks } from '../../../seeds/check/checks.ts'
import type { Collection } from '../../../seeds/compile/collection.ts'
import { aDocument, aFigure, aParagraph, aPlace, aRecord, tiny, withFigure, withPlace, withRecord } from './tiny.ts'

const met = (indicator: string) => ({ indicator, kind: 'scope' as const, difference: { zh: '不同', en: 'other' } })

/** One or more ways to break each check: what is changed, the collection, and words of the message. */
const BREACHES: Record<string, [what: string, broken: () => Collection, message: string][]> = {
  'unique-ids': [
    ['two records', () => tiny({ records: [aRecord(), aRecord({ kind: 'base' })] }), 'already the id'],
    ['record and figure', () => withFigure({ id: 'sensor-park' }), 'already the id'],
    ['two places', () => tiny({ places: [aPlace(), aPlace()] }), 'more than once'],
  ],
  'former-ids': [
    ['a present id', () => withRecord({ former_ids: ['firms-2025'] }), 'present'],
    [
      'shared by two',
      () =>
        tiny({
          records: [
            aRecord({ former_ids: ['old'] }),
            aRecord({ id: 'other', former_ids: ['old'], name: { zh: '另园', en: 'Other', basis: 'as-written' } }),
          ],
        }),
      'another record',
    ],
  ],
  'permanent-ids': [
    ['a record gone', () => tiny({ released: { records: ['gone-park'], figures: [] } }), 'is gone'],
    ['a figure gone', () => tiny({ released: { records: [], figures: ['gone-figure'] } }), 'is gone'],
  ],
  'folder-names': [
    ['another folder', () => tiny({ documents: [{ ...aDocument(), document: 'programme' }] }), '"programme"'],
  ],
  duplicates: [
    ['one thing twice', () => tiny({ records: [aRecord(), aRecord({ id: 'sensor-park-again' })] }), '"sensor-park"'],
  ],
  'terms-exist': [
    ['industry', () => withRecord({ industries: ['toys'] }), 'no industry "toys"'],
    [
      'place',
      () => withRecord({ where: [{ place: '419999', role: 'at', basis: 'stated' }, ...aRecord().value.where] }),
      'no place "419999"',
    ],
    ['element', () => withRecord({ pattern: ['axis-moon'] }), 'no element "axis-moon"'],
    ['indicator', () => withFigure({ indicator: 'luck' }), 'no indicator "luck"'],
    ['unit', () => withFigure({ unit: '斤' }), 'no unit "斤"'],
    ['figure place', () => withFigure({ place: '1' }), 'no place "1"'],
    [
      'indicator that another meets',
      () => tiny({ indicators: tiny().indicators.map((one) => ({ ...one, meets: [met('gone')] })) }),
      'no indicator "gone"',
    ],
    [
      'indicator that meets itself',
      () => tiny({ indicators: tiny().indicators.map((one) => ({ ...one, meets: [met(one.id)] })) }),
      'itself',
    ],
    ['record of a figure', () => withFigure({ record: 'nothing' }), 'no record "nothing"'],
    ['place of a document', () => tiny({ documents: [aDocument({ place: '2' })] }), 'no place "2"'],
  ],
  'relations-exist': [
    ['no object', () => withRecord({ relations: [{ relation: 'part-of', object: 'gone' }] }), 'no such record'],
    ['itself', () => withRecord({ relations: [{ relation: 'part-of', object: 'sensor-park' }] }), 'itself'],
    [
      'a promise in a record',
      () => withRecord({ relations: [{ relation: 'promised-in', object: 'sensor-park-2' }] }),
      'no such document',
    ],
  ],
  'reports-follow-plans': [
    [
      'a promise that no other document takes up',
      () => withRecord({ relations: [{ relation: 'promised-in', object: 'plan' }] }),
      'no other document names',
    ],
    [
      'a promise that is a report',
      () =>
        tiny({
          documents: [aDocument({ reports: ['1'] })],
          records: [aRecord({ relations: [{ relation: 'promised-in', object: 'plan' }] })],
        }),
      'no plan of that document',
    ],
    [
      'a report out of a plan',
      () =>
        tiny({
          records: [
            aRecord(),
            aRecord({
              id: 'other',
              name: { zh: '另园', en: 'Other', basis: 'as-written' },
              relations: [{ relation: 'reports-on', object: 'sensor-park' }],
            }),
          ],
        }),
      'no section that reports',
    ],
    [
      'a report on what its own document plans',
      () =>
        tiny({
          documents: [aDocument({ reports: [''] })],
          paragraphs: [aParagraph({ paragraph: 1, section: '', role: 'title', length: 2 }), aParagraph()],
          records: [
            aRecord(),
            aRecord({
              id: 'other',
              name: { zh: '另园', en: 'Other', basis: 'as-written' },
              relations: [{ relation: 'reports-on', object: 'sensor-park' }],
              evidence: [{ paragraph: 1, mention: '另园' }],
            }),
          ],
        }),
      'no other document plans',
    ],
  ],
  'evidence-present': [
    ['none', () => withFigure({ evidence: [] }), 'there is none'],
    [
      'none in its own document',
      () => withFigure({ evidence: [{ document: 'law', paragraph: 1, mention: '园' }] }),
      'none of it is in "plan"',
    ],
  ],
  'paragraphs-exist': [
    [
      'paragraph',
      () => withRecord({ evidence: [...aRecord().value.evidence, { paragraph: 9, mention: '园' }] }),
      'no paragraph 9',
    ],
    [
      'document',
      () => withRecord({ evidence: [...aRecord().value.evidence, { document: 'law', paragraph: 1, mention: '园' }] }),
      'no document "law"',
    ],
  ],
  'paragraph-lists': [
    ['missing', () => tiny({ paragraphs: [aParagraph()] }), '1: not listed'],
    [
      'twice',
      () => tiny({ paragraphs: [aParagraph({ paragraph: 1, role: 'title' }), aParagraph(), aParagraph()] }),
      '2: listed more than once',
    ],
    [
      'beyond the end',
      () =>
        tiny({
          paragraphs: [
            aParagraph({ paragraph: 1, role: 'title' }),
            aParagraph(),
            aParagraph({ paragraph: 3, role: 'heading' }),
          ],
        }),
      '3: beyond',
    ],
  ],
  'paragraphs-used': [
    [
      'uncited',
      () => tiny({ paragraphs: [aParagraph({ paragraph: 1 }), aParagraph()] }),
      'nothing cites it and no reason',
    ],
    [
      'cited and said to be empty',
      () =>
        tiny({
          paragraphs: [
            aParagraph({ paragraph: 1, role: 'title' }),
            aParagraph({ nothing_because: { zh: '无。', en: 'Nothing.' } }),
          ],
        }),
      'yet something cites it',
    ],
  ],
  'listed-documents-empty': [
    ['records', () => tiny({ documents: [aDocument({ coverage: 'listed' })] }), 'only listed'],
  ],
  'places-in-parents': [
    ['outside its city', () => withPlace({ lon: 114.5 }), 'more than 500 m outside 410100'],
    ['outside its county by 600 m', () => withPlace({ lat: 34.8054 }), 'more than 500 m outside 410102'],
    ['a county elsewhere', () => withPlace({ parent: '410200' }), 'no county of 410200'],
    ['a parent that is no city', () => withPlace({ parent: '410000' }), 'no prefecture'],
  ],
  'precision-holds': [
    ['a wide site', () => withPlace({ level: 'site', precision: 'site', precision_km: 1 }), 'too wide for a site'],
    ['a wide zone', () => withPlace({ precision_km: 5.5 }), 'too wide for a zone'],
    [
      'an inferred site',
      () =>
        tiny({
          places: [aPlace({ level: 'site', precision: 'site', precision_km: 0.5 })],
          records: [
            aRecord({
              where: [{ place: 'hitech-zone', role: 'at', basis: 'inferred', reason: { zh: '推断', en: 'A guess' } }],
            }),
          ],
        }),
      'never that exact',
    ],
  ],
  'inferred-reasons': [
    [
      'no reason',
      () => withRecord({ where: [{ place: '410100', role: 'at', basis: 'inferred' }] }),
      'without a reason',
    ],
  ],
  'unplaced-notes': [
    ['no note', () => withRecord({ extent: 'unplaced', where: [] }), 'without a note'],
    [
      'a place all the same',
      () => withRecord({ extent: 'unplaced', note: { zh: '原文未写。', en: 'The text does not say.' } }),
      'unplaced, yet at',
    ],
  ],
  'extent-fits': [
    ['province-wide in a zone', () => withRecord({ extent: 'province' }), 'below the province'],
    ['a point nowhere', () => withRecord({ where: [] }), 'stands nowhere'],
    [
      'a point in the whole province',
      () => withRecord({ where: [{ place: '410000', role: 'at', basis: 'stated' }] }),
      'the province as a whole',
    ],
  ],
  'outside-only-ends': [['a record outside', () => withPlace({ outside: true }), 'lies outside the province']],
  'years-in-range': [
    ['before 1990', () => withRecord({ time: { from: 1989, basis: 'as-of' } }), '1989 is outside 1990–2050'],
    ['after the document', () => withFigure({ year: 2030 }), '2030 is outside 2020–2025'],
    [
      'a period before it',
      () => tiny({ figures: [{ ...aFigure(), value: withoutYear({ from: 2019, to: 2021 }) }] }),
      '2019 is outside',
    ],
  ],
  'time-fits': [
    ['undated with a year', () => withRecord({ time: { from: 2021, basis: 'undated' } }), 'yet it has a year'],
    ['dated without one', () => withRecord({ time: { basis: 'target-year' } }), 'yet it has no year'],
    ['backwards', () => withRecord({ time: { from: 2025, to: 2021, basis: 'plan-period' } }), 'comes after'],
  ],
  'figures-complete': [
    ['no year', () => tiny({ figures: [{ ...aFigure(), value: withoutYear() }] }), 'neither a year nor a period'],
    ['year and period', () => withFigure({ period: { from: 2021, to: 2025 } }), 'a year and a period'],
  ],
  'units-match': [['another unit', () => withFigure({ unit: '%' }), 'is counted in 家']],
  'unit-scales': [
    [
      'a wrong factor',
      () =>
        tiny({
          units: [
            { id: '家', en: 'firms', factor: 1 },
            { id: '万家', en: 'firms', factor: 1000 },
          ],
        }),
      '万 is 10000',
    ],
  ],
  'offers-hold': [
    ['on a park', () => withRecord({ offer: offer() }), 'only an incentive'],
    ['no figure', () => withRecord({ kind: 'incentive', offer: offer('nothing') }), 'no figure "nothing"'],
    [
      "another's figure",
      () =>
        tiny({
          records: [
            aRecord({ kind: 'incentive', offer: offer('firms-2025') }),
            aRecord({ id: 'other', name: { zh: '另园', en: 'Other', basis: 'as-written' } }),
          ],
          figures: [aFigure({ record: 'other' })],
        }),
      'belongs to other',
    ],
  ],
  'both-languages': [
    ['Chinese left in English', () => withRecord({ summary: { zh: '园区。', en: 'A 园区.' } }), 'Chinese characters'],
    ['blank', () => withRecord({ summary: { zh: ' ', en: 'A park.' } }), 'empty'],
    ['English for Chinese', () => withRecord({ summary: { zh: 'A park of sensors.', en: 'A park.' } }), 'no Chinese'],
  ],
  'summary-length': [
    ['Chinese', () => withRecord({ summary: { zh: '园'.repeat(121), en: 'A park.' } }), 'at most 120'],
    ['English', () => withRecord({ summary: { zh: '园区。', en: 'p'.repeat(241) } }), 'at most 240'],
    [
      'paragraph',
      () =>
        tiny({
          paragraphs: [
            aParagraph({ paragraph: 1, role: 'title' }),
            aParagraph({ summary: { zh: '园'.repeat(61), en: 'A park.' } }),
          ],
        }),
      'at most 60',
    ],
  ],
  'mention-length': [
    ['Chinese', () => withRecord({ evidence: [{ paragraph: 2, mention: '园'.repeat(31) }] }), '31 characters'],
    ['English', () => withRecord({ evidence: [{ paragraph: 2, mention: 'p'.repeat(91) }] }), '91 characters'],
  ],
  'readings-fit': [
    ['a syllable too few', () => tiny({ readings: [{ text: '浚县', pinyin: 'xun' }] }), '1 syllables, 2 letters'],
    ['a letter that is not Chinese', () => tiny({ readings: [{ text: '5县', pinyin: 'wu xian' }] }), 'is not Chinese'],
    [
      'a text that stands twice',
      () => tiny({ readings: Array.from({ length: 2 }, () => ({ text: '浚县', pinyin: 'xun xian' })) }),
      'more than once',
    ],
  ],
  'no-formulas': [
    ['name', () => withRecord({ name: { zh: '=园', en: 'Park', basis: 'as-written' } }), 'begins with "="'],
    ['mention', () => withRecord({ evidence: [{ paragraph: 2, mention: '+5%' }] }), 'begins with "+"'],
  ],
}

function offer(...figures: string[]) {
  return { clause: '1', for: ['project' as const], condition: { zh: '条件。', en: 'A condition.' }, figures }
}

function withoutYear(period?: { from: number; to: number }) {
  const { year: _year, ...figure } = aFigure().value
  return period ? { ...figure, period } : figure
}

describe('the named checks', () => {
  it('find nothing in a valid collection', () => {
    expect(runChecks(tiny())).toEqual([])
  })

  it('each have a breach here, and no two share a name', () => {
    expect(CHECKS.map(({ name }) => name)).toEqual(Object.keys(BREACHES))
  })

  for (const [name, breaches] of Object.entries(BREACHES)) {
    describe(name, () => {
      it.each(breaches)('refuses: %s', (_what, broken, message) => {
        const found = CHECKS.find((check) => check.name === name)?.run(broken()) ?? []
        expect(found.map((finding) => finding.message).join('\n')).toContain(message)
        for (const finding of found) expect(finding.file).toMatch(/^(seeds|geo)\//)
      })
    })
  }

  it('let a place outside the province end a corridor, without an outline to lie in', () => {
    const corridor = tiny({
      places: [aPlace(), aPlace({ id: 'beyond', lon: 120, outside: true, parent: '320000' })],
      records: [
        aRecord({
          extent: 'line',
          where: [
            { place: 'hitech-zone', role: 'from', basis: 'stated' },
            { place: 'beyond', role: 'to', basis: 'stated' },
          ],
        }),
      ],
    })
    expect(runChecks(corridor)).toEqual([])
  })

  it('accept a point on the outline within 500 m, and a scaled unit', () => {
    expect(runChecks(withPlace({ lat: 34.8035 }))).toEqual([])
    expect(runChecks(withFigure({ unit: '万家', value: 0.03 }))).toEqual([])
  })

  it('accept an id that a release published once it is a former id', () => {
    const renamed = tiny({
      records: [aRecord({ former_ids: ['old-park'] })],
      released: { records: ['old-park', 'sensor-park'], figures: ['firms-2025'] },
    })
    expect(runChecks(renamed)).toEqual([])
  })
})
