import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { recordsGeoJson } from '../../../../seeds/package/geojson.ts'
import { readPublishedData } from '../../../../seeds/package/publish.ts'
import { recordsTable } from '../../../../seeds/package/things.ts'
import { NO_CHOICES, type FilterState } from '../../../../src/domain/facets/facet.ts'
import { createFilter } from '../../../../src/domain/facets/select.ts'
import { openCatalog, type AtlasRecord, type CatalogFile } from '../../../../src/domain/record/catalog.ts'
import { FIELDS } from '../../../../src/domain/table/fields.ts'
import { fieldSetting } from '../../../../src/i18n/field-setting.ts'
import { aboutMembers, aboutText, type Origin } from '../../../../src/features/export/about.ts'
import { figuresOf, type Headings } from '../../../../src/features/export/sheets.ts'
import { fileName, takeFile, type Wish } from '../../../../src/features/export/take.ts'
import { aCatalog, aRecord } from '../../../support/catalog-builders.ts'
import { readCsv } from '../../../support/read-csv.ts'

const catalog = openCatalog(
  JSON.parse(readFileSync(new URL('../../../../public/data/catalog.json', import.meta.url), 'utf8')) as CatalogFile,
)
const filter = createFilter(catalog)
const ORIGIN: Origin = {
  filter: '河南省：共 1 条',
  aside: 2,
  link: 'https://a.example/#v=1&kind=zone',
  day: '2026-11-22',
}
const CSV: Wish = { format: 'csv', content: 'records', bom: true }
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

function taken(records: readonly AtlasRecord[], headings: Headings = 'ids', of = catalog) {
  return { records, headings, setting: fieldSetting(of, headings === 'ids' ? 'zh' : headings) }
}

async function textOf(file: Blob | null): Promise<string> {
  if (!file) throw new Error('cancelled')
  // `text()` would drop the BOM.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
}

const csvOf = async (records: readonly AtlasRecord[], wish: Partial<Wish> = {}, headings: Headings = 'ids') =>
  textOf(await takeFile(taken(records, headings), ORIGIN, { ...CSV, ...wish }, quiet()))

async function geoOf(records: readonly AtlasRecord[]) {
  const text = await textOf(await takeFile(taken(records), ORIGIN, { ...CSV, format: 'geojson' }, quiet()))
  return JSON.parse(text) as FeatureCollection<Geometry | null> & Record<string, unknown>
}

type Workbook = ReadonlyMap<string, readonly (readonly (string | number | boolean)[])[]>

/** Cells by sheet name, read by the letters of their addresses: apart from the writer, so that the two check each other. */
async function workbookOf(
  records: readonly AtlasRecord[],
  headings: Headings = 'ids',
  of = catalog,
): Promise<Workbook> {
  const file = await takeFile(taken(records, headings, of), ORIGIN, { ...CSV, format: 'xlsx' }, quiet())
  if (!file) throw new Error('cancelled')
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, id, to]) => [id, to]),
  )
  return new Map(
    [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"[^>]*r:id="(\w+)"/g)].map(([, name = '', id]) => {
      const rows = [...part(`xl/${targets.get(id) ?? ''}`).matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)]
      return [
        plain(name),
        rows.map(([, , cells = '']) => {
          const row: (string | number | boolean)[] = []
          for (const [, letters = '', kind, , text = ''] of cells.matchAll(
            /<c r="([A-Z]+)\d+"(?: s="\d")?(?: t="(\w+)")?>(<is><t[^>]*>|<v>)(.*?)(?:<\/t><\/is>|<\/v>)<\/c>/gs,
          )) {
            const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
            while (row.length < column) row.push('')
            row.push(kind === 'inlineStr' ? plain(text) : kind === 'b' ? text === '1' : Number(text))
          }
          return row
        }),
      ]
    }),
  )
}

const anyState: fc.Arbitrary<FilterState> = fc
  .record({
    kind: fc.subarray(filter.values('kind').map(({ id }) => id)),
    place: fc.subarray(
      filter.values('place').map(({ id }) => id),
      { maxLength: 4 },
    ),
    precision: fc.subarray(filter.values('precision').map(({ id }) => id)),
    policy: fc.boolean(),
    from: fc.option(fc.integer({ min: 2018, max: 2030 })),
  })
  .map(({ kind, place, precision, policy, from }) => ({
    facets: { ...NO_CHOICES, kind, place, precision },
    policy,
    years: from === null ? null : { from, to: from + 1 },
    undated: true,
    text: '',
    within: null,
  }))

