import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'
import { runChecks } from '../check/checks.ts'
import { compileCatalog } from './catalog.ts'
import { compileParagraphs } from './documents.ts'
import type { Fault } from './fault.ts'
import { readSeeds } from './read-seeds.ts'
import { compileReadings } from './readings.ts'
import { serializeCatalog, serializeManifest, serializeParagraphs, serializeReadings } from './serialize.ts'

/** Where the app and the package find the compiled data, from the repository's root. */
export const DATA_FOLDER = 'public/data'

type Build =
  | { readonly ok: true; readonly catalog: CatalogFile; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What `npm run geo` writes there. A list, so that a stray file of one machine changes no byte. */
const GEOMETRY_FILES = ['henan.topo.json', 'lines.json', 'neighbours.topo.json', 'outline.json', 'pattern.json']

/** The geometry that stands beside the compiled files, by name. */
function geometryFiles(root: string): [string, Uint8Array][] {
  const folder = join(root, DATA_FOLDER)
  return GEOMETRY_FILES.filter((name) => existsSync(join(folder, name))).map((name) => [
    name,
    readFileSync(join(folder, name)),
  ])
}

/**
 * Reads, checks and compiles everything in memory, without network. Gives the files of `public/data` that come from
 * the seeds, or every fault found: those of shape first, and the named checks only over seeds whose shape is right.
 */
export function buildData(root: string): Build {
  const { collection, faults } = readSeeds(root)
  if (faults.length > 0) return { ok: false, faults }
  const found = runChecks(collection)
  if (found.length > 0) return { ok: false, faults: found }
  const catalog = compileCatalog(collection)
  const files = new Map([
    ['catalog.json', serializeCatalog(catalog)],
    ['paragraphs.json', serializeParagraphs(compileParagraphs(collection))],
    ['search.json', serializeReadings(compileReadings(catalog, collection.readings))],
  ])
  const bytes = [...files].map(([name, text]): [string, Uint8Array] => [name, Buffer.from(text)])
  files.set('manifest.json', serializeManifest(catalog, new Map([...bytes, ...geometryFiles(root)])))
  return { ok: true, catalog, files }
}
