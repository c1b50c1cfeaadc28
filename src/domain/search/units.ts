import { normalise } from '../../base/text.ts'
import { isHan, type Readings } from './readings.ts'

/** A piece of a text, by offsets into it as it is written. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One letter or digit of a text that can be found; blanks and punctuation are none. */
export interface Unit extends Span {
  /** As it is compared. */
  readonly letter: string
  readonly kind: 'han' | 'latin' | 'digit'
  /** How a Chinese letter is read; null for others, and where it is not known. */
  readonly syllable: string | null
  /** Whether a word begins here, as far as kinds of letters tell. */
  readonly start: boolean
}

/** A text cut into units, with the sign that each may begin with in one string, for a quick look. */
export interface Units {
  readonly units: readonly Unit[]
  /** By the letter itself. */
  readonly letters: string
  /** By the initial of a Chinese letter, by the letter itself of others. */
  readonly initials: string
}

type LetterKind = Unit['kind'] | 'none'

function kindOf(letter: string): LetterKind {
  if (letter >= 'a' && letter <= 'z') return 'latin'
  if (isHan(letter)) return 'han'
  if (/\p{N}/u.test(letter)) return 'digit'
  return /\p{L}/u.test(letter) ? 'latin' : 'none'
}

/** Whether a word begins at a position of a normalised text: what stands before is of another kind. */
export function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const [letter = ''] = text.slice(at, at + 2)
  return kindOf(before) !== kindOf(letter)
}

/** The letters and digits of a text, for comparing without blanks, punctuation and tone marks. ü is typed as v. */
export function lettersOf(text: string): string {
  const plain = normalise(text).normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, '').normalize('NFC')
  return [...plain].filter((letter) => kindOf(letter) !== 'none').join('')
}

/** What one written sign is compared as: nothing, a letter, or several for a sign that is short for them. */
const signs = new Map<string, readonly Pick<Unit, 'letter' | 'kind'>[]>()

function signOf(written: string): readonly Pick<Unit, 'letter' | 'kind'>[] {
  const known = signs.get(written)
  if (known) return known
  const letters = [...lettersOf(written)].flatMap((letter) => {
    const kind = kindOf(letter)
    return kind === 'none' ? [] : [{ letter, kind }]
  })
  signs.set(written, letters)
  return letters
}

/** The units of a text, each with its place in the text as it is written. */
export function unitsOf(text: string, readings: Readings): Units {
  const syllables = readings(text)
  const units: Unit[] = []
  let letters = ''
  let initials = ''
  let before: LetterKind = 'none'
  let from = 0
  let han = 0
  for (const written of text) {
    const to = from + written.length
    const syllable = isHan(written) ? (syllables[han++] ?? null) : null
    const own = signOf(written)
    if (own.length === 0) before = 'none'
    for (const { letter, kind } of own) {
      units.push({ from, to, letter, kind, syllable, start: kind !== before })
      letters += letter.charAt(0)
      initials += (syllable ?? letter).charAt(0)
      before = kind
    }
    from = to
  }
  return { units, letters, initials }
}

/**
 * Where a piece of the normalised text stands in the text as it is written. The whole text when the two cannot be laid
 * side by side, as with a letter that is written as several signs.
 */
export function writtenSpan(text: string, { from, to }: Span): Span {
  const offsets: number[] = []
  let folded = ''
  let at = 0
  for (const written of text) {
    const blank = folded === '' || folded.endsWith(' ') ? '' : ' '
    const piece = /^\s+$/u.test(written) ? blank : normalise(written)
    for (let index = 0; index < piece.length; index++) offsets.push(at)
    folded += piece
    at += written.length
  }
  const first = offsets[from]
  const last = offsets[to - 1]
  if (first === undefined || last === undefined || folded.trimEnd() !== normalise(text)) {
    return { from: 0, to: text.length }
  }
  return { from: first, to: offsets.find((offset) => offset > last) ?? text.trimEnd().length }
}
