import type { Locale } from '../../base/local-text.ts'
import { documents as en } from '../../i18n/locales/en/documents.ts'
import { documents as zh } from '../../i18n/locales/zh/documents.ts'
import type { SameShape } from '../../i18n/messages.ts'

export type DocumentWords = SameShape<typeof zh>
export const documentWords: Readonly<Record<Locale, DocumentWords>> = { zh, en }
