import { profile as en } from '../../i18n/locales/en/profile.ts'
import { profile as zh } from '../../i18n/locales/zh/profile.ts'

export const profileWords = { zh, en }
