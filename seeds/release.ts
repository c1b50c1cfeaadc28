import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderChangelog } from './release/changelog.ts'
import { keepRelease } from './release/keep.ts'
import { releasePath } from './release/releases.ts'

/** `npm run data:release`: keeps the data of `seeds/version.yaml` as a release, or tells why it cannot be one. */

const root = join(import.meta.dirname, '..')
const CHANGELOG = 'docs/data-changelog.md'

const kept = await keepRelease(root)

if (kept.ok) {
  writeFileSync(join(root, CHANGELOG), renderChangelog(root))
  console.log(`Kept ${releasePath(kept.version)}, ${Math.ceil(kept.bytes / 1024)} KiB. To make it last:`)
  console.log(`  git add ${releasePath(kept.version)} seeds/released.yaml ${CHANGELOG}`)
  console.log(`  git commit -m "Release the data as ${kept.version}" && git tag data-v${kept.version}`)
} else {
  for (const reason of kept.reasons) console.error(reason)
  console.error('Nothing was released.')
  process.exitCode = 1
}
