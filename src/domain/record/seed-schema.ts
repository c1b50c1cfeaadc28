import * as v from 'valibot'
import {
  COMPARABILITIES,
  COMPARATORS,
  EXTENTS,
  FIGURE_KINDS,
  INDICATOR_NATURES,
  INDUSTRY_FAMILIES,
  KINDS,
  NAME_BASES,
  OFFER_FOR,
  PARAGRAPH_ROLES,
  PLACE_BASES,
  RELATIONS,
  ROLES,
  STATUSES,
  TIME_BASES,
} from './terms.ts'

/**
 * The files under `seeds/` as a planner writes them. Shapes and types only: what needs the whole collection
 * (ids, references, lengths, geometry) is a named check of the compiler.
 */

const text = v.pipe(v.string(), v.minLength(1))
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug of a-z, 0-9 and hyphens'))
const year = v.pipe(v.number(), v.integer())
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'))
const localText = v.strictObject({ zh: text, en: text })

/** `document` is left out when it is the folder's own; the section comes from the paragraph list. */
export const seedEvidence = v.strictObject({
  document: v.optional(slug),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  mention: text,
})

export const seedWhere = v.strictObject({
  place: v.string(),
  role: v.picklist(ROLES),
  basis: v.picklist(PLACE_BASES),
  /** One line; required when the basis is `inferred`. */
  reason: v.optional(localText),
})

export const seedTime = v.strictObject({
  from: v.optional(year),
  to: v.optional(year),
  basis: v.picklist(TIME_BASES),
})

export const seedOffer = v.strictObject({
  /** The document's own clause number. */
  clause: text,
  for: v.array(v.picklist(OFFER_FOR)),
  condition: localText,
  /** Ids of the rate, cap, award and threshold figures. */
  figures: v.array(slug),
  valid_from: v.optional(date),
  valid_to: v.optional(date),
})

export const seedRecord = v.strictObject({
  id: slug,
  /** Former ids: links to them still open this record. */
  former_ids: v.optional(v.array(slug), []),
  kind: v.picklist(KINDS),
  name: v.strictObject({ zh: text, en: text, basis: v.picklist(NAME_BASES) }),
  aliases: v.optional(v.array(text), []),
  summary: localText,
  industries: v.pipe(v.array(slug), v.minLength(1)),
  where: v.optional(v.array(seedWhere), []),
  extent: v.picklist(EXTENTS),
  open_list: v.optional(v.boolean(), false),
  status: v.picklist(STATUSES),
  time: seedTime,
  responsible: v.optional(v.array(text), []),
  /** `promised-in` points to a document, the others to a record. */
  relations: v.optional(v.array(v.strictObject({ relation: v.picklist(RELATIONS), object: slug })), []),
  /** Where the text stands in for something it does not name, or a location is unknown: says so. */
  note: v.optional(localText),
  offer: v.optional(seedOffer),
  /** Members of the spatial pattern that the text states for this record. */
  pattern: v.optional(v.array(slug), []),
  evidence: v.pipe(v.array(seedEvidence), v.minLength(1)),
})

export const seedFigure = v.strictObject({
  id: slug,
  indicator: slug,
  value: v.number(),
  comparator: v.optional(v.picklist(COMPARATORS), '='),
  /** 力争, strive: beside the comparator. */
  aim: v.optional(v.boolean(), false),
  unit: text,
  year: v.optional(year),
  period: v.optional(v.strictObject({ from: year, to: year })),
  kind: v.picklist(FIGURE_KINDS),
  place: v.string(),
  industry: v.optional(slug),
  record: v.optional(slug),
  note: v.optional(localText),
  evidence: v.pipe(v.array(seedEvidence), v.minLength(1)),
})

export const seedParagraph = v.strictObject({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Path by position, such as 3.1.2; empty before the first heading. */
  section: v.string(),
  /** The document's own heading mark, such as 三（一）2; empty where there is none. */
  mark: v.optional(v.string(), ''),
  role: v.picklist(PARAGRAPH_ROLES),
  /** Characters of the trimmed line. */
  length: v.pipe(v.number(), v.integer()),
  summary: localText,
  nothing_because: v.optional(localText),
  numbers_explained: v.optional(v.array(v.strictObject({ text, reason: text })), []),
})

