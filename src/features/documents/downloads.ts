import type { DataRelease } from '../../domain/record/release.ts'

/** The published files, as they are offered: everything at once, then table by table, then other forms. */
export const FILE_GROUPS = [
  { group: 'whole', files: ['yutu-data.zip', 'yutu-data.xlsx'] },
  {
    group: 'tables',
    files: [
      'records.csv',
      'figures.csv',
      'evidence.csv',
      'outcomes.csv',
      'documents.csv',
      'paragraphs.csv',
      'places.csv',
      'pattern-membership.csv',
      'relations.csv',
      'indicators.csv',
      'industries.csv',
    ],
  },
  {
    group: 'other',
    files: [
      'records.geojson',
      'datapackage.json',
      'catalog.json',
      'paragraphs.json',
      'README.md',
      'LICENSE',
      'SHA256SUMS',
    ],
  },
] as const

/** The schemas of a release by path; the build alone knows which there are. */
export function schemaPaths(release: DataRelease | null): readonly string[] {
  return (release?.files ?? []).map(({ path }) => path).filter((path) => path.startsWith('schema/'))
}

/** Under which name a file is saved: the package and the workbook bear their version, so that two can lie side by side. */
export function savedName(file: string, version: string): string {
  return file.replace(/^yutu-data\./, `yutu-data-${version}.`)
}
