import { exporting as en } from '../../i18n/locales/en/export.ts'
import { exporting as zh } from '../../i18n/locales/zh/export.ts'

/** In both languages: a file can be taken in the other one than the page's. */
export const EXPORT_WORDS = { zh, en }
