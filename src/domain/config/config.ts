import type { LocalText } from '../../base/local-text.ts'

export interface BaseMapConfig {
  readonly kind: 'raster' | 'style'
  /** Raster: a tile template with {z}/{x}/{y}; style: the address of a MapLibre style. */
  readonly url: string
  readonly crs: string
  readonly attribution: string
}

/** What a deployer may set in `app-config.json` without a build. `read-config.ts` says what each may hold. */
export interface AppConfig {
  readonly notice: LocalText
  /** The map-approval number (审图号); null while there is none. */
  readonly mapApproval: string | null
  /** Who answers for a printed sheet (编制单位); null: the sheet says that nobody is named. */
  readonly compiler: LocalText | null
  /** Where readers reach this site, without `#`: what links on paper begin with. Null: where the page was opened. */
  readonly address: string | null
  readonly baseMap: BaseMapConfig | null
  /** Where faults may be reported: an address of a page or a mailbox. */
  readonly contact: string | null
}

export const DEFAULT_CONFIG: AppConfig = {
  notice: {
    zh: '示意图，非测绘成果，界线不作划界依据。界线约为2017年，名称与代码截至2024年。',
    en: 'Sketch map, not a survey; boundaries (about 2017; names and codes of 2024) are not authoritative.',
  },
  mapApproval: null,
  compiler: null,
  address: null,
  baseMap: null,
  contact: null,
}

/** Coordinate systems that lie on the data to within a pixel; any other shifts or distorts. */
export function matchesData(crs: string): boolean {
  return /^(wgs ?84|cgcs ?2000|epsg:(3857|4326|4490))$/i.test(crs.trim())
}
