import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import type { Fault } from './fault.ts'

interface Parsed<T> {
  readonly values: readonly T[]
  readonly faults: readonly Fault[]
}

/** Id of an entry as the writer knows it; its position (from 1) while it has none. */
function entryName(item: unknown, position: number): string {
  if (typeof item === 'object' && item !== null) {
    if ('id' in item && typeof item.id === 'string') return item.id
    if ('paragraph' in item) return `paragraph ${String(item.paragraph)}`
  }
  return `entry ${position + 1}`
}

function parseEntry<S extends v.GenericSchema>(
  schema: S,
  item: unknown,
  file: string,
  entry: string,
): Parsed<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, item)
  if (parsed.success) return { values: [parsed.output], faults: [] }
  return {
    values: [],
    faults: parsed.issues.map((issue) => ({
      check: 'shape',
      file,
      entry,
      field: v.getDotPath(issue) ?? '',
      message: issue.message,
    })),
  }
}

/** The plain value of a YAML file; `undefined` with faults when it is missing or not YAML. */
function readYaml(root: string, file: string): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const path = join(root, file)
  const fault = (message: string): Fault => ({ check: 'yaml', file, entry: '', field: '', message })
  if (!existsSync(path)) return { value: undefined, faults: [fault('the file is missing')] }
  const document = parseDocument(readFileSync(path, 'utf8'))
  if (document.errors.length > 0) {
    return { value: undefined, faults: document.errors.map((error) => fault(error.message.split('\n')[0] ?? '')) }
  }
  return { value: document.toJS(), faults: [] }
}

/** A file that holds one mapping. */
export function readOne<S extends v.GenericSchema>(root: string, file: string, schema: S): Parsed<v.InferOutput<S>> {
  const { value, faults } = readYaml(root, file)
  return faults.length > 0 ? { values: [], faults } : parseEntry(schema, value, file, entryName(value, 0))
}

/** A file that holds a list of entries. An empty file is an empty list. */
export function readList<S extends v.GenericSchema>(root: string, file: string, schema: S): Parsed<v.InferOutput<S>> {
  const { value, faults } = readYaml(root, file)
  if (faults.length > 0) return { values: [], faults }
  if (value === null || value === undefined) return { values: [], faults: [] }
  if (!Array.isArray(value)) {
    return { values: [], faults: [{ check: 'shape', file, entry: '', field: '', message: 'a list is expected' }] }
  }
  const parsed = value.map((item, position) => parseEntry(schema, item, file, entryName(item, position)))
  return { values: parsed.flatMap(({ values }) => values), faults: parsed.flatMap((entry) => entry.faults) }
}
