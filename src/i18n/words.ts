import type { Locale } from '../base/local-text.ts'

/**
 * The words of a part that is loaded when it is first opened. They come with it in both languages, so that the first
 * route does not carry them and a change of language does not wait.
 */
export function wordsOf<T>(words: { readonly zh: T; readonly en: T }, locale: Locale): T {
  return words[locale]
}
