import type { Locale } from '../../base/local-text.ts'
import { compare as en } from '../../i18n/locales/en/compare.ts'
import { compare as zh } from '../../i18n/locales/zh/compare.ts'
import type { SameShape } from '../../i18n/messages.ts'

export type CompareWords = SameShape<typeof zh>
export const compareWords: Readonly<Record<Locale, CompareWords>> = { zh, en }
