import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { buildData } from '../../../seeds/compile/build.ts'
import { formatFault } from '../../../seeds/compile/fault.ts'
import { readSeeds } from '../../../seeds/compile/read-seeds.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const DOCUMENT = `
id: plan
title: { zh: 方案, en: Plan }
short_name: { zh: 方案, en: Plan }
issuer: { zh: 省政府, en: The province }
level: province
place: '410000'
issued: '2021-05-01'
issued_basis: stated
years_from: 2020
years_to: 2025
language: original
source_file: 001_plan.txt
sha256: ${'a'.repeat(64)}
paragraphs: 1
coverage: whole
`

const RECORD = `
- id: sensor-park
  kind: park
  name: { zh: 传感器园, en: Sensor Park, basis: as-written }
  summary: { zh: 园区。, en: A park. }
  industries: [cross-sector]
  where: [{ place: '410000', role: covers, basis: stated }]
  extent: province
  status: planned
  time: { basis: undated }
  evidence: [{ paragraph: 1, mention: 传感器园 }]
`

const FILES: Record<string, string> = {
  'seeds/version.yaml': 'version: 0.1.0\n',
  'seeds/vocabulary/industries.yaml':
    '- { id: cross-sector, family: neutral, name: { zh: 跨产业, en: Cross-sector }, short: { zh: 综合, en: Gen } }\n',
  'seeds/vocabulary/indicators.yaml': '# none yet\n',
  'seeds/vocabulary/units.yaml': "- { id: '家', en: firms }\n",
  'seeds/vocabulary/places.yaml': '# none yet\n',
  'seeds/vocabulary/readings.yaml': '# none yet\n',
  'seeds/documents/plan/document.yaml': DOCUMENT,
  'seeds/documents/plan/records.yaml': RECORD,
  'seeds/documents/plan/figures.yaml': '',
  'seeds/documents/plan/paragraphs.yaml':
    "- { paragraph: 1, section: '', role: content, length: 4, summary: { zh: 园区。, en: A park. } }\n",
  'geo/derived/units.json': JSON.stringify([
    { code: '410000', level: 'province', name: { zh: '河南省', en: 'Henan' }, parent: null, label: [113, 34] },
  ]),
  'geo/derived/pattern-membership.json': '[]',
  'geo/definitions/pattern.yaml': 'elements: []\n',
  'public/data/henan.topo.json': JSON.stringify({
    type: 'Topology',
    arcs: [
      [
        [110, 31],
        [117, 31],
        [117, 36],
        [110, 31],
      ],
    ],
    objects: {
      province: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: '410000' } }],
      },
    },
  }),
  'public/data/lines.json': JSON.stringify({ type: 'FeatureCollection', features: [] }),
}

/** A repository with only what the compiler reads; `null` leaves a file out. */
function repository(change: Record<string, string | null> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'yutu-seeds-'))
  folders.push(root)
  for (const [file, text] of Object.entries({ ...FILES, ...change })) {
    if (text === null) continue
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

function told(change: Record<string, string | null>): string {
  return readSeeds(repository(change)).faults.map(formatFault).join('\n')
}

describe('reading the seeds', () => {
  it('builds the smallest repository, the same bytes each time', () => {
    const [first, second] = [buildData(repository()), buildData(repository())]
    expect(first).toEqual(second)
    expect(first.ok && [...first.files.keys()]).toEqual([
      'catalog.json',
      'paragraphs.json',
      'search.json',
      'manifest.json',
    ])
    expect(first.ok && first.catalog.asOf).toBe('2021-05-01')
    const manifest = JSON.parse((first.ok && first.files.get('manifest.json')) || '') as { files: object }
    expect(Object.keys(manifest.files)).toEqual([
      'catalog.json',
      'henan.topo.json',
      'lines.json',
      'paragraphs.json',
      'search.json',
    ])
  })

  it('names file, entry and field of a wrong value', () => {
    const records = RECORD.replace('kind: park', 'kind: toy')
    expect(told({ 'seeds/documents/plan/records.yaml': records })).toMatch(
      /^seeds\/documents\/plan\/records\.yaml › sensor-park › kind: .*"toy"/,
    )
  })

  it('names an entry without an id by its position, and an unknown field by its name', () => {
    const industry = FILES['seeds/vocabulary/industries.yaml'] ?? ''
    expect(told({ 'seeds/vocabulary/industries.yaml': industry.replace('id: cross-sector, ', '') })).toContain(
      'industries.yaml › entry 1 › id',
    )
    expect(told({ 'seeds/documents/plan/records.yaml': `${RECORD}  colour: red\n` })).toContain('› colour')
  })

  it('tells a number where a code in quotes belongs', () => {
    expect(told({ 'seeds/documents/plan/document.yaml': DOCUMENT.replace("'410000'", '410000') })).toContain(
      'plan › place',
    )
  })

  it('tells broken YAML, a key that stands twice, and a list that is none', () => {
    const file = 'seeds/vocabulary/units.yaml'
    expect(told({ [file]: '- { id: [' })).toContain(`${file}: `)
    expect(told({ [file]: '- { id: a, id: b }' })).toContain('[yaml]')
    expect(told({ [file]: 'id: 家' })).toContain('a list is expected')
  })

  it('says plainly what is missing', () => {
    expect(told({ 'geo/derived/units.json': null })).toContain('units.json: the file is missing')
    expect(told({ 'geo/derived/units.json': null })).toContain('npm run geo')
    expect(told({ 'seeds/documents/plan/figures.yaml': null })).toContain('figures.yaml: the file is missing')
    const empty = Object.fromEntries(
      Object.keys(FILES)
        .filter((file) => file.startsWith('seeds/documents'))
        .map((file) => [file, null]),
    )
    expect(told(empty)).toContain('seeds/documents: no document folder is here')
  })

  it('lets a document that is only listed go without records and figures', () => {
    const listed = {
      'seeds/documents/plan/document.yaml': DOCUMENT.replace('whole', 'listed'),
      'seeds/documents/plan/records.yaml': null,
      'seeds/documents/plan/figures.yaml': null,
    }
    expect(told(listed)).toBe('')
  })

  it('misses an outline for a unit', () => {
    const units = JSON.stringify([
      ...(JSON.parse(FILES['geo/derived/units.json'] ?? '[]') as object[]),
      {
        code: '410100',
        level: 'prefecture',
        name: { zh: '郑州市', en: 'Zhengzhou' },
        parent: '410000',
        label: [113, 34],
      },
    ])
    expect(told({ 'geo/derived/units.json': units })).toContain('henan.topo.json › 410100')
  })
})
