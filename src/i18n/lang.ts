import type { Locale } from '../base/local-text.ts'

/** Values of the `lang` attribute. */
export const LANG_TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

/** The language of words taken from a text, so that they are read aloud and set as what they are. */
export function langOfText(text: string): string {
  return /\p{Script=Han}/u.test(text) ? LANG_TAGS.zh : LANG_TAGS.en
}

/** Words of a text in quotation marks, unless they bring their own. */
export function quoted(words: string): string {
  return /^[“"].*[”"]$/u.test(words) ? words : `“${words}”`
}