describe('what is taken away', () => {
  it('is exactly what the filters show, in every format', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const shown = filter.select(state).shown.flatMap((index) => catalog.records[index] ?? [])
        const ids = shown.map(({ id }) => id)
        expect(readCsv(await csvOf(shown)).rows.map((row) => row['id'])).toEqual(ids)
        expect((await geoOf(shown)).features.map(({ id }) => id)).toEqual(ids)
        const sheets = await workbookOf(shown)
        expect(
          sheets
            .get('records')
            ?.slice(1)
            .map(([id]) => id),
        ).toEqual(ids)
        expect(sheets.get('figures')?.length).toBe(figuresOf(shown, catalog).length + 1)
      }),
      { numRuns: 25 },
    )
  })

  it('has a name in ASCII with day and release', () => {
    expect(fileName(CSV, '1.0.0', '2026-11-22')).toBe('yutu-records-2026-11-22-data-1.0.0.csv')
    expect(fileName({ ...CSV, content: 'figures' }, '1.0.0', '2026-11-22')).toContain('yutu-figures-')
    expect(fileName({ ...CSV, content: 'figures', format: 'xlsx' }, '1.0.0', '2026-11-22')).toMatch(/records.*\.xlsx$/)
  })

  it('stops when it is cancelled, and tells how far it is', async () => {
    const cancel = new AbortController()
    const told: number[] = []
    const work = {
      signal: cancel.signal,
      onProgress: (part: number) => {
        told.push(part)
        if (told.length === 2) cancel.abort()
      },
    }
    for (const format of ['xlsx', 'csv', 'geojson'] as const)
      expect(await takeFile(taken(catalog.records), ORIGIN, { ...CSV, format }, work)).toBeNull()
    expect(told.slice(0, 2).every((part) => part > 0 && part < 1)).toBe(true)
    expect(told.length).toBe(2)
  })

  it('says of itself where it is from, and on what terms', () => {
    const text = aboutText(taken(catalog.records.slice(0, 1)), ORIGIN)
    for (const words of ['河南省：共 1 条', ORIGIN.link, 'CC BY 4.0', catalog.version, catalog.asOf, 'WGS 84', '2 条'])
      expect(text).toContain(words)
    const english = aboutText(taken(catalog.records, 'en'), { ...ORIGIN, filter: 'Henan: 661 records' })
    // A document's number is a name of its own.
    expect(english.replace('豫工信办案〔2023〕166号', '')).not.toMatch(/\p{Script=Han}/u)
    for (const { title } of catalog.documents) expect(english).toContain(title.en)
  })
})

describe('CSV', () => {
  it('begins with a BOM, or without where that is wished', async () => {
    expect((await csvOf(catalog.records)).startsWith('\uFEFFid,kind,name_zh')).toBe(true)
    expect((await csvOf(catalog.records, { bom: false })).startsWith('id,kind,name_zh')).toBe(true)
  })

  it('holds the columns of the data package with the same cells, and the pointer in every row', async () => {
    const table = recordsTable(readPublishedData())
    const { header, rows } = readCsv(await csvOf(catalog.records))
    expect(header.slice(0, table.columns.length)).toEqual(table.columns.map(({ name }) => name))
    rows.forEach((row, index) => {
      const cells = table.rows[index]?.map((cell) => (cell === null ? '' : String(cell)))
      expect(table.columns.map(({ name }) => row[name])).toEqual(cells)
      for (const column of ['id', 'document', 'paragraph', 'mention', 'precision', 'evidence', 'data_version', 'as_of'])
        expect(row[column], `${row['id'] ?? ''} ${column}`).not.toBe('')
      expect(row['section']).toBe(catalog.records[index]?.evidence[0]?.section)
    })
  })

  it('speaks Chinese or English where that is wished, every field and the pointer with it', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const { header, rows } = readCsv(await csvOf(catalog.records, {}, locale))
      expect(header.slice(0, FIELDS.length)).toEqual(FIELDS.map(({ name }) => name[locale]))
      expect(new Set(header).size).toBe(header.length)
      expect(rows.length).toBe(catalog.records.length)
    }
    const { rows } = readCsv(await csvOf(catalog.records, {}, 'zh'))
    expect(new Set(rows.map((row) => row['状态']))).toEqual(new Set(['现有', '在建', '规划', '愿景']))
  })

  it('of the figures holds value, unit and comparator, in English without 万 and 亿', async () => {
    const { rows } = readCsv(await csvOf(catalog.records, { content: 'figures' }))
    const own = catalog.figures.filter(({ record }) => record !== null)
    expect(rows.map((row) => row['id']).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
    for (const row of rows) {
      const figure = catalog.figureById.get(row['id'] ?? '')
      expect([row['value'], row['unit'], row['comparator'], row['aim'], row['kind']]).toEqual(
        [figure?.value, figure?.unit, figure?.comparator, figure?.aim, figure?.kind].map(String),
      )
      expect(row['mention']).not.toBe('')
    }
    const english = readCsv(await csvOf(catalog.records, { content: 'figures' }, 'en')).rows
    expect(english.filter((row) => /[万亿]/.test(`${row['Figure with unit']}${row['Unit']}`))).toEqual([])
    english.forEach((row, index) => {
      const figure = catalog.figureById.get(rows[index]?.['id'] ?? '')
      const factor = catalog.unitById.get(figure?.unit ?? '')?.factor ?? NaN
      expect(Number(row['Value']) / factor).toBeCloseTo(figure?.value ?? NaN, 6)
    })
  })

  it('makes text of what a spreadsheet would run', async () => {
    const evil = aCatalog({ records: [aRecord({ id: 'evil', name: { zh: '=HYPERLINK("x")', en: '+1' } })] })
    const file = await takeFile(taken(evil.records, 'ids', evil), ORIGIN, CSV, quiet())
    const [row] = readCsv(await textOf(file)).rows
    expect(row).toMatchObject({ name_zh: '\'=HYPERLINK("x")', name_en: "'+1" })
  })
})

