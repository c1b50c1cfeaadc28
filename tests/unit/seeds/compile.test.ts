import { describe, expect, it } from 'vitest'
import { compileCatalog } from '../../../seeds/compile/catalog.ts'
import { compileParagraphs } from '../../../seeds/compile/documents.ts'
import { serializeCatalog } from '../../../seeds/compile/serialize.ts'
import type { SeedRecord } from '../../../src/domain/record/seed-schema.ts'
import { aDocument, aFigure, aParagraph, aPlace, aRecord, tiny, withPlace, withRecord } from './tiny.ts'

const where = (...places: [place: string, role: SeedRecord['where'][number]['role']][]): SeedRecord['where'] =>
  places.map(([place, role]) => ({ place, role, basis: 'stated' }))

function first(change: Partial<SeedRecord>) {
  const record = compileCatalog(withRecord(change)).records[0]
  if (!record) throw new Error('no record')
  return record
}

describe('precision of a record', () => {
  it('is that of the coarsest place where it stands', () => {
    expect(first({}).precision).toBe('zone')
    expect(first({ where: where(['hitech-zone', 'at'], ['410102', 'at']) }).precision).toBe('county')
    expect(first({ where: where(['410100', 'covers'], ['410102', 'at']) }).precision).toBe('city')
  })

  it('does not look at whom it serves', () => {
    expect(first({ where: where(['hitech-zone', 'at'], ['410000', 'serves']) }).precision).toBe('zone')
  })

  it('comes from the extent for lines, the province and what the text does not place', () => {
    expect(first({ extent: 'line', where: where(['410100', 'from'], ['410200', 'to']) }).precision).toBe('corridor')
    expect(first({ extent: 'province', where: where(['410000', 'covers']) }).precision).toBe('province')
    expect(first({ extent: 'unplaced', where: [] }).precision).toBe('unplaced')
  })

  it('is inferred as soon as one place is', () => {
    expect(first({}).inferred).toBe(false)
    const inferred = { place: '410102', role: 'at', basis: 'inferred', reason: { zh: '推断', en: 'A guess' } } as const
    expect(first({ where: [...where(['hitech-zone', 'at']), inferred] }).inferred).toBe(true)
  })
})

describe('standing of a record in the pattern', () => {
  it('is what the text states, and then nothing is computed', () => {
    expect(first({ pattern: ['axis-longhai'] }).pattern).toEqual([{ element: 'axis-longhai', basis: 'stated' }])
  })

  it('follows the rule of its most precise place: a zone by its distance from the line', () => {
    const near = first({ where: where(['410100', 'covers'], ['hitech-zone', 'at']) })
    expect(near.pattern).toEqual([{ element: 'axis-longhai', basis: 'geometry' }])
    const far = compileCatalog(withPlace({ lat: 34.35 })).records[0]
    expect(far?.pattern).toEqual([])
  })

  it('follows the prefecture for what is known only to the city, where touched is no member', () => {
    expect(first({ where: where(['410100', 'at']) }).pattern).toEqual([{ element: 'core-zhengzhou', basis: 'stated' }])
    const known = compileCatalog(withPlace({ precision: 'city' })).records[0]
    expect(known?.pattern).toEqual([{ element: 'core-zhengzhou', basis: 'stated' }])
  })

  it('is none for the whole province and for the unplaced', () => {
    expect(first({ extent: 'province', where: where(['410000', 'covers']) }).pattern).toEqual([])
    expect(first({ extent: 'province', where: where(['hitech-zone', 'at']) }).pattern).toEqual([])
    expect(first({ extent: 'unplaced', where: [] }).pattern).toEqual([])
  })

  it('adds zones and sites to the published membership, after the units', () => {
    const { membership } = compileCatalog(tiny()).pattern
    expect(membership.map(({ element, place, member }) => [element, place, member])).toEqual([
      ['core-zhengzhou', '410100', 'yes'],
      ['axis-longhai', '410100', 'touched'],
      ['axis-longhai', '410200', 'yes'],
      ['axis-longhai', 'hitech-zone', 'yes'],
    ])
  })
})

describe('the catalogue', () => {
  it('takes section and mark from the paragraph list, also of another document', () => {
    const collection = tiny({
      documents: [aDocument(), aDocument({ id: 'opinions', source_file: '000_opinions.txt' })],
      paragraphs: [
        aParagraph({ paragraph: 1, role: 'title' }),
        aParagraph(),
        aParagraph({ section: '3.1', mark: '三（一）' }, 'opinions'),
      ],
      records: [
        aRecord({
          evidence: [
            { paragraph: 2, mention: '园' },
            { document: 'opinions', paragraph: 2, mention: '谷' },
          ],
        }),
      ],
    })
    const record = compileCatalog(collection).records[0]
    expect(record?.evidence.map(({ document, section, mark }) => [document, section, mark])).toEqual([
      ['plan', '1', '一'],
      ['opinions', '3.1', '三（一）'],
    ])
    expect(record?.documents).toEqual(['plan', 'opinions'])
    expect(compileParagraphs(collection)['opinions']?.map(({ mark }) => mark)).toEqual(['三（一）'])
  })

  it('orders records by document, paragraph and id, whatever the order of the files', () => {
    const at = (id: string, paragraph: number) => aRecord({ id, evidence: [{ paragraph, mention: '园' }] })
    const ids = (...records: ReturnType<typeof aRecord>[]) =>
      compileCatalog(tiny({ records })).records.map(({ id }) => id)
    const [a, b, c] = [at('a', 2), at('b', 2), at('c', 1)]
    expect(ids(a, b, c)).toEqual(['c', 'a', 'b'])
    expect(ids(b, c, a)).toEqual(['c', 'a', 'b'])
  })

  it('gives a record its figures, and the data its newest date of issue', () => {
    const catalog = compileCatalog(
      tiny({
        documents: [aDocument({ released: '2024-03-21' })],
        figures: [
          aFigure(),
          aFigure({ id: 'firms-2022', year: 2022 }),
          aFigure({ id: 'free', record: undefined as never }),
        ],
      }),
    )
    expect(catalog.records[0]?.figures).toEqual(['firms-2022', 'firms-2025'])
    expect(catalog.asOf).toBe('2021-05-01')
    const unissued = aDocument({ issued: undefined as never, released: '2024-03-21' })
    expect(compileCatalog(tiny({ documents: [unissued] })).asOf).toBe('2024-03-21')
  })

  it('orders places by level, and rounds points to a metre', () => {
    const { places } = compileCatalog(tiny({ places: [aPlace({ lon: 113.123456789 })] }))
    expect(places.map(({ id }) => id)).toEqual(['410000', '410100', '410200', '410102', 'hitech-zone'])
    expect(places.at(-1)?.point).toEqual([113.12346, 34.5])
  })

  it('is written with one record a line', () => {
    const text = serializeCatalog(compileCatalog(tiny()))
    expect(JSON.parse(text)).toEqual(compileCatalog(tiny()))
    expect(text.split('\n').filter((line) => line.startsWith('{"id":"sensor-park"'))).toHaveLength(1)
  })
})
