import { normalise } from '../../base/text.ts'
import type { AtlasRecord } from '../../domain/record/catalog.ts'

/** The record that Enter opens: a name that is the text, then one that starts with it, holds it, an alias, any other. */
export function bestMatch(records: readonly AtlasRecord[], text: string): AtlasRecord | null {
  const words = normalise(text)
  if (words === '') return null
  let best: AtlasRecord | null = null
  let bestRank = Infinity
  for (const record of records) {
    const rank = rankOf(record, words)
    if (rank < bestRank) {
      best = record
      bestRank = rank
    }
  }
  return best
}

function rankOf({ name, aliases }: AtlasRecord, words: string): number {
  const names = [normalise(name.zh), normalise(name.en)]
  if (names.includes(words)) return 0
  if (names.some((own) => own.startsWith(words))) return 1
  if (names.some((own) => own.includes(words))) return 2
  return aliases.some((alias) => normalise(alias).includes(words)) ? 3 : 4
}
