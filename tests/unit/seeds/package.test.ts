import { describe, expect, it } from 'vitest'
import { compileCatalog } from '../../../seeds/compile/catalog.ts'
import { compileParagraphs } from '../../../seeds/compile/documents.ts'
import type { CollectionParts } from '../../../seeds/compile/collection.ts'
import { csvText } from '../../../seeds/package/csv.ts'
import { recordsGeoJson } from '../../../seeds/package/geojson.ts'
import type { PublishedData } from '../../../seeds/package/published-data.ts'
import type { Cell } from '../../../src/domain/published/table.ts'
import { recordsTable } from '../../../seeds/package/things.ts'
import { baseUnit } from '../../../seeds/package/units.ts'
import type { SeedRecord } from '../../../src/domain/record/seed-schema.ts'
import { aRecord, tiny } from './tiny.ts'

function published(change: Partial<CollectionParts> = {}): PublishedData {
  const collection = tiny(change)
  return { catalog: compileCatalog(collection), paragraphs: compileParagraphs(collection) }
}

describe('csv', () => {
  const cells = (...cells: Cell[]) =>
    csvText({ columns: [{ name: 'a', type: 'string', description: { zh: '', en: '' } }], rows: [cells] })

  it('begins with a BOM and a header, ends lines with LF, and quotes only where it must', () => {
    expect(cells('园区', 1.5, true, null)).toBe('\uFEFFa\n园区,1.5,true,\n')
    expect(cells('a,b', 'say "x"', 'two\nlines')).toBe('\uFEFFa\n"a,b","say ""x""","two\nlines"\n')
  })

  it('refuses what a spreadsheet would run, and leaves the comparator and numbers alone', () => {
    expect(() => cells('=SUM(A1)')).toThrow('formula')
    expect(() => cells('@x')).toThrow('formula')
    expect(cells('=', -5)).toBe('\uFEFFa\n=,-5\n')
  })
})

describe('units', () => {
  it.each([
    ['万个', '个'],
    ['亿元', '元'],
    ['万亿元', '元'],
    ['%', '%'],
    ['个百分点', '个百分点'],
    ['万', '万'],
  ])('%s counts in %s', (unit, base) => {
    expect(baseUnit(unit)).toBe(base)
  })
})

describe('records as GeoJSON', () => {
  function feature(change: Partial<SeedRecord>) {
    const data = published({ records: [aRecord(change)] })
    const [only] = recordsGeoJson(data, recordsTable(data)).features
    return { geometry: only?.geometry, properties: only?.properties ?? {} }
  }
  const where = (...places: [string, SeedRecord['where'][number]['role']][]) =>
    places.map(([place, role]) => ({ place, role, basis: 'stated' as const }))

  it('draws a zone as a point with its radius', () => {
    const { geometry, properties } = feature({})
    expect(geometry).toEqual({ type: 'Point', coordinates: [113.5, 34.5] })
    expect(properties).toMatchObject({ precision: 'zone', precision_km: 3, adcode: null, lon: 113.5, lat: 34.5 })
  })

  it('draws a city at its label point with its code, never at a seat', () => {
    const { geometry, properties } = feature({ where: where(['410100', 'covers']) })
    expect(geometry).toEqual({ type: 'Point', coordinates: [113.6, 34.6] })
    expect(properties).toMatchObject({ precision_km: null, adcode: '410100' })
  })

  it('draws several places as a MultiPoint, and not those it serves', () => {
    const { geometry } = feature({ where: where(['hitech-zone', 'at'], ['410102', 'at'], ['410200', 'serves']) })
    expect(geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [113.5, 34.5],
        [113.4, 34.4],
      ],
    })
  })

  it('draws a corridor as a line, and nothing while one end is unknown', () => {
    const line = feature({ extent: 'line', where: where(['410100', 'from'], ['410200', 'to']) })
    expect(line.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [113.6, 34.6],
        [114.5, 34.5],
      ],
    })
    expect(feature({ extent: 'line', where: where(['410100', 'from']) }).geometry).toBeNull()
  })

  it('gives province-wide and unplaced records no geometry and no coordinates', () => {
    const nowhere: Partial<SeedRecord>[] = [
      { extent: 'province', where: where(['410000', 'covers']) },
      { extent: 'unplaced', where: [] },
    ]
    for (const change of nowhere) {
      const { geometry, properties } = feature(change)
      expect(geometry).toBeNull()
      expect(properties).toMatchObject({ lon: null, lat: null, precision_km: null, adcode: null })
    }
  })
})
