import type { Locale } from '../../src/base/local-text.ts'
import { area as areaEn } from '../../src/i18n/locales/en/area.ts'
import { compare as compareEn } from '../../src/i18n/locales/en/compare.ts'
import { exporting as exportingEn } from '../../src/i18n/locales/en/export.ts'
import { incentives as incentivesEn } from '../../src/i18n/locales/en/incentives.ts'
import { indicators as indicatorsEn } from '../../src/i18n/locales/en/indicators.ts'
import { patternAnalysis as patternEn } from '../../src/i18n/locales/en/pattern-analysis.ts'
import { profile as profileEn } from '../../src/i18n/locales/en/profile.ts'
import { sheet as sheetEn } from '../../src/i18n/locales/en/sheet.ts'
import { table as tableEn } from '../../src/i18n/locales/en/table.ts'
import { timeline as timelineEn } from '../../src/i18n/locales/en/timeline.ts'
import { area } from '../../src/i18n/locales/zh/area.ts'
import { compare } from '../../src/i18n/locales/zh/compare.ts'
import { exporting } from '../../src/i18n/locales/zh/export.ts'
import { incentives } from '../../src/i18n/locales/zh/incentives.ts'
import { indicators } from '../../src/i18n/locales/zh/indicators.ts'
import { patternAnalysis } from '../../src/i18n/locales/zh/pattern-analysis.ts'
import { profile } from '../../src/i18n/locales/zh/profile.ts'
import { sheet } from '../../src/i18n/locales/zh/sheet.ts'
import { table } from '../../src/i18n/locales/zh/table.ts'
import { timeline } from '../../src/i18n/locales/zh/timeline.ts'
import type { SameShape } from '../../src/i18n/messages.ts'

const zh = { area, compare, exporting, incentives, indicators, patternAnalysis, profile, sheet, table, timeline }

export type PageWords = SameShape<typeof zh>

/** Words of the pages that are fetched when they are opened; the app holds them beside their features. */
export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  zh,
  en: {
    area: areaEn,
    compare: compareEn,
    exporting: exportingEn,
    incentives: incentivesEn,
    indicators: indicatorsEn,
    patternAnalysis: patternEn,
    profile: profileEn,
    sheet: sheetEn,
    table: tableEn,
    timeline: timelineEn,
  },
}
