import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { buildData, DATA_FOLDER } from '../compile/build.ts'
import { formatFault } from '../compile/fault.ts'
import { comparePackages, neededStep } from '../diff/compare.ts'
import { comparedPackage } from '../diff/read-package.ts'
import { packageFiles, packageZip, readPublishedData, writeFiles } from '../package/publish.ts'
import { keptVersions, readRelease, releasePath } from './releases.ts'
import { compareVersions, isEnough, nextVersion, stepBetween } from './version.ts'

const RELEASED = 'seeds/released.yaml'
const HEAD = `# Ids that a release has published. They are permanent: each stays, or is listed under former_ids of its successor.
# Written by \`npm run data:release\`; ids are only ever added.
`

interface Released {
  readonly records: readonly string[]
  readonly figures: readonly string[]
}

/** Why the data cannot be released as it stands, one line a reason; empty when it can. */
async function obstacles(root: string): Promise<string[]> {
  const build = buildData(root)
  if (!build.ok) return build.faults.map(formatFault)
  const stale = [...build.files].filter(([name, text]) => readFileSync(join(root, DATA_FOLDER, name), 'utf8') !== text)
  if (stale.length > 0) return [`${stale.map(([name]) => name).join(', ')} is stale: run \`npm run data\` first`]
  const { version } = build.catalog
  const last = keptVersions(root).at(-1)
  if (last === undefined) return []
  if (compareVersions(version, last) <= 0) {
    return [`${version} is not later than ${last}, which is kept already: raise seeds/version.yaml`]
  }
  const diff = comparePackages(comparedPackage(readRelease(root, last)), comparedPackage(await packageFiles(root)))
  const needed = neededStep(diff)
  if (isEnough(stepBetween(last, version), needed)) return []
  return [`against ${last} the changes ask for a ${needed} step: ${nextVersion(last, needed)} or later, not ${version}`]
}

/** Adds the ids that are published now to those that earlier releases published. */
function recordIds(root: string): void {
  const path = join(root, RELEASED)
  const known = existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Released) : { records: [], figures: [] }
  const { records, figures } = readPublishedData(root).catalog
  const all = (before: readonly string[], now: readonly { readonly id: string }[]) =>
    [...new Set([...before, ...now.map(({ id }) => id)])].sort()
  const released: Released = { records: all(known.records, records), figures: all(known.figures, figures) }
  writeFileSync(path, HEAD + stringify(released))
}

type Kept =
  | { readonly ok: true; readonly version: string; readonly bytes: number }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Keeps the compiled data as a release for good: its zip under `releases/`, its ids in `seeds/released.yaml`. */
export async function keepRelease(root: string): Promise<Kept> {
  const reasons = await obstacles(root)
  if (reasons.length > 0) return { ok: false, reasons }
  const { version } = readPublishedData(root).catalog
  const zip = packageZip(await packageFiles(root), version)
  writeFiles(root, new Map([[releasePath(version), zip]]))
  recordIds(root)
  return { ok: true, version, bytes: zip.length }
}
