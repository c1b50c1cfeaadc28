import type { Locale } from '../../../base/local-text.ts'
import { area as en } from '../../../i18n/locales/en/area.ts'
import { area as zh } from '../../../i18n/locales/zh/area.ts'
import type { SameShape } from '../../../i18n/messages.ts'

export type AreaWords = SameShape<typeof zh>
export const areaWords: Readonly<Record<Locale, AreaWords>> = { zh, en }
