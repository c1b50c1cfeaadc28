import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFiles, type PackageFiles } from '../../seeds/package/publish.ts'
import { readCsv } from '../support/read-csv.ts'

/**
 * The rules of the Frictionless specifications (data package, tabular data resource, table schema, version 1), held
 * against the package as it is published; written from the specification, since no validator is among the tools.
 */

interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] }
}
interface Key {
  readonly fields: string | readonly string[]
  readonly reference: { readonly resource: string; readonly fields: string | readonly string[] }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly profile?: string
  readonly format: string
  readonly mediatype: string
  readonly encoding: string
  readonly bytes: number
  readonly hash: string
  readonly dialect?: { readonly delimiter: string; readonly header: boolean; readonly quoteChar: string }
  readonly schema?: {
    readonly fields: readonly Field[]
    readonly missingValues: readonly string[]
    readonly primaryKey?: string | readonly string[]
    readonly foreignKeys?: readonly Key[]
  }
}
interface Descriptor {
  readonly profile: string
  readonly name: string
  readonly version: string
  readonly licenses: readonly { readonly name: string; readonly path: string }[]
  readonly sources: readonly { readonly title: string }[]
  readonly contributors: readonly { readonly title: string; readonly role: string }[]
  readonly resources: readonly Resource[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const NAME = /^[a-z0-9._-]+$/
const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
}
const several = (fields: string | readonly string[] = []) => (typeof fields === 'string' ? [fields] : fields)

let files: PackageFiles = new Map()
let descriptor: Descriptor
const bytesOf = ({ path }: Resource) => files.get(path) ?? new Uint8Array()
const tabular = () =>
  descriptor.resources.flatMap((resource) =>
    resource.schema
      ? [{ resource, schema: resource.schema, ...readCsv(new TextDecoder().decode(bytesOf(resource))) }]
      : [],
  )
const resourceNamed = (name: string) => tabular().find(({ resource }) => resource.name === name)

beforeAll(async () => {
  files = await packageFiles(root)
  descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as Descriptor
})

describe('the data package', () => {
  it('has a profile, a name, a version, licences, sources and contributors as the specification wants them', () => {
    expect(descriptor.profile).toBe('data-package')
    expect(descriptor.name).toMatch(NAME)
    expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const { name, path } of descriptor.licenses) {
      expect(name).toMatch(/^[A-Za-z0-9.-]+$/)
      expect(path).toMatch(/^https:\/\//)
    }
    expect(descriptor.licenses.length).toBeGreaterThan(0)
    for (const { title } of [...descriptor.sources, ...descriptor.contributors]) expect(title).not.toBe('')
    for (const { role } of descriptor.contributors) {
      expect(['author', 'publisher', 'maintainer', 'wrangler', 'contributor']).toContain(role)
    }
  })

  it('names each resource once, at a relative path that is there, with its true size and hash', () => {
    const names = descriptor.resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const resource of descriptor.resources) {
      expect(resource.name).toMatch(NAME)
      expect(resource.path).not.toMatch(/^\/|\.\.|^https?:/)
      expect([...files.keys()]).toContain(resource.path)
      expect(bytesOf(resource).length, resource.path).toBe(resource.bytes)
      const hash = createHash('sha256').update(bytesOf(resource)).digest('hex')
      expect(resource.hash, resource.path).toBe(`sha256:${hash}`)
      expect(resource.encoding).toBe('utf-8')
      expect(resource.path.endsWith(resource.format)).toBe(true)
    }
    const tables = [...files.keys()].filter((path) => path.endsWith('.csv'))
    expect(tabular().map(({ resource }) => resource.path)).toEqual(tables)
  })
})

describe('its tables', () => {
  it('have the columns that their schema names, in that order, by the declared dialect', () => {
    for (const { resource, schema, header } of tabular()) {
      expect(resource.profile, resource.name).toBe('tabular-data-resource')
      expect(resource.mediatype).toBe('text/csv')
      expect(resource.dialect).toMatchObject({ delimiter: ',', header: true, quoteChar: '"' })
      expect(
        schema.fields.map(({ name }) => name),
        resource.name,
      ).toEqual(header)
      expect(new Set(header).size).toBe(header.length)
      expect(schema.missingValues).toEqual([''])
    }
  })

  it('hold in every row the types and constraints that their schema states', () => {
    const faults = tabular().flatMap(({ resource, schema, rows }) =>
      rows.flatMap((row, at) =>
        schema.fields.flatMap(({ name, type, constraints = {} }) => {
          const cell = row[name] ?? ''
          const where = `${resource.name}[${at}].${name} "${cell}"`
          if (cell === '') return constraints.required ? [`${where} is required`] : []
          const pattern = TYPES[type]
          if (!pattern) return [`${where} has the unknown type ${type}`]
          if (!pattern.test(cell)) return [`${where} is no ${type}`]
          return constraints.enum && !constraints.enum.includes(cell) ? [`${where} is no term`] : []
        }),
      ),
    )
    expect(faults).toEqual([])
  })

  it('have primary keys of filled columns that tell their rows apart', () => {
    const keyed = tabular().filter(({ schema }) => several(schema.primaryKey).length > 0)
    expect(keyed.length).toBeGreaterThan(8)
    for (const { resource, schema, header, rows } of keyed) {
      const key = several(schema.primaryKey)
      for (const column of key) expect(header, resource.name).toContain(column)
      for (const column of key) expect(rows.every((row) => row[column] !== '')).toBe(true)
      const values = rows.map((row) => JSON.stringify(key.map((column) => row[column])))
      expect(new Set(values).size, resource.name).toBe(rows.length)
    }
  })

  it('have foreign keys that lead to a row of another table, or of their own', () => {
    let resolved = 0
    for (const { resource, schema, header, rows } of tabular()) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const own = several(fields)
        const target = resourceNamed(reference.resource === '' ? resource.name : reference.resource)
        const there = several(reference.fields)
        expect(own.length).toBe(there.length)
        for (const column of own) expect(header).toContain(column)
        for (const column of there) expect(target?.header, `${resource.name}.${own.join()}`).toContain(column)
        const known = new Set(target?.rows.map((row) => JSON.stringify(there.map((column) => row[column]))))
        for (const row of rows) {
          const cells = own.map((column) => row[column] ?? '')
          if (cells.every((cell) => cell === '')) continue
          expect(known.has(JSON.stringify(cells)), `${resource.name}.${own.join()} ${cells.join()}`).toBe(true)
          resolved += 1
        }
      }
    }
    expect(resolved).toBeGreaterThan(1000)
  })
})
