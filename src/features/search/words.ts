import { search as en } from '../../i18n/locales/en/search.ts'
import { search as zh } from '../../i18n/locales/zh/search.ts'

/** The words of the list; they come with it, when the box is first used. */
export const searchWords = { zh, en }
export type SearchWords = typeof zh | typeof en
