import type { LocalText } from '../../src/base/local-text.ts'
import type { Area } from '../../src/domain/geo/polygon.ts'
import type { MembershipRow } from '../../src/domain/pattern/membership.ts'
import type { Evidence, LonLat, Place } from '../../src/domain/record/catalog.ts'
import type {
  SeedDocument,
  SeedEvidence,
  SeedFigure,
  SeedIndicator,
  SeedIndustry,
  SeedParagraph,
  SeedPlace,
  SeedReading,
  SeedRecord,
  SeedUnit,
} from '../../src/domain/record/seed-schema.ts'

/** A parsed entry with the file it stands in and the document that the folder belongs to. */
export interface Entry<T> {
  readonly file: string
  readonly document: string
  readonly value: T
}

/** A province, prefecture or county as `geo/derived/units.json` gives it. */
export interface GeoUnit {
  readonly code: string
  readonly level: 'province' | 'prefecture' | 'county'
  readonly name: LocalText
  readonly parent: string | null
  readonly label: LonLat
  readonly seat?: LonLat | undefined
}

/** An element of the spatial pattern as `geo/definitions/pattern.yaml` defines it. */
interface GeoElement {
  readonly id: string
  readonly name: LocalText
  readonly rule: LocalText
  readonly basis: 'stated' | 'geometry' | 'table'
  readonly evidence: readonly Omit<Evidence, 'section' | 'mark'>[]
}

/** What the geography gives to the compiler. Coordinates are WGS 84. */
export interface Geography {
  readonly units: readonly GeoUnit[]
  /** Outlines by adcode. */
  readonly areas: ReadonlyMap<string, Area>
  readonly elements: readonly GeoElement[]
  readonly membership: readonly MembershipRow[]
  /** Lines of the axes by element. */
  readonly lines: ReadonlyMap<string, readonly (readonly LonLat[])[]>
}

/** Ids that a release has published: they stay, or are former ids of something. */
interface Released {
  readonly records: readonly string[]
  readonly figures: readonly string[]
}

/** Everything parsed, before any check. */
export interface CollectionParts {
  readonly version: string
  readonly documents: readonly Entry<SeedDocument>[]
  readonly records: readonly Entry<SeedRecord>[]
  readonly figures: readonly Entry<SeedFigure>[]
  readonly paragraphs: readonly Entry<SeedParagraph>[]
  readonly industries: readonly SeedIndustry[]
  readonly indicators: readonly SeedIndicator[]
  readonly units: readonly SeedUnit[]
  readonly places: readonly SeedPlace[]
  readonly readings: readonly SeedReading[]
  readonly geography: Geography
  readonly released: Released
}

/** The parts with the look-ups that checks and compiler share. Where an id stands twice, the first is found. */
export interface Collection extends CollectionParts {
  readonly recordById: ReadonlyMap<string, Entry<SeedRecord>>
  readonly figureById: ReadonlyMap<string, Entry<SeedFigure>>
  readonly documentById: ReadonlyMap<string, Entry<SeedDocument>>
  readonly industryById: ReadonlyMap<string, SeedIndustry>
  readonly indicatorById: ReadonlyMap<string, SeedIndicator>
  readonly unitById: ReadonlyMap<string, SeedUnit>
  /** The whole gazetteer: province, prefectures, counties, then zones and sites. */
  readonly gazetteer: ReadonlyMap<string, Place>
  /** `document` + `#` + ordinal → paragraph. */
  readonly paragraphAt: ReadonlyMap<string, SeedParagraph>
}

/** Key of a paragraph in `paragraphAt`. */
export function paragraphKey(document: string, paragraph: number): string {
  return `${document}#${paragraph}`
}

/** The document a piece of evidence points to: its own, or the one its folder belongs to. */
export function evidenceDocument(entry: { readonly document: string }, evidence: SeedEvidence): string {
  return evidence.document ?? entry.document
}
