import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { packageFiles, packageZip, readPublishedData, type PackageFiles } from '../../seeds/package/publish.ts'
import { tables } from '../../seeds/package/tables.ts'
import { unzip, zipOf } from '../../seeds/package/zip.ts'
import { breaches, type JsonSchema } from '../support/json-schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = readPublishedData(root)
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

let files: PackageFiles = new Map()
beforeAll(async () => {
  files = await packageFiles(root)
})

describe('the zip of the package', () => {
  it('holds every file of it, unchanged, in a folder that bears the version', () => {
    const folder = `yutu-data-${data.catalog.version}/`
    const inside = unzip(packageZip(files, data.catalog.version))
    expect([...inside.keys()].sort()).toEqual([...files.keys()].map((path) => folder + path).sort())
    for (const [path, bytes] of files)
      expect(Buffer.from(inside.get(folder + path) ?? []).equals(bytes), path).toBe(true)
    for (const path of ['README.md', 'LICENSE', 'SHA256SUMS', 'yutu-data.xlsx', 'schema/catalog.schema.json']) {
      expect([...files.keys()]).toContain(path)
    }
  })

  it('is at most 1.5 MB, and the same bytes whenever and in whatever order it is packed', () => {
    const zip = packageZip(files, data.catalog.version)
    expect(zip.length).toBeLessThanOrEqual(1.5e6)
    const again = packageZip(new Map([...files].reverse()), data.catalog.version)
    expect(Buffer.from(zip).equals(again)).toBe(true)
    // Date and time of the first entry, as the format stores them: 1980-01-01, 00:00.
    const view = new DataView(zip.buffer, zip.byteOffset)
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21])
    expect(zipOf(new Map([['a', new Uint8Array([1])]])).length).toBeLessThan(200)
  })
})

describe('the workbook', () => {
  const CELL = /<c r="([A-Z]+)(\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g
  const unescaped = (xml: string) =>
    xml.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    )
  const columnAt = (letters: string) => [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1

  it('has a sheet for every table, cell by cell what the table holds', () => {
    const parts = unzip(files.get('yutu-data.xlsx') ?? new Uint8Array())
    const part = (path: string) => text(parts.get(path))
    const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
      ([, string]) => unescaped(string ?? ''),
    )
    const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
    expect(sheets).toEqual(['about', ...tables(data).map(({ name }) => name)])
    tables(data).forEach(({ name, columns, rows }, index) => {
      const grid: (string | number | boolean | null)[][] = [
        columns.map((column) => column.name),
        ...rows.map((row) => [...row]),
      ]
      const read = grid.map((row): typeof row => row.map(() => null))
      for (const [, letters = '', row = '', attributes = '', value = ''] of part(
        `xl/worksheets/sheet${index + 2}.xml`,
      ).matchAll(CELL)) {
        const line = read[Number(row) - 1]
        if (!line || value === '') continue
        const type = /t="(\w+)"/.exec(attributes)?.[1]
        line[columnAt(letters)] =
          type === 's' ? (strings[Number(value)] ?? null) : type === 'b' ? value === '1' : Number(value)
      }
      expect(read, name).toEqual(grid.map((row) => row.map((cell) => (cell === '' ? null : cell))))
    })
  })

  it('says on its first sheet which version it is and on what terms', () => {
    const about = text(unzip(files.get('yutu-data.xlsx') ?? new Uint8Array()).get('xl/sharedStrings.xml'))
    for (const words of [data.catalog.version, data.catalog.asOf, 'CC BY 4.0', 'MIT']) expect(about).toContain(words)
  })
})

describe('the JSON Schemas', () => {
  const schema = (name: string) => JSON.parse(text(files.get(`schema/${name}.schema.json`))) as JsonSchema
  const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const yaml = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))

  it('accept the compiled files', () => {
    expect(breaches(schema('catalog'), json('public/data/catalog.json'))).toEqual([])
    expect(breaches(schema('paragraphs'), json('public/data/paragraphs.json'))).toEqual([])
  })

  it.each(['places', 'industries', 'indicators', 'units'])('accept the seeds’ %s', (name) => {
    expect(breaches(schema(`seed-${name}`), yaml(`seeds/vocabulary/${name}.yaml`))).toEqual([])
  })

  it.each(data.catalog.documents.map(({ id }) => id))('accept the seeds of %s', (id) => {
    for (const name of ['document', 'records', 'figures', 'paragraphs']) {
      expect(breaches(schema(`seed-${name}`), yaml(`seeds/documents/${id}/${name}.yaml`))).toEqual([])
    }
  })

  it('refuse what is missing, misspelt or no term', () => {
    const catalog = json('public/data/catalog.json') as { records: Record<string, unknown>[] }
    const broken = (change: Record<string, unknown>) => ({
      ...catalog,
      records: [{ ...catalog.records[0], ...change }],
    })
    expect(breaches(schema('catalog'), broken({ kind: 'village' }))).toEqual([
      expect.stringMatching(/kind.*not in the list/),
    ])
    expect(breaches(schema('catalog'), broken({ colour: 'red' }))).toEqual([
      expect.stringMatching(/colour is not expected/),
    ])
    expect(breaches(schema('catalog'), broken({ evidence: [] }))).toEqual([expect.stringMatching(/evidence: 0 items/)])
    expect(breaches(schema('seed-units'), [{ id: '个' }])).toEqual(['[0].en is missing'])
  })
})
