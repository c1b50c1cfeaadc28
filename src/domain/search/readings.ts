import type { ReadingsFile } from './readings-file.ts'

const HAN = /\p{Script=Han}/u

/** Whether a letter is a Chinese one. All of them stand behind the Latin ones, which saves most of the asking. */
export function isHan(letter: string): boolean {
  return letter > '\u2e7f' && HAN.test(letter)
}

/** The syllables of a text, one for each Chinese letter in order; null for a letter whose reading is not known. */
export type Readings = (text: string) => readonly (string | null)[]

/** Nothing is known: Chinese letters are found only by themselves. */
export const NO_READINGS: Readings = (text) => hanLetters(text).map(() => null)

/** The Chinese letters of a text. */
export function hanLetters(text: string): readonly string[] {
  return [...text].filter(isHan)
}

/** Opens the compiled readings. A text whose syllables do not fit its letters is read letter by letter. */
export function openReadings(file: ReadingsFile): Readings {
  const byLetter = new Map(file.syllables.flatMap(([syllable, letters]) => [...letters].map((one) => [one, syllable])))
  const byText = new Map(file.texts)
  return (text) => {
    const letters = hanLetters(text)
    const own = byText.get(text)?.split(' ')
    return own?.length === letters.length ? own : letters.map((letter) => byLetter.get(letter) ?? null)
  }
}
