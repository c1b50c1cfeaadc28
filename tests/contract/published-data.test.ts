import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, Geometry } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishData } from '../../seeds/release/publish-data.ts'
import { openCatalog, type CatalogFile, type Paragraph } from '../../src/domain/record/catalog.ts'
import { readCsv } from '../support/read-csv.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const catalog = openCatalog(json<CatalogFile>(join(root, 'public/data/catalog.json')))
const paragraphs = json<Record<string, Paragraph[]>>(join(root, 'public/data/paragraphs.json'))

/** The columns that the data model promises, in order. */
const COLUMNS: Record<string, string> = {
  documents:
    'id source_file title_zh title_en issuer_zh issuer_en number issued issued_basis released valid_from valid_to sha256 paragraphs',
  records:
    'id kind name_zh name_en name_basis summary_zh summary_en industries places place_roles place_names_zh place_names_en place_basis precision extent open_list status year_from year_to time_basis lon lat pattern documents',
  figures:
    'id indicator indicator_zh indicator_en value comparator aim unit year period kind place place_name_zh place_name_en industry record',
  evidence: 'subject document paragraph section mention',
  outcomes: 'indicator place year target_figure statistic_figure comparable ratio note_zh note_en',
  places: 'id name_zh name_en level parent adcode lon lat precision coordinate_source aliases',
  'pattern-membership': 'element place level member basis share rule_zh rule_en',
  relations: 'subject relation object evidence',
  paragraphs:
    'document paragraph section role length summary_zh summary_en records figures nothing_because_zh nothing_because_en',
  indicators: 'id name_zh name_en definition_zh definition_en unit nature direction',
  industries: 'id name_zh name_en parent family ours',
}

interface Descriptor {
  readonly version: string
  readonly licenses: readonly { readonly name: string }[]
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string
        readonly type: string
        readonly constraints: { readonly required?: boolean; readonly enum?: readonly string[] }
      }[]
      readonly primaryKey?: readonly string[]
      readonly foreignKeys: readonly {
        readonly fields: string
        readonly reference: { readonly resource: string; readonly fields: string }
      }[]
    }
  }[]
}

let dir = ''
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yutu-package-'))
  await publishData(dir)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const file = (name: string) => readFileSync(join(dir, name))
const table = (name: string) => readCsv(file(`${name}.csv`).toString('utf8'))
const list = (cell = '') => (cell === '' ? [] : cell.split(';'))
const orEmpty = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

