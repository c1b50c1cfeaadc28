import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compileCatalog } from '../../../seeds/compile/catalog.ts'
import { compileParagraphs } from '../../../seeds/compile/documents.ts'
import { renderQuality } from '../../../seeds/docs/quality.ts'
import { readSecondReading, type SecondReading } from '../../../seeds/docs/second-reading.ts'
import { documentQuality } from '../../../src/domain/record/quality.ts'
import { aDocument, aFigure, aParagraph, aRecord, tiny } from './tiny.ts'

const collection = tiny({
  documents: [aDocument({ paragraphs: 3 }), aDocument({ id: 'opinions', source_file: '002.txt', paragraphs: 1 })],
  paragraphs: [
    aParagraph({ paragraph: 1, role: 'title' }),
    aParagraph(),
    aParagraph({ paragraph: 3, nothing_because: { zh: '只有号召。', en: 'A call only.' } }),
    aParagraph({ paragraph: 1 }, 'opinions'),
  ],
  records: [
    aRecord({
      evidence: [
        { paragraph: 2, mention: '园' },
        { document: 'opinions', paragraph: 1, mention: '园' },
      ],
    }),
    aRecord({
      id: 'somewhere',
      name: { zh: '中心', en: 'Centre', basis: 'translated' },
      extent: 'unplaced',
      where: [],
      open_list: true,
    }),
  ],
  figures: [aFigure({ evidence: [{ paragraph: 2, mention: '300家以上' }] })],
})
const data = { catalog: compileCatalog(collection), paragraphs: compileParagraphs(collection) }

describe('what a document yielded', () => {
  it('is counted from the evidence that points into it', () => {
    const plan = documentQuality(data.catalog, 'plan')
    expect(plan).toMatchObject({
      records: 2,
      figures: 1,
      evidence: 3,
      cited: [2],
      shared: 1,
      openLists: 1,
      inferred: 0,
    })
    expect(plan.precision).toMatchObject({ zone: 1, unplaced: 1, city: 0 })
    expect(plan.names).toEqual({ 'as-written': 1, translated: 1, reconstructed: 0 })
    expect(plan.places).toEqual({ stated: 1, inferred: 0 })
    expect(plan.extent).toMatchObject({ point: 1, unplaced: 1 })
    expect(documentQuality(data.catalog, 'opinions')).toMatchObject({ records: 1, figures: 0, evidence: 1, cited: [1] })
  })
})

describe('the page of data quality', () => {
  const READING: SecondReading = {
    records: { first: 58, added: 6, removed: 1, mended: 26, reworded: 4 },
    figures: { first: 33, added: 0, removed: 0, mended: 5, reworded: 0 },
    shared: { mended: 7 },
    mended: { relations: 16 },
    notes: { zh: '增补 六条，见 A B。', en: 'Six were added.' },
  }
  const page = renderQuality(
    data,
    new Map([
      ['plan', READING],
      ['opinions', null],
    ]),
  )

  it('tells the paragraphs that nothing cites, with the reason', () => {
    expect(page).toContain('| 3 | `content` | 只有号召。 | A call only. |')
    expect(page).toContain('未引用 2 段：`title` 1，`content` 1')
    expect(page).toContain('每一段都有引用')
  })

  it('tells what the second reading found, and where there was none', () => {
    expect(page).toContain('| 条目 · records | 58 | 6 | 1 | 26 | 4 |')
    expect(page).toContain('Entries of other folders mended: 7')
    expect(page).toContain('关系 · relations 16')
    expect(page).toContain('增补六条，见 A B。')
    expect(page).toContain('There is no independent second reading yet.')
  })
})

describe('the file of a second reading', () => {
  const roots: string[] = []
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true })
  })
  const read = (text: string | null) => {
    const root = mkdtempSync(join(tmpdir(), 'yutu-reading-'))
    roots.push(root)
    mkdirSync(join(root, 'seeds/documents/plan'), { recursive: true })
    if (text !== null) writeFileSync(join(root, 'seeds/documents/plan/second-reading.yaml'), text)
    return readSecondReading(root, 'plan')
  }
  const counts =
    'records: { first: 1, added: 0, removed: 0, mended: 0 }\nfigures: { first: 0, added: 0, removed: 0, mended: 0 }\n'

  it('may be missing', () => {
    expect(read(null)).toBeNull()
  })

  it('is read by its schema, and told by file and field where it does not fit', () => {
    expect(read(`${counts}notes: { zh: 无, en: none }\n`)?.records.reworded).toBe(0)
    expect(() => read(`${counts}notes: { zh: 无, en: none }\nmended: { colour: 2 }\n`)).toThrow(
      /second-reading\.yaml.*mended/s,
    )
    expect(() => read(counts.replace('first: 1', 'first: -1'))).toThrow(/records\.first/)
  })
})
