import { collect } from '../../../seeds/compile/collect.ts'
import type { Collection, CollectionParts, Entry } from '../../../seeds/compile/collection.ts'
import type { Area } from '../../../src/domain/geo/polygon.ts'
import type {
  SeedDocument,
  SeedFigure,
  SeedParagraph,
  SeedPlace,
  SeedRecord,
} from '../../../src/domain/record/seed-schema.ts'

/** A valid collection as small as one can be; tests change one thing in it. */

function square(west: number, south: number, size: number): Area {
  const [east, north] = [west + size, south + size]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

export function aDocument(change: Partial<SeedDocument> = {}): Entry<SeedDocument> {
  const value: SeedDocument = {
    id: 'plan',
    title: { zh: '方案', en: 'Plan' },
    short_name: { zh: '方案', en: 'Plan' },
    issuer: { zh: '省政府', en: 'The province' },
    level: 'province',
    place: '410000',
    issued: '2021-05-01',
    issued_basis: 'stated',
    reports: [],
    years_from: 2020,
    years_to: 2025,
    language: 'original',
    source_file: '001_plan.txt',
    sha256: 'a'.repeat(64),
    paragraphs: 2,
    coverage: 'whole',
    faults: [],
    ...change,
  }
  return { file: `seeds/documents/${value.id}/document.yaml`, document: value.id, value }
}

export function aRecord(change: Partial<SeedRecord> = {}, document = 'plan'): Entry<SeedRecord> {
  const value: SeedRecord = {
    id: 'sensor-park',
    former_ids: [],
    kind: 'park',
    name: { zh: '传感器园', en: 'Sensor Park', basis: 'as-written' },
    aliases: [],
    summary: { zh: '方案要建的园区。', en: 'A park that the plan wants.' },
    industries: ['electronics'],
    where: [{ place: 'hitech-zone', role: 'at', basis: 'stated' }],
    extent: 'point',
    open_list: false,
    status: 'planned',
    time: { from: 2021, to: 2025, basis: 'plan-period' },
    responsible: [],
    relations: [],
    pattern: [],
    evidence: [{ paragraph: 2, mention: '传感器园' }],
    ...change,
  }
  return { file: `seeds/documents/${document}/records.yaml`, document, value }
}

export function aFigure(change: Partial<SeedFigure> = {}, document = 'plan'): Entry<SeedFigure> {
  const value: SeedFigure = {
    id: 'firms-2025',
    indicator: 'firms-total',
    value: 300,
    comparator: '≥',
    aim: false,
    unit: '家',
    year: 2025,
    kind: 'target',
    place: '410100',
    record: 'sensor-park',
    evidence: [{ paragraph: 2, mention: '300家以上' }],
    ...change,
  }
  return { file: `seeds/documents/${document}/figures.yaml`, document, value }
}

export function aParagraph(change: Partial<SeedParagraph> = {}, document = 'plan'): Entry<SeedParagraph> {
  const value: SeedParagraph = {
    paragraph: 2,
    section: '1',
    mark: '一',
    role: 'content',
    length: 20,
    summary: { zh: '园区和企业数。', en: 'A park and a count of firms.' },
    numbers_explained: [],
    ...change,
  }
  return { file: `seeds/documents/${document}/paragraphs.yaml`, document, value }
}

export function aPlace(change: Partial<SeedPlace> = {}): SeedPlace {
  return {
    id: 'hitech-zone',
    name: { zh: '高新区', en: 'Hi-tech Zone' },
    level: 'zone',
    parent: '410100',
    county: '410102',
    lon: 113.5,
    lat: 34.5,
    precision: 'zone',
    precision_km: 3,
    confidence: 'high',
    coordinate_source: 'a test',
    aliases: [],
    outside: false,
    ...change,
  }
}

function parts(): CollectionParts {
  return {
    version: '0.1.0',
    documents: [aDocument()],
    records: [aRecord()],
    figures: [aFigure()],
    paragraphs: [aParagraph({ paragraph: 1, section: '', mark: '', role: 'title', length: 2 }), aParagraph()],
    industries: [
      {
        id: 'electronics',
        family: 'electronics',
        name: { zh: '电子', en: 'Electronics' },
        short: { zh: '电', en: 'El' },
        ours: false,
      },
    ],
    indicators: [
      {
        id: 'firms-total',
        name: { zh: '企业数', en: 'Firms' },
        definition: { zh: '企业总数。', en: 'Number of firms.' },
        unit: '家',
        nature: 'total',
        direction: 'more',
        meets: [],
      },
    ],
    units: [
      { id: '家', en: 'firms', factor: 1 },
      { id: '万家', en: 'firms', factor: 10000 },
      { id: '%', en: '%', factor: 1 },
    ],
    places: [aPlace()],
    geography: {
      units: [
        { code: '410000', level: 'province', name: { zh: '河南省', en: 'Henan' }, parent: null, label: [113.5, 34] },
        {
          code: '410100',
          level: 'prefecture',
          name: { zh: '郑州市', en: 'Zhengzhou' },
          parent: '410000',
          label: [113.6, 34.6],
          seat: [113.65, 34.76],
        },
        {
          code: '410200',
          level: 'prefecture',
          name: { zh: '开封市', en: 'Kaifeng' },
          parent: '410000',
          label: [114.5, 34.5],
        },
        {
          code: '410102',
          level: 'county',
          name: { zh: '中原区', en: 'Zhongyuan' },
          parent: '410100',
          label: [113.4, 34.4],
        },
      ],
      areas: new Map([
        ['410000', square(113, 33, 3)],
        ['410100', square(113, 34, 1)],
        ['410200', square(114, 34, 1)],
        ['410102', square(113, 34, 0.8)],
      ]),
      elements: [
        {
          id: 'core-zhengzhou',
          name: { zh: '郑州核心', en: 'Zhengzhou core' },
          rule: { zh: '文件点名。', en: 'Named by the document.' },
          basis: 'stated',
          evidence: [{ document: 'plan', paragraph: 2, mention: '郑州' }],
        },
        {
          id: 'axis-longhai',
          name: { zh: '陇海轴', en: 'Longhai axis' },
          rule: { zh: '铁路穿过。', en: 'Crossed by the railway.' },
          basis: 'geometry',
          evidence: [{ document: 'plan', paragraph: 2, mention: '陇海' }],
        },
      ],
      membership: [
        {
          element: 'core-zhengzhou',
          place: '410100',
          level: 'prefecture',
          member: 'yes',
          basis: 'stated',
          share: 1,
          rule: { zh: '文件点名。', en: 'Named by the document.' },
        },
        {
          element: 'axis-longhai',
          place: '410200',
          level: 'prefecture',
          member: 'yes',
          basis: 'geometry',
          share: 0.5,
          rule: { zh: '铁路穿过。', en: 'Crossed by the railway.' },
        },
        {
          element: 'axis-longhai',
          place: '410100',
          level: 'prefecture',
          member: 'touched',
          basis: 'geometry',
          share: 0.1,
          rule: { zh: '铁路穿过。', en: 'Crossed by the railway.' },
        },
      ],
      lines: new Map([
        [
          'axis-longhai',
          [
            [
              [113, 34.55],
              [115, 34.55],
            ],
          ],
        ],
      ]),
    },
    readings: [],
    released: { records: [], figures: [] },
  }
}

/** The tiny collection with some of its parts replaced. */
export function tiny(change: Partial<CollectionParts> = {}): Collection {
  return collect({ ...parts(), ...change })
}

/** The tiny collection with its one record changed. */
export function withRecord(change: Partial<SeedRecord>): Collection {
  return tiny({ records: [aRecord(change)] })
}

/** The tiny collection with its one figure changed. */
export function withFigure(change: Partial<SeedFigure>): Collection {
  return tiny({ figures: [aFigure(change)] })
}

/** The tiny collection with its one place changed. */
export function withPlace(change: Partial<SeedPlace>): Collection {
  return tiny({ places: [aPlace(change)] })
}
