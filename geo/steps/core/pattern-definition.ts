import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { definitionPath, numberIn, readTable } from './table.ts'

const text = v.pipe(v.string(), v.minLength(1))
const localText = v.strictObject({ zh: text, en: text })

const common = {
  id: v.pipe(v.string(), v.regex(/^(core|axis|belt)-[a-z]+$/)),
  name: localText,
  rule: localText,
  evidence: v.strictObject({
    document: text,
    paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
    mention: v.pipe(v.string(), v.minLength(1), v.maxLength(90)),
  }),
}

const patternElement = v.variant('kind', [
  v.strictObject({ ...common, kind: v.literal('core'), basis: v.literal('stated'), prefecture: text }),
  v.strictObject({ ...common, kind: v.literal('axis'), basis: v.literal('geometry'), railway: text }),
  v.variant('basis', [
    v.strictObject({ ...common, kind: v.literal('belt'), basis: v.literal('geometry'), river: text }),
    v.strictObject({
      ...common,
      kind: v.literal('belt'),
      basis: v.literal('table'),
      basin: v.picklist(['huai', 'han']),
      /** Prefectures whose counties can be members; all when left out. */
      within: v.optional(v.array(text)),
    }),
  ]),
])

/** One element of `geo/definitions/pattern.yaml`. */
export type PatternElement = v.InferOutput<typeof patternElement>

export function readPattern(): PatternElement[] {
  const file: unknown = parse(readFileSync(definitionPath('pattern.yaml'), 'utf8'))
  return v.parse(v.strictObject({ elements: v.array(patternElement) }), file).elements
}

/** One row of the basin table: the part of a county's area that drains to a river, and by which water. */
export interface BasinRow {
  readonly county: string
  readonly basin: 'huai' | 'han'
  readonly share: number
  readonly drainage: { readonly zh: string; readonly en: string }
}

export function readBasins(): BasinRow[] {
  return readTable('basins.csv', ['county', 'basin', 'share', 'drainage_zh', 'drainage_en']).map((row) => {
    const share = numberIn(row.share)
    if (row.basin !== 'huai' && row.basin !== 'han') throw new Error(`basins.csv: unknown basin ${row.basin}`)
    if (share <= 0 || share > 1) throw new Error(`basins.csv: share ${share} of ${row.county}`)
    return { county: row.county, basin: row.basin, share, drainage: { zh: row.drainage_zh, en: row.drainage_en } }
  })
}
