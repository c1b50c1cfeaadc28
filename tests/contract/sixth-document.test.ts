import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishData } from '../../seeds/release/publish-data.ts'
import { readSeeds } from '../../seeds/compile/read-seeds.ts'
import { newDocument } from '../../seeds/template/new-document.ts'
import { checkMentions, checkNumbers, checkTexts } from '../../seeds/verify/sources.ts'
import { readText, type SourceText } from '../../seeds/verify/texts.ts'
import { NO_CHOICES, type FilterState } from '../../src/domain/facets/facet.ts'
import { createFilter } from '../../src/domain/facets/select.ts'
import { openCatalog, type Catalog } from '../../src/domain/record/catalog.ts'
import { documentQuality } from '../../src/domain/record/quality.ts'
import { gather } from '../../src/map/gather.ts'
import { lensScheme } from '../../src/map/lens.ts'
import { NEUTRAL } from '../../src/map/palettes.ts'
import { lensColour } from '../../src/map/tokens.ts'
import { compileCopy, copiedData, faultsOf } from '../support/copied-data.ts'
import { readCsv } from '../support/read-csv.ts'

/** An invented text about a place that no other document names; nothing of the app knows it. */
const TEXT = '试点方案\n一、布局\n在云台工业园建设云台机器人园，到2030年引进企业15家以上。\n'
const ID = 'trial-plan-2030'

/** What a planner writes into the folder that `npm run documents:new` begins. */
const RECORD = `- id: robot-park-yuntai
  kind: park
  name: { zh: '云台机器人园', en: 'Yuntai Robot Park', basis: as-written }
  summary: { zh: '方案要建的机器人园区。', en: 'A park for robots that the plan wants.' }
  industries: [high-end-equipment]
  where: [{ place: yuntai-industrial-park, role: at, basis: stated }]
  extent: point
  status: planned
  time: { to: 2030, basis: target-year }
  evidence: [{ paragraph: 3, mention: '云台机器人园' }]
`
const FIGURE = `- id: robot-firms-2030
  indicator: trial-firms
  value: 15
  comparator: '≥'
  unit: '家'
  year: 2030
  kind: target
  place: yuntai-industrial-park
  record: robot-park-yuntai
  evidence: [{ paragraph: 3, mention: '15家以上' }]
`
const PLACE = `- id: yuntai-industrial-park
  name: { zh: '云台工业园', en: 'Yuntai Industrial Park' }
  level: zone
  parent: '410800'
  lon: 113.24
  lat: 35.22
  precision: zone
  precision_km: 5
  confidence: low
  coordinate_source: a test
`
const INDICATOR = `- id: trial-firms
  name: { zh: '引进企业数', en: 'Firms attracted' }
  definition: { zh: '引进的企业数。', en: 'Number of firms attracted.' }
  unit: '家'
  nature: addition
  direction: more
`

