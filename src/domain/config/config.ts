import * as v from 'valibot'
import { fail, ok, type Result } from '../../base/result.ts'

/** What a deployer may set in `app-config.json` without a build. */
const localText = v.strictObject({ zh: v.pipe(v.string(), v.maxLength(400)), en: v.pipe(v.string(), v.maxLength(600)) })

const baseMap = v.strictObject({
  kind: v.picklist(['raster', 'style']),
  /** Raster: a tile template with {z}/{x}/{y}; style: the address of a MapLibre style. */
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  crs: v.string(),
  attribution: v.pipe(v.string(), v.maxLength(200)),
})

const schema = v.strictObject({
  notice: v.optional(localText, {
    zh: '示意图，非测绘成果，界线不作划界依据。界线约为2017年，名称与代码截至2024年。',
    en: 'Sketch map, not a survey; boundaries (about 2017; names and codes of 2024) are not authoritative.',
  }),
  /** The map-approval number (审图号); null while there is none. */
  mapApproval: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(60))), null),
  /** Who answers for a printed sheet (编制单位); null: the sheet says that nobody is named. */
  compiler: v.optional(v.nullable(localText), null),
  /** Where readers reach this site, without `#`: what links on paper begin with. Null: where the page was opened. */
  address: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[^#?\s]+$/), v.maxLength(200))), null),
  baseMap: v.optional(v.nullable(baseMap), null),
  /** Where faults may be reported: an address of a page or a mailbox. */
  contact: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
})

export type AppConfig = v.InferOutput<typeof schema>
export type BaseMapConfig = v.InferOutput<typeof baseMap>

export const DEFAULT_CONFIG: AppConfig = v.parse(schema, {})

/** Reads the text of `app-config.json`. A fault gives `config-broken` with the field that is wrong. */
export function readConfig(text: string): Result<AppConfig> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail({ code: 'config-broken', detail: 'JSON' })
  }
  if (Array.isArray(data)) return fail({ code: 'config-broken', detail: 'JSON: [ ]' })
  const parsed = v.safeParse(schema, data)
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return fail({ code: 'config-broken', detail: v.getDotPath(issue) ?? issue.message })
}

/** Coordinate systems that lie on the data to within a pixel; any other shifts or distorts. */
export function matchesData(crs: string): boolean {
  return /^(wgs ?84|cgcs ?2000|epsg:(3857|4326|4490))$/i.test(crs.trim())
}
