import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildData, DATA_FOLDER } from '../../seeds/compile/build.ts'
import { formatFault } from '../../seeds/compile/fault.ts'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of everything that the data is compiled from, in a folder of its own; whoever asks for it removes it. */
export function copiedData(): string {
  const copy = mkdtempSync(join(tmpdir(), 'yutu-data-'))
  for (const path of ['seeds/documents', 'seeds/vocabulary', 'geo/derived', 'geo/definitions', DATA_FOLDER]) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  for (const path of ['seeds/version.yaml', 'LICENSE-DATA']) cpSync(join(root, path), join(copy, path))
  return copy
}

/** The faults of the seeds in a copy, in words; none when they compile. */
export function faultsOf(copy: string): readonly string[] {
  const build = buildData(copy)
  return build.ok ? [] : build.faults.map(formatFault)
}

/** What `npm run data` does, in a copy. Throws with the faults. */
export function compileCopy(copy: string): CatalogFile {
  const build = buildData(copy)
  if (!build.ok) throw new Error(build.faults.map(formatFault).join('\n'))
  mkdirSync(join(copy, DATA_FOLDER), { recursive: true })
  for (const [name, text] of build.files) writeFileSync(join(copy, DATA_FOLDER, name), text)
  return build.catalog
}
