import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile, Paragraph } from '../../src/domain/record/catalog.ts'
import { csvText } from './csv.ts'
import { dataPackage } from './datapackage.ts'
import { recordsGeoJson } from './geojson.ts'
import { packageReadme } from './readme.ts'
import type { PublishedData } from './table.ts'
import { tables } from './tables.ts'
import { recordsTable } from './things.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** GeoJSON with one feature a line, so that releases can be compared. */
function geoJsonText(data: PublishedData): string {
  const { features } = recordsGeoJson(data, recordsTable(data))
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
}

/** Every file of the data package by name, made from the compiled rows alone: same rows, same bytes. */
function packageFiles(data: PublishedData, licence: string): ReadonlyMap<string, string> {
  const all = tables(data)
  const files = new Map(all.map((table) => [`${table.name}.csv`, csvText(table)]))
  files.set('records.geojson', geoJsonText(data))
  files.set('datapackage.json', `${JSON.stringify(dataPackage(data, all, files), null, 2)}\n`)
  files.set('README.md', packageReadme(data, all))
  files.set('LICENSE', licence)
  const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
  return files.set('SHA256SUMS', sums.join(''))
}

/** The compiled rows as they are committed for the app. Throws when `npm run data` has not been run. */
export function readPublishedData(root = ROOT): PublishedData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'public/data', name), 'utf8'))
  return {
    catalog: read('catalog.json') as CatalogFile,
    paragraphs: read('paragraphs.json') as Record<string, Paragraph[]>,
  }
}

/** Writes the data package into a folder, from the very rows that the app reads. */
export function publish(dir: string, root = ROOT): void {
  mkdirSync(dir, { recursive: true })
  const licence = readFileSync(join(root, 'LICENSE-DATA'), 'utf8')
  for (const [name, text] of packageFiles(readPublishedData(root), licence)) writeFileSync(join(dir, name), text)
}