export const seedDocument = v.strictObject({
  id: slug,
  title: localText,
  short_name: localText,
  issuer: localText,
  number: v.optional(text),
  level: v.picklist(['province', 'prefecture']),
  place: v.string(),
  issued: v.optional(date),
  issued_basis: v.picklist(['stated', 'inferred', 'unknown']),
  issued_note: v.optional(localText),
  released: v.optional(date),
  valid_from: v.optional(date),
  valid_to: v.optional(date),
  /** The plan period the text covers, where it states one. */
  period: v.optional(v.strictObject({ from: year, to: year })),
  /** Sections that report on what has been done; the rest of the text plans. */
  reports: v.optional(v.array(text), []),
  years_from: year,
  years_to: year,
  language: v.picklist(['original', 'machine-translation', 'mixed']),
  source_file: text,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  paragraphs: v.pipe(v.number(), v.integer()),
  /** `whole`: every paragraph is worked through; `listed`: only the paragraph list is here so far. */
  coverage: v.picklist(['whole', 'listed']),
  /** Faults of the text: what, and how it was treated. */
  faults: v.optional(v.array(v.strictObject({ paragraph: v.number(), text: localText })), []),
})

export const seedIndustry = v.strictObject({
  id: slug,
  parent: v.optional(slug),
  family: v.picklist(INDUSTRY_FAMILIES),
  name: localText,
  short: localText,
  /** True for groups and branches that are ours, not a document's. */
  ours: v.optional(v.boolean(), false),
})

export const seedIndicator = v.strictObject({
  id: slug,
  name: localText,
  definition: localText,
  unit: text,
  nature: v.picklist(INDICATOR_NATURES),
  direction: v.picklist(['more', 'less', 'none']),
  /** Indicators that answer a target of this one without measuring the same, and what differs. */
  meets: v.optional(
    v.array(
      v.strictObject({
        indicator: slug,
        kind: v.picklist(COMPARABILITIES.filter((term) => term !== 'yes')),
        difference: localText,
      }),
    ),
    [],
  ),
})

export const seedUnit = v.strictObject({
  id: text,
  /** What follows the number in English; empty where English writes none. */
  en: v.string(),
  /** What one unit is in the English base unit, when the English form is scaled (1 亿元 = 100000000 CNY). */
  factor: v.optional(v.number(), 1),
})

/** How a name is read where the dictionary of readings is wrong: a syllable for each Chinese letter, without tones. */
export const seedReading = v.strictObject({
  text,
  pinyin: v.pipe(v.string(), v.regex(/^[a-z]+( [a-z]+)*$/, 'syllables of a-z, one blank between them')),
})

export const seedPlace = v.strictObject({
  id: slug,
  name: localText,
  level: v.picklist(['zone', 'site']),
  /** The prefecture, by adcode. */
  parent: v.string(),
  /** The county it lies in, by adcode; left out when known only to the city. */
  county: v.optional(v.string()),
  lon: v.number(),
  lat: v.number(),
  precision: v.picklist(['site', 'zone', 'county', 'city']),
  precision_km: v.number(),
  confidence: v.picklist(['high', 'medium', 'low']),
  coordinate_source: text,
  aliases: v.optional(v.array(text), []),
  /** Outside the province: drawn only as the end of a corridor, in no facet count. */
  outside: v.optional(v.boolean(), false),
  note: v.optional(localText),
})

export type SeedEvidence = v.InferOutput<typeof seedEvidence>
export type SeedRecord = v.InferOutput<typeof seedRecord>
export type SeedFigure = v.InferOutput<typeof seedFigure>
export type SeedParagraph = v.InferOutput<typeof seedParagraph>
export type SeedDocument = v.InferOutput<typeof seedDocument>
export type SeedIndustry = v.InferOutput<typeof seedIndustry>
export type SeedIndicator = v.InferOutput<typeof seedIndicator>
export type SeedUnit = v.InferOutput<typeof seedUnit>
export type SeedPlace = v.InferOutput<typeof seedPlace>
export type SeedReading = v.InferOutput<typeof seedReading>
