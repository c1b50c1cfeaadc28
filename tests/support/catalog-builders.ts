import {
  openCatalog,
  type AtlasDocument,
  type AtlasRecord,
  type Catalog,
  type CatalogFile,
  type Industry,
  type Place,
} from '../../src/domain/record/catalog.ts'

/** Small whole catalogues for tests: give what the test is about, the rest is valid and dull. */
export function aRecord(part: Partial<AtlasRecord> & { id: string }): AtlasRecord {
  return {
    formerIds: [],
    kind: 'zone',
    name: { zh: `条目${part.id}`, en: `Record ${part.id}` },
    nameBasis: 'as-written',
    aliases: [],
    summary: { zh: '简介。', en: 'Summary.' },
    industries: ['cross-sector'],
    where: [],
    extent: 'point',
    precision: 'city',
    inferred: false,
    openList: false,
    status: 'planned',
    time: { from: null, to: null, basis: 'undated' },
    responsible: [],
    relations: [],
    note: null,
    offer: null,
    pattern: [],
    evidence: [{ document: 'plan', paragraph: 1, section: '1', mark: '一', mention: '条目' }],
    figures: [],
    documents: ['plan'],
    ...part,
  }
}

export function at(...places: string[]): AtlasRecord['where'] {
  return places.map((place) => ({ place, role: 'at', basis: 'stated', reason: null }))
}

export function citing(...documents: string[]): Pick<AtlasRecord, 'evidence' | 'documents'> {
  return {
    documents: [...new Set(documents)],
    evidence: documents.map((document, index) => ({
      document,
      paragraph: index + 1,
      section: '1',
      mark: '一',
      mention: '条目',
    })),
  }
}

export function aPlace(part: Partial<Place> & { id: string }): Place {
  return {
    name: { zh: `地点${part.id}`, en: `Place ${part.id}` },
    level: 'prefecture',
    parent: null,
    county: null,
    adcode: null,
    point: [113.6, 34.7],
    seat: null,
    precision: 'city',
    precisionKm: null,
    confidence: null,
    coordinateSource: 'test',
    aliases: [],
    outside: false,
    ...part,
  }
}

export function anIndustry(part: Partial<Industry> & { id: string }): Industry {
  return {
    parent: null,
    family: 'neutral',
    name: { zh: `产业${part.id}`, en: `Industry ${part.id}` },
    short: { zh: '产业', en: 'Ind' },
    ours: false,
    ...part,
  }
}

export function aDocument(part: Partial<AtlasDocument> & { id: string }): AtlasDocument {
  return {
    title: { zh: `文件${part.id}`, en: `Document ${part.id}` },
    shortName: { zh: `文件${part.id}`, en: `Document ${part.id}` },
    issuer: { zh: '省政府', en: 'Provincial government' },
    number: null,
    level: 'province',
    place: '410000',
    issued: null,
    issuedBasis: 'unknown',
    issuedNote: null,
    released: null,
    validFrom: null,
    validTo: null,
    period: null,
    reports: [],
    yearsFrom: 2020,
    yearsTo: 2025,
    language: 'original',
    sourceFile: 'plan.txt',
    sha256: '0',
    paragraphs: 9,
    coverage: 'whole',
    faults: [],
    ...part,
  }
}

export function aCatalog(part: Partial<CatalogFile> = {}): Catalog {
  return openCatalog({
    schema: 1,
    version: '0.0.0',
    asOf: '2024-01-01',
    documents: [aDocument({ id: 'plan' })],
    records: [],
    figures: [],
    outcomes: [],
    places: [],
    industries: [anIndustry({ id: 'cross-sector' })],
    indicators: [],
    units: [],
    pattern: { elements: [], membership: [] },
    ...part,
  })
}
