import { pinyin } from 'pinyin-pro'
import type { CatalogFile } from '../../src/domain/record/catalog.ts'
import type { SeedReading } from '../../src/domain/record/seed-schema.ts'
import { READINGS_SCHEMA, type ReadingsFile } from '../../src/domain/search/readings-file.ts'
import { hanLetters } from '../../src/domain/search/readings.ts'

/** The syllables of a text, one for each Chinese letter: by the dictionary, and where a name says otherwise by it. */
export function readText(text: string, exceptions: readonly SeedReading[]): readonly string[] {
  const syllables = pinyin(text, { type: 'array', toneType: 'none', v: true, nonZh: 'removed' })
  const letters = hanLetters(text).join('')
  for (const { text: word, pinyin: own } of exceptions) {
    for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) {
      syllables.splice(at, word.length, ...own.split(' '))
    }
  }
  return syllables
}

/**
 * How every published Chinese name is read. A letter's usual reading stands once; a text is listed only when one of
 * its letters is read another way, which keeps the file a tenth of a list of all names.
 */
export function compileReadings(catalog: CatalogFile, exceptions: readonly SeedReading[]): ReadingsFile {
  const texts = [...new Set(publishedTexts(catalog))].filter((text) => hanLetters(text).length > 0).sort()
  const read = texts.map((text) => [text, readText(text, exceptions)] as const)
  const usual = usualReadings(read)
  const syllables = new Map<string, string>()
  for (const letter of [...usual.keys()].sort()) {
    const one = usual.get(letter) ?? ''
    syllables.set(one, (syllables.get(one) ?? '') + letter)
  }
  return {
    schema: READINGS_SCHEMA,
    syllables: [...syllables].sort(([a], [b]) => order(a, b)),
    texts: read
      .filter(([text, own]) => hanLetters(text).some((letter, at) => usual.get(letter) !== own[at]))
      .map(([text, own]) => [text, own.join(' ')] as const),
  }
}

/** Everything in Chinese by which search finds something. */
function* publishedTexts({
  records,
  places,
  documents,
  industries,
  indicators,
  pattern,
}: CatalogFile): Iterable<string> {
  for (const { name, aliases, evidence } of records) {
    yield name.zh
    yield* aliases
    for (const { mention } of evidence) yield mention
  }
  for (const { name, aliases } of places) yield* [name.zh, ...aliases]
  for (const { title, shortName, issuer, number } of documents) yield* [title.zh, shortName.zh, issuer.zh, number ?? '']
  for (const { name, short } of industries) yield* [name.zh, short.zh]
  for (const { name } of indicators) yield name.zh
  for (const { name } of pattern.elements) yield name.zh
}

/** The reading that each letter has most often; of equals the first in the alphabet. */
function usualReadings(read: Iterable<readonly [text: string, syllables: readonly string[]]>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [text, syllables] of read) {
    hanLetters(text).forEach((letter, at) => {
      const syllable = syllables[at] ?? ''
      const own = counts.get(letter) ?? new Map<string, number>()
      counts.set(letter, own.set(syllable, (own.get(syllable) ?? 0) + 1))
    })
  }
  return new Map(
    [...counts].map(([letter, own]) => {
      const [most = ''] = [...own].sort(([a, some], [b, others]) => others - some || order(a, b))[0] ?? []
      return [letter, most]
    }),
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
