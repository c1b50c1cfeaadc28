import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'
import { PACKAGE_ZIP, type PackageFiles, writeFiles } from '../package/publish.ts'
import { unzip } from '../package/zip.ts'
import { compareVersions } from './version.ts'

/** Where releases are kept: `releases/v<version>/yutu-data.zip`, each the whole package as it was published. */
export const RELEASES = 'releases'

/** The path of a kept release from the repository's root. */
export function releasePath(version: string): string {
  return `${RELEASES}/v${version}/${PACKAGE_ZIP}`
}

/** The versions that are kept, the earliest first. */
export function keptVersions(root: string): string[] {
  const folder = join(root, RELEASES)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => /^v(\d+\.\d+\.\d+)$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .sort(compareVersions)
}

/** The newest kept version before another; null when that would be the first. */
export function versionBefore(root: string, version: string): string | null {
  return keptVersions(root).findLast((kept) => compareVersions(kept, version) < 0) ?? null
}

/** A zip's files without the one folder that holds them. */
export function unpack(bytes: Uint8Array): PackageFiles {
  return new Map([...unzip(bytes)].map(([path, content]) => [path.slice(path.indexOf('/') + 1), content]))
}

/** The files of a kept release by path. Throws when it is not kept. */
export function readRelease(root: string, version: string): PackageFiles {
  return unpack(new Uint8Array(readFileSync(join(root, releasePath(version)))))
}

/** The JSON of one file of a package. Throws when the file is not there. */
export function readJson<T>(files: PackageFiles, path: string): T {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`the package holds no ${path}`)
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}

/** The catalogue of a kept release. */
export function releasedCatalog(root: string, version: string): CatalogFile {
  return readJson(readRelease(root, version), 'catalog.json')
}

/** Writes every kept release below a folder of published data: `v<version>/<file>`, and the zip itself beside. */
export function unpackReleases(root: string, dir: string): void {
  for (const version of keptVersions(root)) {
    const zip = new Uint8Array(readFileSync(join(root, releasePath(version))))
    writeFiles(join(dir, `v${version}`), new Map([...unpack(zip), [PACKAGE_ZIP, zip]]))
  }
}
