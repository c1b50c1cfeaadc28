import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePackages } from './diff/compare.ts'
import { readPackage } from './diff/read-package.ts'
import { renderDiff } from './diff/render.ts'

/**
 * `npm run data:diff -- OLD NEW [FILE]`: what differs between two compiled packages, as Markdown in both languages.
 * Each is a folder, a `catalog.json`, a package's zip, or the version of a kept release.
 */

const root = join(import.meta.dirname, '..')
const [before, after = 'public/data', out] = process.argv.slice(2)

if (before === undefined) {
  console.error('Which packages? npm run data:diff -- OLD [NEW [FILE]], NEW being public/data unless given.')
  process.exitCode = 1
} else {
  try {
    const text = `${renderDiff(comparePackages(readPackage(root, before), readPackage(root, after)))}\n`
    if (out === undefined) process.stdout.write(text)
    else writeFileSync(out, text)
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
}
