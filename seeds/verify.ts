import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsUsed } from './check/evidence.ts'
import { formatFault, type Fault } from './compile/fault.ts'
import { readSeeds } from './compile/read-seeds.ts'
import { committedTexts } from './verify/committed.ts'
import { checkCopies, checkMentions, checkNumbers, checkTexts } from './verify/sources.ts'
import { readText } from './verify/texts.ts'

/** `npm run sources:verify -- DIR`: holds the seeds against the texts themselves, which are not in the repository. */

const root = join(import.meta.dirname, '..')

function verify(dir: string): readonly Fault[] {
  const { collection, faults } = readSeeds(root)
  if (faults.length > 0) return faults
  const texts = new Map(
    collection.documents
      .map(({ value }) => readText(dir, value))
      .filter((text) => text !== undefined)
      .map((text) => [text.document, text]),
  )
  const uncited = paragraphsUsed.run(collection).map((finding) => ({ check: paragraphsUsed.name, ...finding }))
  const found = [
    ...checkTexts(collection, texts),
    ...checkMentions(collection, texts),
    ...checkCopies(collection, texts, committedTexts(root)),
    ...uncited,
    ...checkNumbers(collection, texts),
  ]
  const mentions = [...collection.records, ...collection.figures].flatMap(({ value }) => value.evidence).length
  const whole = collection.documents.filter(({ value }) => value.coverage === 'whole').length
  console.log(
    `${texts.size} of ${collection.documents.length} texts read, ${whole} of them worked through whole; ` +
      `${collection.paragraphs.length} paragraphs and ${mentions} mentions compared.`,
  )
  return found
}

const dir = process.argv[2] ?? process.env['YUTU_TEXTS'] ?? ''

if (dir === '') {
  console.log('The texts are not at hand (no folder given, YUTU_TEXTS not set): NOTHING WAS VERIFIED.')
} else if (!existsSync(dir)) {
  console.error(`There is no folder ${dir}: NOTHING WAS VERIFIED.`)
  process.exitCode = 1
} else {
  const faults = verify(dir)
  for (const fault of faults) console.error(formatFault(fault))
  if (faults.length > 0) {
    console.error(`${faults.length} faults against the texts.`)
    process.exitCode = 1
  } else console.log('The seeds agree with the texts.')
}
