import { join } from 'node:path'
import {
  CHANGED_PARTS,
  type ChangedPart,
  type ChangeCounts,
  type DataRelease,
} from '../../src/domain/record/release.ts'
import { comparePackages, countChanges, type DataDiff } from '../diff/compare.ts'
import { comparedPackage } from '../diff/read-package.ts'
import { renderDiff } from '../diff/render.ts'
import { PACKAGE_ZIP, packageFiles, packageZip, readPublishedData, writeFiles } from '../package/publish.ts'
import { keptVersions, readRelease, unpackReleases, versionBefore } from './releases.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The full list of changes against the release before, where there is one. */
const CHANGES = 'changes.md'

function since(diff: DataDiff | null): DataRelease['since'] {
  if (!diff) return null
  const counts = CHANGED_PARTS.map((part) => [part, countChanges(diff.parts[part])] as const)
  return { version: diff.from, parts: Object.fromEntries(counts) as Record<ChangedPart, ChangeCounts> }
}

/**
 * Writes everything that is published into a folder: the package's files and their zip, every kept release below
 * `v<version>/`, the changes since the release before, and `release.json`, from which the app's page of downloads is made.
 */
export async function publishData(dir: string, root = ROOT): Promise<void> {
  const { version, asOf } = readPublishedData(root).catalog
  const files = new Map(await packageFiles(root))
  const before = versionBefore(root, version)
  const diff =
    before === null ? null : comparePackages(comparedPackage(readRelease(root, before)), comparedPackage(files))
  files.set(PACKAGE_ZIP, packageZip(files, version))
  if (diff) files.set(CHANGES, Buffer.from(`${renderDiff(diff)}\n`))
  const release: DataRelease = {
    version,
    asOf,
    files: [...files].map(([path, { length }]) => ({ path, bytes: length })),
    since: since(diff),
    kept: keptVersions(root).reverse(),
  }
  files.set('release.json', Buffer.from(`${JSON.stringify(release, null, 2)}\n`))
  writeFiles(dir, files)
  unpackReleases(root, dir)
}
