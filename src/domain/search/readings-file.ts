/** `public/data/search.json`: how the Chinese letters of the published names are read. Written by the compiler. */
export interface ReadingsFile {
  readonly schema: number
  /** A syllable without its tone (`lv` for lü), and the letters that are read so unless a text says otherwise. */
  readonly syllables: readonly (readonly [syllable: string, letters: string])[]
  /** Texts in which a letter is read another way, whole, with a syllable for each Chinese letter. */
  readonly texts: readonly (readonly [text: string, syllables: string])[]
}

export const READINGS_SCHEMA = 1
