import type { AtlasDocument, Evidence } from './catalog.ts'

/** What a passage does: it sets out what is to come, or tells what has been done. */
export type Stage = 'planned' | 'reported'

/** Whether a section is one of those that report, or stands within one. */
export function isReport(reports: readonly string[], section: string): boolean {
  return reports.some((report) => section === report || section.startsWith(`${report}.`))
}

/** The stage of a piece of evidence in its document. */
export function stageOf({ reports }: Pick<AtlasDocument, 'reports'>, { section }: Pick<Evidence, 'section'>): Stage {
  return isReport(reports, section) ? 'reported' : 'planned'
}

/**
 * The years that a document speaks for. A plan: its period, its validity, or else the year of issue; a report: the year
 * of issue. Where a text gives none of these, the years that it lists.
 */
export function yearsOf(document: AtlasDocument, stage: Stage): { readonly from: number; readonly to: number } {
  const { period, validFrom, validTo, issued, yearsFrom, yearsTo } = document
  const year = (date: string) => Number(date.slice(0, 4))
  const issue = issued === null ? null : { from: year(issued), to: year(issued) }
  const validity = validFrom !== null && validTo !== null ? { from: year(validFrom), to: year(validTo) } : null
  const listed = { from: yearsFrom, to: yearsTo }
  return (stage === 'reported' ? issue : (period ?? validity ?? issue)) ?? period ?? listed
}
