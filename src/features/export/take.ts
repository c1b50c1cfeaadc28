import { csvFile } from '../../data/formats/csv.ts'
import { geoJsonFile } from '../../data/formats/geojson.ts'
import type { Work } from '../../data/formats/work.ts'
import { recordFeature } from '../../domain/published/feature.ts'
import { rowCells } from '../../domain/published/table.ts'
import { takenRecordColumns } from '../../domain/published/taken-columns.ts'
import { aboutMembers, aboutSheet, type Origin } from './about.ts'
import { evidenceSheet, figureSheet, recordSheet, type Taken } from './sheets.ts'

export const FORMATS = ['xlsx', 'csv', 'geojson'] as const
export type Format = (typeof FORMATS)[number]

/** What a file of one table holds. A workbook has both, and GeoJSON the records. */
export type Content = 'records' | 'figures'

/** How a file is to be made. */
export interface Wish {
  readonly format: Format
  readonly content: Content
  readonly bom: boolean
}

/** Makes the file. Null when it was cancelled. */
export async function takeFile(taken: Taken, origin: Origin, wish: Wish, work: Work): Promise<Blob | null> {
  switch (wish.format) {
    case 'csv':
      return csvFile(wish.content === 'records' ? recordSheet(taken) : figureSheet(taken), wish, work)
    case 'geojson':
      return featuresFile(taken, origin, work)
    case 'xlsx': {
      const { workbookFile } = await import('../../data/formats/xlsx.ts')
      const sheets = [recordSheet(taken), figureSheet(taken), evidenceSheet(taken), aboutSheet(taken, origin)]
      return workbookFile(sheets, work)
    }
  }
}

function featuresFile(taken: Taken, origin: Origin, work: Work): Promise<Blob | null> {
  const { records, setting } = taken
  const { catalog } = setting
  const columns = takenRecordColumns(catalog)
  const feature = (index: number) => {
    const record = records[index]
    if (!record) throw new Error(`no record ${index}`)
    const cells = rowCells(columns, record)
    return recordFeature(
      record,
      catalog.placeById,
      columns.map(({ name }, at) => [name, cells[at] ?? null]),
    )
  }
  return geoJsonFile(records.length, feature, aboutMembers(taken, origin), work)
}

/** A name in ASCII with day and release: `yutu-records-2026-11-22-data-1.0.0.csv`. */
export function fileName({ format, content }: Wish, version: string, day: string): string {
  const what = format === 'csv' ? content : 'records'
  return `yutu-${what}-${day}-data-${version}.${format}`
}
