import type { Messages, SameShape } from '../../i18n/messages.ts'
import { sheet as en } from '../../i18n/locales/en/sheet.ts'
import { sheet as zh } from '../../i18n/locales/zh/sheet.ts'

export type SheetWords = SameShape<typeof zh>

/** The words of the sheet, fetched with its page. */
export const sheetWords: { readonly zh: SheetWords; readonly en: SheetWords } = { zh, en }

/** The words of the map that a sheet repeats: the legend's headings, the lens, the boundaries' sources. */
export type MapWords = Messages['map']