describe('a sixth document', () => {
  const copy = copiedData()
  const folder = join(copy, 'seeds/documents', ID)
  const at = (name: string) => join(folder, name)
  afterAll(() => rmSync(copy, { recursive: true }))

  let catalog: Catalog
  const everything: FilterState = {
    facets: NO_CHOICES,
    years: null,
    undated: true,
    text: '',
    policy: true,
    within: null,
  }

  beforeAll(() => {
    const text = join(copy, '006_trial.txt')
    writeFileSync(text, TEXT)
    expect(newDocument(copy, ID, text)).toMatchObject({ ok: true, paragraphs: 3 })
  })

  it('is begun by one command, and the compiler names what is still to be written', () => {
    const faults = faultsOf(copy)
    expect(faults.filter((fault) => !fault.includes(ID))).toEqual([])
    for (const field of ['title.zh', 'title.en', 'issuer.zh', 'paragraph 3 › summary.zh']) {
      expect(
        faults.some((fault) => fault.includes(`› ${field}`)),
        field,
      ).toBe(true)
    }
  })

  it('is one folder, and words of the vocabulary where it needs new ones', () => {
    for (const name of ['document.yaml', 'paragraphs.yaml']) {
      const written = readFileSync(at(name), 'utf8')
        .replaceAll("'to be written'", "'试点方案'")
        .replaceAll("'待写'", "'Trial plan'")
        .replace('coverage: listed', 'coverage: whole')
      writeFileSync(at(name), written)
    }
    writeFileSync(at('records.yaml'), RECORD)
    writeFileSync(at('figures.yaml'), FIGURE)
    appendFileSync(join(copy, 'seeds/vocabulary/places.yaml'), PLACE)
    appendFileSync(join(copy, 'seeds/vocabulary/indicators.yaml'), INDICATOR)
    catalog = openCatalog(compileCopy(copy))
    expect(catalog.documentById.get(ID)?.shortName.en).toBe('Trial plan')
    expect(catalog.recordById.get('robot-park-yuntai')?.documents).toEqual([ID])
    expect(documentQuality(catalog, ID)).toMatchObject({ records: 1, figures: 1, evidence: 2, cited: [3] })
  })

  it('agrees with its text', () => {
    const { collection } = readSeeds(copy)
    const own = { ...collection, documents: collection.documents.filter(({ document }) => document === ID) }
    const texts = new Map<string, SourceText>(
      own.documents.map(({ value }) => [value.id, readText(copy, value) as SourceText] as const),
    )
    const faults = [...checkTexts(own, texts), ...checkMentions(own, texts), ...checkNumbers(own, texts)]
    expect(faults.filter(({ file }) => file.includes(ID))).toEqual([])
    const broken = new Map([...texts].map(([id, text]) => [id, { ...text, paragraphs: ['', '', '在别处'] }]))
    expect(checkMentions(own, broken).some(({ file }) => file.includes(ID))).toBe(true)
  })

  it('stands in the facets, and filtering by it shows what it names', () => {
    const filter = createFilter(catalog)
    expect(filter.values('document').find(({ id }) => id === ID)).toMatchObject({ records: 1 })
    const { shown } = filter.select({ ...everything, facets: { ...NO_CHOICES, document: [ID] } })
    expect(shown.map((position) => catalog.records[position]?.id)).toEqual(['robot-park-yuntai'])
    const { shown: there } = filter.select({ ...everything, facets: { ...NO_CHOICES, place: ['410800'] } })
    expect(there.map((position) => catalog.records[position]?.id)).toContain('robot-park-yuntai')
    expect(catalog.years.to).toBeGreaterThanOrEqual(2030)
  })

  it('stands on the map, in the grey of other documents under the lens of documents', () => {
    const scheme = lensScheme(catalog, 'document', [])
    const record = catalog.recordById.get('robot-park-yuntai')
    expect(record && scheme.codeOf(record)).toBe(NEUTRAL)
    expect(scheme.classes.filter(({ code }) => code === NEUTRAL)).toHaveLength(1)
    for (const theme of ['light', 'dark'] as const) {
      expect(lensColour(theme, scheme.palette, NEUTRAL)).toMatch(/^#[0-9a-f]{6}$/)
    }
    const { glyphs } = gather(catalog, [...catalog.records.keys()], scheme, 'places')
    const glyph = glyphs.find(({ place }) => place.id === 'yuntai-industrial-park')
    expect(glyph).toMatchObject({ form: 'disc', count: 1, segments: [{ code: NEUTRAL, count: 1 }] })
  })

  it('is published with the others', async () => {
    const out = join(copy, 'out')
    await publishData(out, copy)
    const rows = (name: string) => readCsv(readFileSync(join(out, `${name}.csv`), 'utf8')).rows
    expect(rows('documents').map(({ id }) => id)).toContain(ID)
    expect(rows('records').find(({ id }) => id === 'robot-park-yuntai')).toMatchObject({
      places: 'yuntai-industrial-park',
      precision: 'zone',
      year_to: '2030',
      lon: '113.24',
    })
    expect(rows('figures').find(({ id }) => id === 'robot-firms-2030')).toMatchObject({ value: '15', comparator: '≥' })
    expect(rows('paragraphs').filter(({ document }) => document === ID)).toHaveLength(3)
  })
})
