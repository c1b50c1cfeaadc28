import { table as en } from '../../i18n/locales/en/table.ts'
import { table as zh } from '../../i18n/locales/zh/table.ts'

export const TABLE_WORDS = { zh, en }
