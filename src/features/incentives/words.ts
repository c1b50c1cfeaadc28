import { incentives as en } from '../../i18n/locales/en/incentives.ts'
import { incentives as zh } from '../../i18n/locales/zh/incentives.ts'

export const incentiveWords = { zh, en }
export type IncentiveWords = (typeof incentiveWords)['zh' | 'en']
