import * as v from 'valibot'
import type { CatalogFile, Paragraph } from '../../src/domain/record/catalog.ts'
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
  PLACE_LEVELS,
  PRECISIONS,
  RELATIONS,
  ROLES,
  STATUSES,
  TIME_BASES,
} from '../../src/domain/record/terms.ts'

/**
 * The compiled files as a schema, so that others can hold their own catalogue against it. It does not compile while
 * it gives another type than the app reads.
 */

const text = v.string()
const texts = v.array(text)
const integer = v.pipe(v.number(), v.integer())
const or = <S extends v.GenericSchema>(schema: S) => v.nullable(schema)
const localText = v.strictObject({ zh: text, en: text })
const date = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/))
const years = v.strictObject({ from: integer, to: integer })
const basis = v.picklist(['stated', 'geometry', 'table'])
const lonLat = v.strictTuple([v.number(), v.number()])

const evidence = v.array(
  v.strictObject({
    document: text,
    paragraph: v.pipe(integer, v.minValue(1)),
    section: text,
    mark: text,
    mention: text,
  }),
)

const document = v.strictObject({
  id: text,
  title: localText,
  shortName: localText,
  issuer: localText,
  number: or(text),
  level: v.picklist(['province', 'prefecture']),
  place: text,
  issued: or(date),
  issuedBasis: v.picklist(['stated', 'inferred', 'unknown']),
  issuedNote: or(localText),
  released: or(date),
  validFrom: or(date),
  validTo: or(date),
  period: or(years),
  reports: texts,
  yearsFrom: integer,
  yearsTo: integer,
  language: v.picklist(['original', 'machine-translation', 'mixed']),
  sourceFile: text,
  sha256: text,
  paragraphs: integer,
  coverage: v.picklist(['whole', 'listed']),
  faults: v.array(v.strictObject({ paragraph: integer, text: localText })),
})

const offer = v.strictObject({
  clause: text,
  for: v.array(v.picklist(OFFER_FOR)),
  condition: localText,
  figures: texts,
  validFrom: or(date),
  validTo: or(date),
})

const record = v.strictObject({
  id: text,
  formerIds: texts,
  kind: v.picklist(KINDS),
  name: localText,
  nameBasis: v.picklist(NAME_BASES),
  aliases: texts,
  summary: localText,
  industries: texts,
  where: v.array(
    v.strictObject({ place: text, role: v.picklist(ROLES), basis: v.picklist(PLACE_BASES), reason: or(localText) }),
  ),
  extent: v.picklist(EXTENTS),
  precision: v.picklist(PRECISIONS),
  inferred: v.boolean(),
  openList: v.boolean(),
  status: v.picklist(STATUSES),
  time: v.strictObject({ from: or(integer), to: or(integer), basis: v.picklist(TIME_BASES) }),
  responsible: texts,
  relations: v.array(v.strictObject({ relation: v.picklist(RELATIONS), object: text })),
  note: or(localText),
  offer: or(offer),
  pattern: v.array(v.strictObject({ element: text, basis })),
  evidence: v.pipe(evidence, v.minLength(1)),
  figures: texts,
  documents: texts,
})

const figure = v.strictObject({
  id: text,
  indicator: text,
  value: v.number(),
  comparator: v.picklist(COMPARATORS),
  aim: v.boolean(),
  unit: text,
  year: or(integer),
  period: or(years),
  kind: v.picklist(FIGURE_KINDS),
  place: text,
  industry: or(text),
  record: or(text),
  note: or(localText),
  evidence: v.pipe(evidence, v.minLength(1)),
})

const outcome = v.strictObject({
  indicator: text,
  place: text,
  year: integer,
  target: text,
  statistic: text,
  comparable: v.picklist(COMPARABILITIES),
  ratio: or(v.number()),
  note: localText,
})

const place = v.strictObject({
  id: text,
  name: localText,
  level: v.picklist(PLACE_LEVELS),
  parent: or(text),
  county: or(text),
  adcode: or(text),
  point: lonLat,
  seat: or(lonLat),
  precision: v.picklist(PRECISIONS),
  precisionKm: or(v.number()),
  confidence: or(v.picklist(['high', 'medium', 'low'])),
  coordinateSource: text,
  aliases: texts,
  outside: v.boolean(),
})

const element = v.strictObject({ id: text, name: localText, rule: localText, basis, evidence })
const membership = v.strictObject({
  element: text,
  place: text,
  level: v.picklist(PLACE_LEVELS),
  member: v.picklist(['yes', 'touched']),
  basis,
  share: or(v.number()),
})

/** `catalog.json` */
export const catalogFile = v.strictObject({
  schema: integer,
  version: v.pipe(text, v.regex(/^\d+\.\d+\.\d+$/)),
  asOf: date,
  documents: v.array(document),
  records: v.array(record),
  figures: v.array(figure),
  outcomes: v.array(outcome),
  places: v.array(place),
  industries: v.array(
    v.strictObject({
      id: text,
      parent: or(text),
      family: v.picklist(INDUSTRY_FAMILIES),
      name: localText,
      short: localText,
      ours: v.boolean(),
    }),
  ),
  indicators: v.array(
    v.strictObject({
      id: text,
      name: localText,
      definition: localText,
      unit: text,
      nature: v.picklist(INDICATOR_NATURES),
      direction: v.picklist(['more', 'less', 'none']),
    }),
  ),
  units: v.array(v.strictObject({ id: text, en: text, factor: v.number() })),
  pattern: v.strictObject({ elements: v.array(element), membership: v.array(membership) }),
}) satisfies v.GenericSchema<unknown, CatalogFile>

/** `paragraphs.json`: the paragraph lists by document. */
export const paragraphsFile = v.record(
  text,
  v.array(
    v.strictObject({
      document: text,
      paragraph: v.pipe(integer, v.minValue(1)),
      section: text,
      mark: text,
      role: v.picklist(PARAGRAPH_ROLES),
      length: integer,
      summary: localText,
      nothingBecause: or(localText),
    }),
  ),
) satisfies v.GenericSchema<unknown, Record<string, readonly Paragraph[]>>
