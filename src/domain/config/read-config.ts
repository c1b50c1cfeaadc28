import * as v from 'valibot'
import { fail, ok, type Result } from '../../base/result.ts'
import { DEFAULT_CONFIG, type AppConfig } from './config.ts'

const localText = v.strictObject({ zh: v.pipe(v.string(), v.maxLength(400)), en: v.pipe(v.string(), v.maxLength(600)) })

const baseMap = v.strictObject({
  kind: v.picklist(['raster', 'style']),
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  crs: v.string(),
  attribution: v.pipe(v.string(), v.maxLength(200)),
})

const schema: v.GenericSchema<unknown, AppConfig> = v.strictObject({
  notice: v.optional(localText, DEFAULT_CONFIG.notice),
  mapApproval: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(60))), null),
  compiler: v.optional(v.nullable(localText), null),
  address: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[^#?\s]+$/), v.maxLength(200))), null),
  baseMap: v.optional(v.nullable(baseMap), null),
  contact: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
})

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
