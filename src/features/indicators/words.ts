import { indicators as en } from '../../i18n/locales/en/indicators.ts'
import { indicators as zh } from '../../i18n/locales/zh/indicators.ts'

/** The words of this page in both languages; they come with its chunk. */
export const indicatorWords = { zh, en }