describe('files of the data package', () => {
  it('are exactly those that the data model names, with their zip, workbook and schemas', () => {
    const named = [
      ...Object.keys(COLUMNS).map((name) => `${name}.csv`),
      'datapackage.json',
      'records.geojson',
      'catalog.json',
      'paragraphs.json',
      'README.md',
      'LICENSE',
      'SHA256SUMS',
      'yutu-data.xlsx',
    ]
    const beside = ['yutu-data.zip', 'release.json', 'schema']
    const kept = readdirSync(dir).filter((name) => name === 'changes.md' || /^v\d/.test(name))
    expect(readdirSync(dir).sort()).toEqual([...named, ...beside, ...kept].sort())
    expect(readdirSync(join(dir, 'schema'))).toHaveLength(10)
  })

  it.each(Object.entries(COLUMNS))('%s.csv: UTF-8 with BOM, LF, its columns, no formula', (name, columns) => {
    const bytes = file(`${name}.csv`)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.includes(0x0d)).toBe(false)
    const { header, rows } = table(name)
    expect(header).toEqual(columns.split(' '))
    const formulas = rows.flatMap(Object.values).filter((cell) => /^[=+@\t\r].|^-\D/s.test(String(cell)))
    expect(formulas).toEqual([])
  })

  it('come out the same a second time, and match their checksums', async () => {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(dir, name)).isFile(),
    )
    const before = new Map(names.map((name) => [name, file(name)]))
    await publishData(dir)
    for (const [name, bytes] of before) expect(file(name).equals(bytes), name).toBe(true)
    const sums = file('SHA256SUMS').toString().trim().split('\n')
    const named = sums.map((line) => line.split('  ')[1])
    const packed = [...before.keys()].filter(
      (name) => !/^(SHA256SUMS|release\.json|changes\.md|.*\.zip|v\d.*)$/.test(name),
    )
    expect(named.sort()).toEqual(packed.sort())
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ')
      expect(createHash('sha256').update(file(name)).digest('hex'), name).toBe(sum)
    }
  })

  it('are described by the descriptor: hashes, fields, types, terms and keys hold', () => {
    const descriptor = json<Descriptor>(join(dir, 'datapackage.json'))
    expect(descriptor.version).toBe(catalog.version)
    expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0'])
    for (const { name, path, bytes, hash, schema } of descriptor.resources) {
      expect(file(path).length, path).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(file(path)).digest('hex')}`, path).toBe(hash)
      if (!schema) continue
      const { header, rows } = table(name)
      expect(schema.fields.map((field) => field.name)).toEqual(header)
      for (const { name: column, type, constraints } of schema.fields) {
        const cells = rows.map((row) => row[column] ?? '')
        if (constraints.required) expect(cells.includes(''), `${name}.${column}`).toBe(false)
        const filled = cells.filter((cell) => cell !== '')
        const allowed = {
          number: /^-?\d+(\.\d+)?$/,
          integer: /^-?\d+$/,
          boolean: /^(true|false)$/,
          date: /^\d{4}-\d\d-\d\d$/,
        }
        const pattern = allowed[type as keyof typeof allowed] as RegExp | undefined
        expect(
          filled.filter((cell) => pattern && !pattern.test(cell)),
          `${name}.${column}`,
        ).toEqual([])
        const terms = constraints.enum
        expect(terms ? filled.filter((cell) => !terms.includes(cell)) : [], `${name}.${column}`).toEqual([])
      }
      const keys = rows.map((row) => (schema.primaryKey ?? header).map((column) => row[column]).join(' '))
      if (schema.primaryKey) expect(new Set(keys).size, `key of ${name}`).toBe(rows.length)
      for (const { fields, reference } of schema.foreignKeys) {
        const known = new Set(table(reference.resource || name).rows.map((row) => row[reference.fields]))
        const lost = rows.map((row) => row[fields] ?? '').filter((cell) => cell !== '' && !known.has(cell))
        expect(lost, `${name}.${fields}`).toEqual([])
      }
    }
  })

  it('name licence and the licences that stand apart', () => {
    expect(file('LICENSE').toString()).toContain('CC BY 4.0')
    for (const word of ['CC BY 4.0', 'MIT', 'Apache-2.0', 'precision_km', catalog.version, catalog.asOf]) {
      expect(file('README.md').toString()).toContain(word)
    }
  })
})

describe("rows of the package are the catalogue's", () => {
  it('records', () => {
    const rows = table('records').rows
    expect(rows.map(({ id }) => id)).toEqual(catalog.records.map(({ id }) => id))
    catalog.records.forEach((record, index) => {
      const row = rows[index] ?? {}
      expect(row, record.id).toMatchObject({
        kind: record.kind,
        name_zh: record.name.zh,
        name_en: record.name.en,
        name_basis: record.nameBasis,
        summary_zh: record.summary.zh,
        summary_en: record.summary.en,
        precision: record.precision,
        extent: record.extent,
        open_list: String(record.openList),
        status: record.status,
        year_from: orEmpty(record.time.from),
        year_to: orEmpty(record.time.to),
        time_basis: record.time.basis,
      })
      expect(list(row['industries'])).toEqual(record.industries)
      expect(list(row['places'])).toEqual(record.where.map(({ place }) => place))
      expect(list(row['place_roles'])).toEqual(record.where.map(({ role }) => role))
      expect(list(row['place_basis'])).toEqual(record.where.map(({ basis }) => basis))
      expect(list(row['place_names_zh'])).toEqual(
        record.where.map(({ place }) => catalog.placeById.get(place)?.name.zh),
      )
      expect(list(row['pattern'])).toEqual(record.pattern.map(({ element }) => element))
      expect(list(row['documents'])).toEqual(record.documents)
      const nowhere = record.precision === 'province' || record.precision === 'unplaced'
      expect((row['lon'] === '') === nowhere && (row['lat'] === '') === nowhere, record.id).toBe(true)
    })
  })

  it('figures', () => {
    const rows = table('figures').rows
    expect(rows).toEqual(
      catalog.figures.map((figure) => ({
        id: figure.id,
        indicator: figure.indicator,
        indicator_zh: catalog.indicatorById.get(figure.indicator)?.name.zh,
        indicator_en: catalog.indicatorById.get(figure.indicator)?.name.en,
        value: String(figure.value),
        comparator: figure.comparator,
        aim: String(figure.aim),
        unit: figure.unit,
        year: orEmpty(figure.year),
        period: figure.period ? `${figure.period.from}/${figure.period.to}` : '',
        kind: figure.kind,
        place: figure.place,
        place_name_zh: catalog.placeById.get(figure.place)?.name.zh,
        place_name_en: catalog.placeById.get(figure.place)?.name.en,
        industry: orEmpty(figure.industry),
        record: orEmpty(figure.record),
      })),
    )
  })

  it('evidence', () => {
    expect(table('evidence').rows).toEqual(
      [...catalog.records, ...catalog.figures].flatMap(({ id, evidence }) =>
        evidence.map(({ document, paragraph, section, mention }) => ({
          subject: id,
          document,
          paragraph: String(paragraph),
          section,
          mention,
        })),
      ),
    )
  })

  it('documents and paragraphs, with what was taken from each', () => {
    expect(table('documents').rows.map(({ id, sha256 }) => [id, sha256])).toEqual(
      catalog.documents.map(({ id, sha256 }) => [id, sha256]),
    )
    const rows = table('paragraphs').rows
    const all = catalog.documents.flatMap(({ id }) => paragraphs[id] ?? [])
    expect(rows.map(({ document, paragraph }) => [document, paragraph])).toEqual(
      all.map(({ document, paragraph }) => [document, String(paragraph)]),
    )
    const cited = (subjects: typeof catalog.records | typeof catalog.figures, { document, paragraph }: Paragraph) =>
      [...subjects]
        .filter(({ evidence }) =>
          evidence.some((piece) => piece.document === document && piece.paragraph === paragraph),
        )
        .map(({ id }) => id)
    all.forEach((paragraph, index) => {
      expect(list(rows[index]?.['records'])).toEqual(cited(catalog.records, paragraph))
      expect(list(rows[index]?.['figures'])).toEqual(cited(catalog.figures, paragraph))
    })
  })

  it('places, membership, relations, indicators and industries', () => {
    const places = table('places').rows
    expect(places.map(({ id, lon, lat }) => [id, lon, lat])).toEqual(
      catalog.places.map(({ id, point }) => [id, String(point[0]), String(point[1])]),
    )
    expect(places.find(({ id }) => id === '419000')?.['adcode']).toBe('419001')
    expect(
      table('pattern-membership').rows.map(({ element, place, member, basis }) => [element, place, member, basis]),
    ).toEqual(catalog.pattern.membership.map(({ element, place, member, basis }) => [element, place, member, basis]))
    expect(table('relations').rows.map(({ subject, relation, object }) => [subject, relation, object])).toEqual(
      catalog.records.flatMap(({ id, relations }) => relations.map(({ relation, object }) => [id, relation, object])),
    )
    expect(table('indicators').rows.map(({ id }) => id)).toEqual(catalog.indicators.map(({ id }) => id))
    expect(table('industries').rows.map(({ id }) => id)).toEqual(catalog.industries.map(({ id }) => id))
  })

  it('outcomes only join a target with a statistic of another document', () => {
    for (const { target_figure = '', statistic_figure = '', comparable, ratio } of table('outcomes').rows) {
      expect(catalog.figureById.get(target_figure)?.kind).toBe('target')
      expect(catalog.figureById.get(statistic_figure)?.kind).toBe('statistic')
      expect(ratio !== '').toBe(comparable === 'yes')
    }
  })

  it('features: one a record in its order, geometry by precision, properties as in the table', () => {
    const { features } = json<FeatureCollection<Geometry | null>>(join(dir, 'records.geojson'))
    const rows = table('records').rows
    expect(features.map(({ id }) => id)).toEqual(catalog.records.map(({ id }) => id))
    features.forEach(({ geometry, properties }, index) => {
      const { precision, id } = catalog.records[index] ?? {}
      for (const [column, cell] of Object.entries(rows[index] ?? {})) {
        expect(orEmpty((properties ?? {})[column] as string), `${id ?? ''}.${column}`).toBe(cell)
      }
      const allowed = {
        site: ['Point', 'MultiPoint'],
        zone: ['Point', 'MultiPoint'],
        county: ['Point', 'MultiPoint'],
        city: ['Point', 'MultiPoint'],
        corridor: ['LineString', undefined],
        province: [undefined],
        unplaced: [undefined],
      }[precision ?? 'unplaced']
      expect(allowed, id).toContain(geometry?.type)
      if (precision === 'site' || precision === 'zone') expect(properties?.['precision_km'], id).toBeGreaterThan(0)
      if (precision === 'county' || precision === 'city') expect(properties?.['adcode'], id).toMatch(/^41\d{4}/)
    })
  })
})
