import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'
import type { PackageFiles } from '../package/publish.ts'
import { readJson, releasePath, unpack } from '../release/releases.ts'
import type { ComparedPackage } from './compare.ts'

interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly schema?: { readonly fields: readonly { readonly name: string }[] }
  }[]
}

/** What is compared, out of a package's files; the columns only where its descriptor is there. */
export function comparedPackage(files: PackageFiles): ComparedPackage {
  return {
    catalog: readJson<CatalogFile>(files, 'catalog.json'),
    columns: files.has('datapackage.json')
      ? readJson<Descriptor>(files, 'datapackage.json').resources.flatMap(({ name, schema }) =>
          (schema?.fields ?? []).map((field) => `${name}.${field.name}`),
        )
      : null,
  }
}

function filesIn(folder: string): PackageFiles {
  return new Map(
    readdirSync(folder)
      .filter((name) => name === 'catalog.json' || name === 'datapackage.json')
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  )
}

/**
 * Reads a compiled package: a folder, a `catalog.json`, a package's zip, or the version of a kept release.
 * Throws with the path when there is none.
 */
export function readPackage(root: string, source: string): ComparedPackage {
  const path = /^v?\d+\.\d+\.\d+$/.test(source) ? join(root, releasePath(source.replace(/^v/, ''))) : source
  if (!existsSync(path)) throw new Error(`there is no package at ${path}`)
  if (statSync(path).isDirectory()) return comparedPackage(filesIn(path))
  const bytes = new Uint8Array(readFileSync(path))
  return comparedPackage(path.endsWith('.zip') ? unpack(bytes) : new Map([['catalog.json', bytes]]))
}