describe('GeoJSON', () => {
  it('draws each record as the data package does', async () => {
    const data = readPublishedData()
    const published = recordsGeoJson(data, recordsTable(data))
    const { features } = await geoOf(catalog.records)
    expect(features.length).toBe(published.features.length)
    features.forEach((feature, index) => {
      expect(feature.geometry).toEqual(published.features[index]?.geometry)
      expect(feature.properties).toMatchObject(published.features[index]?.properties ?? { missing: true })
    })
  })

  it('is valid by RFC 7946 and lies in Henan, in WGS 84', async () => {
    const whole = await geoOf(catalog.records)
    expect(whole.type).toBe('FeatureCollection')
    for (const reserved of ['coordinates', 'geometries', 'geometry', 'properties', 'crs'])
      expect(whole).not.toHaveProperty(reserved)
    for (const { type, geometry, properties } of whole.features) {
      expect(type).toBe('Feature')
      expect(typeof properties).toBe('object')
      if (!geometry) continue
      expect(['Point', 'MultiPoint', 'LineString']).toContain(geometry.type)
      const positions = (
        geometry.type === 'Point' ? [geometry.coordinates] : 'coordinates' in geometry ? geometry.coordinates : []
      ) as Position[]
      expect(positions.length).toBeGreaterThan(0)
      for (const [lon = NaN, lat = NaN] of positions) {
        expect(lon > 100 && lon < 125 && lat > 20 && lat < 45).toBe(true)
      }
    }
    const nowhere = whole.features.filter(({ properties }) =>
      ['province', 'unplaced'].includes(String(properties?.['precision'])),
    )
    expect(nowhere.length).toBeGreaterThan(0)
    expect(nowhere.every(({ geometry }) => geometry === null)).toBe(true)
  })

  it('says of itself what it holds, from where and on what terms', async () => {
    expect(await geoOf(catalog.records.slice(0, 3))).toMatchObject({
      count: 3,
      filter: ORIGIN.filter,
      about_policy: '另含旁列的政策条目 2 条',
      link: ORIGIN.link,
      data_version: catalog.version,
      as_of: catalog.asOf,
    })
    expect(aboutMembers(taken(catalog.records), { ...ORIGIN, aside: 0 })).not.toHaveProperty('about_policy')
  })
})

describe('XLSX', () => {
  it('holds records, figures, evidence and notes, numbers as numbers', async () => {
    const sheets = await workbookOf(catalog.records, 'zh')
    expect([...sheets.keys()]).toEqual(['条目', '数值', '依据', '说明'])
    const [head = [], ...rows] = sheets.get('条目') ?? []
    expect(rows.length).toBe(catalog.records.length)
    const from = head.indexOf('起始年')
    expect(rows.map((row) => row[from] ?? '')).toEqual(catalog.records.map(({ time }) => time.from ?? ''))
    const evidence = [...catalog.records, ...figuresOf(catalog.records, catalog)].flatMap((each) => each.evidence)
    expect(sheets.get('依据')?.length).toBe(evidence.length + 1)
    expect(sheets.get('说明')?.flat()).toContain(ORIGIN.link)
  })

  it('holds what XML reserves, and nothing it cannot hold', async () => {
    const odd = aCatalog({ records: [aRecord({ id: 'odd', name: { zh: '<甲> & "乙"', en: '=1+1\u0001' } })] })
    const [, row = []] = (await workbookOf(odd.records, 'ids', odd)).get('records') ?? []
    expect(row.slice(2, 4)).toEqual(['<甲> & "乙"', '=1+1'])
  })
})
