import type { LocalText } from '../../base/local-text.ts'
import type { LonLat } from '../geo/position.ts'
import { intervalOf } from './interval.ts'
import type {
  Comparability,
  Comparator,
  Extent,
  FigureKind,
  IndicatorNature,
  IndustryFamily,
  Kind,
  NameBasis,
  OfferFor,
  ParagraphRole,
  PlaceBasis,
  PlaceLevel,
  Precision,
  RelationTerm,
  Role,
  Status,
  TimeBasis,
} from './terms.ts'

export type { LonLat }

/** The pointer from a record or figure to the words of a text. */
export interface Evidence {
  readonly document: string
  /** Ordinal of the non-blank line of the text, from 1. */
  readonly paragraph: number
  /** Path by position, such as `3.1.2`. */
  readonly section: string
  /** The document's own heading mark. */
  readonly mark: string
  /** The shortest name or figure exactly as the document writes it. */
  readonly mention: string
}

export interface Where {
  readonly place: string
  readonly role: Role
  readonly basis: PlaceBasis
  readonly reason: LocalText | null
}

export interface PatternStanding {
  readonly element: string
  /** `stated` by a paragraph, computed by `geometry`, or read from the basin `table`. */
  readonly basis: 'stated' | 'geometry' | 'table'
}

export interface Offer {
  readonly clause: string
  readonly for: readonly OfferFor[]
  readonly condition: LocalText
  readonly figures: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** One thing a document names. */
export interface AtlasRecord {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly kind: Kind
  readonly name: LocalText
  readonly nameBasis: NameBasis
  readonly aliases: readonly string[]
  readonly summary: LocalText
  readonly industries: readonly string[]
  readonly where: readonly Where[]
  readonly extent: Extent
  /** Computed by the compiler: the coarsest of its places; corridor, province and unplaced come from the extent. */
  readonly precision: Precision
  /** True when any of its places is inferred. */
  readonly inferred: boolean
  readonly openList: boolean
  readonly status: Status
  readonly time: { readonly from: number | null; readonly to: number | null; readonly basis: TimeBasis }
  readonly responsible: readonly string[]
  /** The object is a record; of `promised-in`, the document that holds the promise. */
  readonly relations: readonly { readonly relation: RelationTerm; readonly object: string }[]
  readonly note: LocalText | null
  readonly offer: Offer | null
  readonly pattern: readonly PatternStanding[]
  readonly evidence: readonly Evidence[]
  /** Ids of its figures, in the documents' order. */
  readonly figures: readonly string[]
  readonly documents: readonly string[]
}

export interface Figure {
  readonly id: string
  readonly indicator: string
  readonly value: number
  readonly comparator: Comparator
  readonly aim: boolean
  readonly unit: string
  readonly year: number | null
  readonly period: { readonly from: number; readonly to: number } | null
  readonly kind: FigureKind
  readonly place: string
  readonly industry: string | null
  readonly record: string | null
  readonly note: LocalText | null
  readonly evidence: readonly Evidence[]
}

/** A target of one document beside a statistic of another: computed from the indicators, never written by hand. */
export interface Outcome {
  readonly indicator: string
  readonly place: string
  /** The last year that both speak of; where they share none, the target's. */
  readonly year: number
  /** Ids of the two figures. */
  readonly target: string
  readonly statistic: string
  readonly comparable: Comparability
  /** Statistic over target in the same unit, to four decimals; null unless comparable. */
  readonly ratio: number | null
  /** What differs, in words. */
  readonly note: LocalText
}

export interface Place {
  readonly id: string
  readonly name: LocalText
  readonly level: PlaceLevel
  /** County and zone: the prefecture. Prefecture: the province. Province: null. */
  readonly parent: string | null
  /** Zones and sites: the county they lie in, where known. */
  readonly county: string | null
  readonly adcode: string | null
  /** Zones and sites: the point. Others: the label point, which is never a pin. */
  readonly point: LonLat
  /** Prefectures only: where the city's glyph stands. */
  readonly seat: LonLat | null
  readonly precision: Precision
  readonly precisionKm: number | null
  readonly confidence: 'high' | 'medium' | 'low' | null
  readonly coordinateSource: string
  readonly aliases: readonly string[]
  readonly outside: boolean
}

export interface Industry {
  readonly id: string
  readonly parent: string | null
  readonly family: IndustryFamily
  readonly name: LocalText
  readonly short: LocalText
  readonly ours: boolean
}

export interface Indicator {
  readonly id: string
  readonly name: LocalText
  readonly definition: LocalText
  readonly unit: string
  readonly nature: IndicatorNature
  readonly direction: 'more' | 'less' | 'none'
}

export interface Unit {
  readonly id: string
  readonly en: string
  readonly factor: number
}

export interface AtlasDocument {
  readonly id: string
  readonly title: LocalText
  readonly shortName: LocalText
  readonly issuer: LocalText
  readonly number: string | null
  readonly level: 'province' | 'prefecture'
  readonly place: string
  readonly issued: string | null
  readonly issuedBasis: 'stated' | 'inferred' | 'unknown'
  readonly issuedNote: LocalText | null
  readonly released: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly period: { readonly from: number; readonly to: number } | null
  /** Sections that report on what has been done, such as `1`; the rest of the text plans. */
  readonly reports: readonly string[]
  readonly yearsFrom: number
  readonly yearsTo: number
  readonly language: 'original' | 'machine-translation' | 'mixed'
  readonly sourceFile: string
  readonly sha256: string
  readonly paragraphs: number
  readonly coverage: 'whole' | 'listed'
  readonly faults: readonly { readonly paragraph: number; readonly text: LocalText }[]
}

/** One paragraph of a document, in `paragraphs.json`, fetched when a document page opens. */
export interface Paragraph {
  readonly document: string
  readonly paragraph: number
  readonly section: string
  readonly mark: string
  readonly role: ParagraphRole
  readonly length: number
  readonly summary: LocalText
  readonly nothingBecause: LocalText | null
}

export interface PatternElement {
  readonly id: string
  readonly name: LocalText
  /** How membership is decided, in words. */
  readonly rule: LocalText
  readonly basis: 'stated' | 'geometry' | 'table'
  readonly evidence: readonly Evidence[]
}

export interface PatternMembership {
  readonly element: string
  /** Adcode of a prefecture or county, or the id of a zone or site. */
  readonly place: string
  readonly level: PlaceLevel
  /** `touched`: crossed by the line, and not a member. */
  readonly member: 'yes' | 'touched'
  readonly basis: 'stated' | 'geometry' | 'table'
  /** Part of the place's area, 0–1, where that means something. */
  readonly share: number | null
}

/** `public/data/catalog.json`: what the compiler writes and the app reads. */
export interface CatalogFile {
  readonly schema: number
  /** Semantic version of the data. */
  readonly version: string
  /** Date of the newest document read, as YYYY-MM-DD: what "data as of" means. */
  readonly asOf: string
  readonly documents: readonly AtlasDocument[]
  readonly records: readonly AtlasRecord[]
  readonly figures: readonly Figure[]
  readonly outcomes: readonly Outcome[]
  readonly places: readonly Place[]
  readonly industries: readonly Industry[]
  readonly indicators: readonly Indicator[]
  readonly units: readonly Unit[]
  readonly pattern: { readonly elements: readonly PatternElement[]; readonly membership: readonly PatternMembership[] }
}

export const CATALOG_SCHEMA = 1

/** The catalogue with its look-ups. Built once, never changed. */
export interface Catalog extends CatalogFile {
  readonly recordById: ReadonlyMap<string, AtlasRecord>
  readonly figureById: ReadonlyMap<string, Figure>
  readonly placeById: ReadonlyMap<string, Place>
  readonly industryById: ReadonlyMap<string, Industry>
  readonly indicatorById: ReadonlyMap<string, Indicator>
  readonly unitById: ReadonlyMap<string, Unit>
  readonly documentById: ReadonlyMap<string, AtlasDocument>
  readonly elementById: ReadonlyMap<string, PatternElement>
  /** Former id → present id. */
  readonly renamed: ReadonlyMap<string, string>
  /** First and last year of any dated record. */
  readonly years: { readonly from: number; readonly to: number }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Builds the look-ups over a decoded catalogue file. */
export function openCatalog(file: CatalogFile): Catalog {
  let from = Infinity
  let to = -Infinity
  for (const { time } of file.records) {
    const interval = intervalOf(time)
    if (!interval) continue
    from = Math.min(from, interval.from)
    to = Math.max(to, interval.to)
  }
  return {
    ...file,
    recordById: byId(file.records),
    figureById: byId(file.figures),
    placeById: byId(file.places),
    industryById: byId(file.industries),
    indicatorById: byId(file.indicators),
    unitById: byId(file.units),
    documentById: byId(file.documents),
    elementById: byId(file.pattern.elements),
    renamed: new Map(file.records.flatMap((record) => record.formerIds.map((former) => [former, record.id] as const))),
    years: from <= to ? { from, to } : { from: 2020, to: 2025 },
  }
}
