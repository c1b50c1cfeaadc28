/** A text in both languages of the product. Both are complete; neither falls back silently. */
export interface LocalText {
  readonly zh: string
  readonly en: string
}

/** The languages of the product, Chinese first. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The text in the reader's language. */
export function pickText(text: LocalText, locale: Locale): string {
  return text[locale]
}

/** The language beside the reader's own, for second names. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}
