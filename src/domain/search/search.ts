import { normalise } from '../../base/text.ts'
import { listRows } from '../filter/bitset.ts'
import { TextIndex } from '../filter/text-index.ts'
import { SEARCH_KINDS, TEXT_ROLES, type SearchEntry, type SearchKind, type SearchText } from './entries.ts'
import { costOf, matchLetters, matchWords, spansOf, type Match, type Via } from './match.ts'
import { NO_READINGS, type Readings } from './readings.ts'
import { lettersOf, unitsOf, writtenSpan, type Span, type Units } from './units.ts'

/** Something found, by the best of its texts. */
export interface Hit {
  readonly entry: SearchEntry
  readonly by: SearchText
  readonly via: Via
  /** How far from a perfect find; less is better. */
  readonly cost: number
}

export interface HitGroup {
  readonly kind: SearchKind
  /** All of them, best first. */
  readonly hits: readonly Hit[]
}

/** One text, and everything that is found by it. */
interface Row {
  readonly text: string
  readonly folded: string
  readonly owners: { readonly entry: number; readonly by: SearchText }[]
}

/**
 * Finds entries by names in both languages, aliases, document numbers, syllables and initials. The letters as they
 * are written are looked up in one joined string, so that no substring is missed. Nothing is cut off: who shows the
 * finds decides how many.
 */
export class SearchIndex {
  readonly #entries: readonly SearchEntry[]
  readonly #rows: readonly Row[]
  readonly #words: TextIndex
  readonly #letters: TextIndex
  readonly #readings: Readings
  readonly #units: Units[] = []

  /**
   * Without readings, Chinese letters are found by themselves only.
   * @param from entries; or an index of them, whose texts are then not folded once more
   */
  constructor(from: readonly SearchEntry[] | SearchIndex, readings: Readings = NO_READINGS) {
    this.#readings = readings
    if (from instanceof SearchIndex) {
      this.#entries = from.#entries
      this.#rows = from.#rows
      this.#words = from.#words
      this.#letters = from.#letters
      return
    }
    this.#entries = from
    this.#rows = rowsOf(from)
    this.#words = new TextIndex(this.#rows.map(({ folded }) => folded))
    this.#letters = new TextIndex(this.#rows.map(({ folded }) => lettersOf(folded)))
  }

  /** What a typed text finds: groups by their best find, paragraphs last. Nothing typed finds nothing. */
  find(typed: string): readonly HitGroup[] {
    const words = normalise(typed)
    if (words === '') return []
    const best = new Map<number, Hit>()
    const written = new Set<number>()
    for (const row of listRows(this.#words.holding(words))) {
      const match = matchWords(this.#rows[row]!.folded, words)
      if (match) written.add(row)
      this.#offer(best, row, match)
    }
    const letters = lettersOf(typed)
    for (const row of this.#candidates(letters)) {
      if (!written.has(row)) this.#offer(best, row, matchLetters(this.#unitsAt(row), letters))
    }
    const ordered = [...best]
      .sort(([a, one], [b, other]) => one.cost - other.cost || one.entry.rank - other.entry.rank || a - b)
      .map(([, hit]) => hit)
    return SEARCH_KINDS.map((kind) => ({ kind, hits: ordered.filter(({ entry }) => entry.kind === kind) }))
      .filter(({ hits }) => hits.length > 0)
      .sort((a, b) => groupCost(a) - groupCost(b))
  }

  /** What to mark in a text that stands for a find; it need not be one of the indexed texts. */
  spans(text: string, typed: string): readonly Span[] {
    const words = matchWords(normalise(text), normalise(typed))
    if (words) return [writtenSpan(text, words)]
    const own = unitsOf(text, this.#readings)
    const letters = matchLetters(own, lettersOf(typed))
    return letters ? spansOf(own.units.slice(letters.from, letters.to)) : []
  }

  #offer(best: Map<number, Hit>, row: number, match: Match | null): void {
    if (!match) return
    for (const { entry: at, by } of this.#rows[row]!.owners) {
      const cost = costOf(match) * TEXT_ROLES.length + TEXT_ROLES.indexOf(by.role)
      if (cost < (best.get(at)?.cost ?? Infinity)) best.set(at, { entry: this.#entries[at]!, by, via: match.via, cost })
    }
  }

  /** Rows that may hold the letters: all of them once a Latin letter may stand for a Chinese one. */
  #candidates(letters: string): Iterable<number> {
    if (letters === '') return []
    return /[a-z]/.test(letters) ? this.#rows.keys() : listRows(this.#letters.holding(letters))
  }

  #unitsAt(row: number): Units {
    return (this.#units[row] ??= unitsOf(this.#rows[row]!.text, this.#readings))
  }
}

function rowsOf(entries: readonly SearchEntry[]): readonly Row[] {
  const rows = new Map<string, Row>()
  entries.forEach(({ texts }, entry) => {
    for (const by of texts) {
      const row = rows.get(by.text) ?? { text: by.text, folded: normalise(by.text), owners: [] }
      row.owners.push({ entry, by })
      rows.set(by.text, row)
    }
  })
  return [...rows.values()]
}

/** Paragraphs stand after what they speak of. */
function groupCost({ kind, hits }: HitGroup): number {
  return kind === 'paragraph' ? Infinity : (hits[0]?.cost ?? Infinity)
}
