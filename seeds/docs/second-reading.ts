import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { formatFault } from '../compile/fault.ts'
import { readOne } from '../compile/read-yaml.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.minLength(1))

/** `first` is what the first reading held; the others are what the second one changed in it. */
const changes = v.strictObject({
  first: count,
  added: count,
  removed: count,
  mended: count,
  reworded: v.optional(count, 0),
})

/** What may have been wrong, as `second-reading.yaml` names it. */
export const MENDED = [
  'kind',
  'names',
  'industries',
  'places',
  'status',
  'time',
  'open_list',
  'relations',
  'evidence',
  'indicator',
  'record',
] as const

/** `seeds/documents/<id>/second-reading.yaml`: what a reader found who had not seen the first result. */
export const secondReading = v.strictObject({
  records: changes,
  figures: changes,
  /** Entries of other folders that the document names too. */
  shared: v.optional(v.strictObject({ mended: count })),
  /** Mended entries by what was wrong; one entry may count under several. */
  mended: v.optional(v.record(v.picklist(MENDED), count)),
  notes: v.strictObject({ zh: text, en: text }),
})

export type SecondReading = v.InferOutput<typeof secondReading>

/** The second reading of a document; null while there is none. Throws when the file has another shape. */
export function readSecondReading(root: string, document: string): SecondReading | null {
  const file = `seeds/documents/${document}/second-reading.yaml`
  if (!existsSync(join(root, file))) return null
  const { values, faults } = readOne(root, file, secondReading)
  const [value] = values
  if (value === undefined) throw new Error(faults.map(formatFault).join('\n'))
  return value
}
