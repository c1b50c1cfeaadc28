import type { Collection, Entry } from '../compile/collection.ts'
import type { Fault } from '../compile/fault.ts'

/** A named rule over the whole collection. */
export interface Check {
  readonly name: string
  /** What it holds, in one line for the report and the dictionary. */
  readonly holds: string
  run(collection: Collection): Finding[]
}

/** A fault before the name of its check is put to it. */
export type Finding = Omit<Fault, 'check'>

/** A finding about an entry that has an id. */
export function about(
  { file, value }: Pick<Entry<{ readonly id: string }>, 'file' | 'value'>,
  field: string,
  message: string,
): Finding {
  return { file, entry: value.id, field, message }
}

/** A finding about an entry of a vocabulary file. */
export function inVocabulary(name: string, id: string, field: string, message: string): Finding {
  return { file: `seeds/vocabulary/${name}.yaml`, entry: id, field, message }
}

/** Every record and figure: what can carry evidence. */
export function subjects({
  records,
  figures,
}: Collection): readonly (Collection['records'][number] | Collection['figures'][number])[] {
  return [...records, ...figures]
}

/** The values that stand more than once, with all their holders. */
export function repeated<T>(items: readonly T[], key: (item: T) => string): [key: string, holders: T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups].filter(([, holders]) => holders.length > 1)
}
