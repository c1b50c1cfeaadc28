import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CatalogFile, Paragraph } from '../../src/domain/record/catalog.ts'
import { csvText } from './csv.ts'
import { dataPackage } from './datapackage.ts'
import { recordsGeoJson } from './geojson.ts'
import { packageReadme } from './readme.ts'
import { schemaFiles } from './schemas.ts'
import type { PublishedData } from './published-data.ts'
import { tables } from './tables.ts'
import { recordsTable } from './things.ts'
import { workbook } from './workbook.ts'
import { zipOf } from './zip.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const COMPILED = 'public/data'

/** The whole package in one file; inside it lies a folder that bears the version. */
export const PACKAGE_ZIP = 'yutu-data.zip'

/** Files of the package by path, as bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** GeoJSON with one feature a line, so that releases can be compared. */
function geoJsonText(data: PublishedData): string {
  const { features } = recordsGeoJson(data, recordsTable(data))
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
}

/** The compiled rows as they are committed for the app. Throws when `npm run data` has not been run. */
export function readPublishedData(root = ROOT): PublishedData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, COMPILED, name), 'utf8'))
  return {
    catalog: read('catalog.json') as CatalogFile,
    paragraphs: read('paragraphs.json') as Record<string, Paragraph[]>,
  }
}

/** Every file of the data package, made from the very rows that the app reads: same rows, same bytes. */
export async function packageFiles(root = ROOT): Promise<PackageFiles> {
  const data = readPublishedData(root)
  const all = tables(data)
  const text = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  for (const table of all) files.set(`${table.name}.csv`, text.encode(csvText(table)))
  files.set('records.geojson', text.encode(geoJsonText(data)))
  for (const name of ['catalog.json', 'paragraphs.json']) {
    files.set(name, new Uint8Array(readFileSync(join(root, COMPILED, name))))
  }
  files.set('yutu-data.xlsx', await workbook(data, all))
  for (const [path, schema] of schemaFiles()) files.set(path, text.encode(schema))
  files.set('datapackage.json', text.encode(`${JSON.stringify(dataPackage(data, all, files), null, 2)}\n`))
  files.set('README.md', text.encode(packageReadme(data, all)))
  files.set('LICENSE', new Uint8Array(readFileSync(join(root, 'LICENSE-DATA'))))
  const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  return files.set('SHA256SUMS', text.encode(sums.join('')))
}

/** The package as one zip, in a folder named after the version so that unpacking litters nothing. */
export function packageZip(files: PackageFiles, version: string): Uint8Array {
  return zipOf(new Map([...files].map(([path, bytes]) => [`yutu-data-${version}/${path}`, bytes])))
}

/** Writes files below a folder, with the folders that they need. */
export function writeFiles(dir: string, files: PackageFiles): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
}
