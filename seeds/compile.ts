import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildData, DATA_FOLDER } from './compile/build.ts'
import { formatFault } from './compile/fault.ts'

/** `npm run data`: compiles the seeds into `public/data`, or tells what is wrong and writes nothing. */

const root = join(import.meta.dirname, '..')
const started = performance.now()
const build = buildData(root)

if (build.ok) {
  mkdirSync(join(root, DATA_FOLDER), { recursive: true })
  for (const [name, text] of build.files) writeFileSync(join(root, DATA_FOLDER, name), text)
  const { documents, records, figures, places } = build.catalog
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `Compiled ${documents.length} documents, ${records.length} records, ${figures.length} figures and ` +
      `${places.length} places, version ${build.catalog.version}, in ${seconds} s.`,
  )
  for (const { id, coverage } of documents) {
    const own = records.filter((record) => record.documents.includes(id)).length
    console.log(`  ${id}: ${coverage}, ${own} records`)
  }
} else {
  for (const fault of build.faults) console.error(formatFault(fault))
  console.error(`${build.faults.length} faults. Nothing was written.`)
  process.exitCode = 1
}
