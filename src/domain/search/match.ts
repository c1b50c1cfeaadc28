import { isWordStart, type Span, type Unit, type Units } from './units.ts'

/** How a text holds what was typed, best first: it is that, begins with it, has a word that does, has it inside. */
const FITS = ['exact', 'prefix', 'word', 'inside'] as const
export type Fit = (typeof FITS)[number]

/** By which letters it was found: those of the text, whole syllables, first letters of syllables, a mixture. */
const VIAS = ['text', 'pinyin', 'initials', 'mixed'] as const
export type Via = (typeof VIAS)[number]

/** Where something was found: in normalised letters, or in units. */
export interface Match extends Span {
  readonly fit: Fit
  readonly via: Via
}

/** Less is better. */
export function costOf({ fit, via }: Match): number {
  return FITS.indexOf(fit) * VIAS.length + VIAS.indexOf(via)
}

/**
 * The best place of words in a text, both normalised; null when the text does not hold them, and of no words. One or
 * two Latin letters inside a longer word are no find: nearly every English name would be one.
 */
export function matchWords(text: string, words: string): Match | null {
  const first = text.indexOf(words)
  if (words === '' || first === -1) return null
  const found = (fit: Fit, from: number): Match => ({ fit, via: 'text', from, to: from + words.length })
  if (first === 0) return found(text === words ? 'exact' : 'prefix', 0)
  for (let at = first; at !== -1; at = text.indexOf(words, at + 1)) {
    if (isWordStart(text, at)) return found('word', at)
  }
  return /^[a-z]{1,2}$/.test(words) ? null : found('inside', first)
}

/**
 * The best place of typed letters among the units of a text, where a Chinese letter may be typed as itself, as its
 * syllable or as the syllable's initial; the last syllable may be unfinished. A Latin word or a number is only entered
 * at its start. Of one letter only the start of the text counts, of two also the start of a word.
 */
export function matchLetters(text: Units, letters: string): Match | null {
  if (letters === '') return null
  let best: Match | null = null
  const { units } = text
  const first = letters.charAt(0)
  const heads = /[a-z]/.test(first) ? text.initials : text.letters
  const [one, two] = [/^[a-z]$/.test(letters), /^[a-z]{2}$/.test(letters)]
  for (let from = heads.indexOf(first); from !== -1; from = heads.indexOf(first, from + 1)) {
    if (one && from > 0) break
    const unit = units[from]
    if (!unit || !(unit.start || unit.kind === 'han')) continue
    const path = follow(units, from, letters)
    if (!path || (two && !unit.start && path.spelt === 0)) continue
    const via = viaOf(path)
    // Initials name nothing for certain: a short name that has them is no better than a long one that begins so.
    const whole = path.end === units.length && (via === 'text' || via === 'pinyin')
    const match: Match = {
      fit: from > 0 ? (unit.start ? 'word' : 'inside') : whole ? 'exact' : 'prefix',
      via,
      from,
      to: path.end,
    }
    if (!best || costOf(match) < costOf(best)) best = match
  }
  return best
}

/** How the letters were used up. */
interface Path {
  /** Past the last unit. */
  readonly end: number
  /** Syllables written out, the last one perhaps unfinished; zh, ch and sh alone are half way there. */
  readonly spelt: number
  /** Initials, the last unit's left out. */
  readonly initials: number
  readonly lastInitial: boolean
}

function viaOf({ spelt, initials, lastInitial }: Path): Via {
  if (spelt + initials === 0 && !lastInitial) return 'text'
  if (initials === 0 && spelt > 0) return 'pinyin'
  return spelt === 0 ? 'initials' : 'mixed'
}

/** Uses up the letters from a unit on; what is spelt out goes before what is shortened. */
function follow(units: readonly Unit[], at: number, letters: string): Path | null {
  if (letters === '') return { end: at, spelt: 0, initials: 0, lastInitial: false }
  const unit = units[at]
  if (!unit) return null
  if (letters.startsWith(unit.letter)) return follow(units, at + 1, letters.slice(unit.letter.length))
  const { syllable } = unit
  if (!syllable || syllable[0] !== letters[0]) return null
  if (letters.length < syllable.length && syllable.startsWith(letters)) {
    const lastInitial = isInitial(letters)
    return { end: at + 1, spelt: lastInitial ? 0 : 1, initials: 0, lastInitial }
  }
  if (letters.startsWith(syllable)) {
    const rest = follow(units, at + 1, letters.slice(syllable.length))
    if (rest) return { ...rest, spelt: rest.spelt + 1 }
  }
  for (const initial of [syllable.slice(0, 1), syllable.slice(0, 2)]) {
    if (initial === syllable || !isInitial(initial) || !letters.startsWith(initial)) continue
    const rest = follow(units, at + 1, letters.slice(initial.length))
    const double = initial.length > 1
    if (rest) return { ...rest, initials: rest.initials + 1, spelt: rest.spelt + (double ? 1 : 0) }
  }
  return null
}

function isInitial(letters: string): boolean {
  return letters.length === 1 || /^[zcs]h$/.test(letters)
}

/** Where units stand in their text, neighbours as one piece. */
export function spansOf(units: readonly Unit[]): readonly Span[] {
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of units) {
    const last = spans.at(-1)
    if (last && from <= last.to) last.to = to
    else spans.push({ from, to })
  }
  return spans
}
