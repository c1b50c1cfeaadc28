import type { Locale } from '../base/local-text.ts'
import { detail as en } from './locales/en/detail.ts'
import { detail as zh } from './locales/zh/detail.ts'
import type { SameShape } from './messages.ts'

export type DetailWords = SameShape<typeof zh>

/** Words of cards, figures and evidence: for the inspector and the pages that show the same things. */
export const detailWords: Readonly<Record<Locale, DetailWords>> = { zh, en }
