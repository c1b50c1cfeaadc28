import { patternAnalysis as en } from '../../i18n/locales/en/pattern-analysis.ts'
import { patternAnalysis as zh } from '../../i18n/locales/zh/pattern-analysis.ts'

export const patternAnalysisWords = { zh, en }
