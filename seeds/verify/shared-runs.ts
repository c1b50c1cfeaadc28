/** The longest run of Chinese characters, and of English words, that a committed text may share with a source. */
export const MOST_CHARACTERS = 16
export const MOST_WORDS = 9

type Unit = 'characters' | 'words'

/** One word or character of a text, without what stands between: punctuation never hides a copy. */
function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
}

const isHan = (token: string): boolean => /^\p{Script=Han}$/u.test(token)

/** Every run just over the limit, as keys with the position of their first token. */
function runsOver(tokens: readonly string[], unit: Unit): Map<string, number> {
  const runs = new Map<string, number>()
  if (unit === 'words') {
    for (let start = 0; start + MOST_WORDS < tokens.length; start++) {
      const run = tokens.slice(start, start + MOST_WORDS + 1)
      if (!run.some(isHan)) runs.set(run.join(' '), start)
    }
    return runs
  }
  // Latin words and digits may stand inside a run of characters, and do not count.
  const han = tokens.flatMap((token, index) => (isHan(token) ? [index] : []))
  for (let start = 0; start + MOST_CHARACTERS < han.length; start++) {
    const [from, to] = [han[start] ?? 0, han[start + MOST_CHARACTERS] ?? 0]
    runs.set(tokens.slice(from, to + 1).join(''), from)
  }
  return runs
}

/** All over-long runs of the source texts, to compare against. */
export interface RunIndex {
  readonly characters: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** Indexes the paragraphs of the sources; a run never spans two of them. */
export function indexRuns(paragraphs: Iterable<string>): RunIndex {
  const characters = new Set<string>()
  const words = new Set<string>()
  for (const paragraph of paragraphs) {
    const tokens = tokensOf(paragraph)
    for (const run of runsOver(tokens, 'characters').keys()) characters.add(run)
    for (const run of runsOver(tokens, 'words').keys()) words.add(run)
  }
  return { characters, words }
}

/** Names and mentions that are over the limit by themselves: the list of what may stand as the source writes it. */
export function exceptionsFrom(names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => name.toLowerCase()))]
    .filter((name) => {
      const tokens = tokensOf(name)
      return runsOver(tokens, 'characters').size > 0 || runsOver(tokens, 'words').size > 0
    })
    .sort((a, b) => b.length - a.length)
}

/** The over-long runs that a text shares with the sources, each told once by its beginning. */
export function sharedRuns(text: string, index: RunIndex, exceptions: readonly string[]): string[] {
  // A line break ends every run, so a name taken out never joins what stands on both sides of it.
  let rest = text.toLowerCase()
  for (const name of exceptions) rest = rest.replaceAll(name, '\u0000')
  return rest.split('\u0000').flatMap((part) => {
    const tokens = tokensOf(part)
    const found: string[] = []
    for (const unit of ['characters', 'words'] as const) {
      let last = -Infinity
      for (const [run, start] of runsOver(tokens, unit)) {
        if (!index[unit].has(run)) continue
        if (start > last + 1) found.push(run)
        last = start
      }
    }
    return found
  })
}
