import type { CatalogFile, Evidence } from './catalog.ts'
import {
  EXTENTS,
  NAME_BASES,
  PLACE_BASES,
  PRECISIONS,
  type Extent,
  type NameBasis,
  type PlaceBasis,
  type Precision,
} from './terms.ts'

/** What one document yielded, in numbers. A record of two documents counts in both. */
export interface DocumentQuality {
  readonly records: number
  readonly figures: number
  /** Pieces of evidence of records and figures that point into the document. */
  readonly evidence: number
  /** Ordinals of the paragraphs that a record or figure cites, ascending. */
  readonly cited: readonly number[]
  /** Its records by how exactly they are placed. */
  readonly precision: Readonly<Record<Precision, number>>
  /** Its records by shape. */
  readonly extent: Readonly<Record<Extent, number>>
  /** Its records by that on which the name rests. */
  readonly names: Readonly<Record<NameBasis, number>>
  /** Places named by its records, each time one is named: stated by the text, or inferred. */
  readonly places: Readonly<Record<PlaceBasis, number>>
  /** Its records with a place that is inferred. */
  readonly inferred: number
  /** Its records that another document names too. */
  readonly shared: number
  /** Its records that end in "and others". */
  readonly openLists: number
}

/** How many of the items fall under each term; terms that do not occur are 0. */
function tally<T extends string>(terms: readonly T[], items: readonly T[]): Record<T, number> {
  const counts = Object.fromEntries(terms.map((term) => [term, 0])) as Record<T, number>
  for (const item of items) counts[item] += 1
  return counts
}

/** Counts what a document yielded, from the evidence of the catalogue's records and figures. */
export function documentQuality(catalog: Pick<CatalogFile, 'records' | 'figures'>, document: string): DocumentQuality {
  const own = (evidence: readonly Evidence[]) => evidence.filter((piece) => piece.document === document)
  const records = catalog.records.filter(({ evidence }) => own(evidence).length > 0)
  const figures = catalog.figures.filter(({ evidence }) => own(evidence).length > 0)
  const pieces = [...records, ...figures].flatMap(({ evidence }) => own(evidence))
  return {
    records: records.length,
    figures: figures.length,
    evidence: pieces.length,
    cited: [...new Set(pieces.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
    precision: tally(
      PRECISIONS,
      records.map(({ precision }) => precision),
    ),
    extent: tally(
      EXTENTS,
      records.map(({ extent }) => extent),
    ),
    names: tally(
      NAME_BASES,
      records.map(({ nameBasis }) => nameBasis),
    ),
    places: tally(
      PLACE_BASES,
      records.flatMap(({ where }) => where.map(({ basis }) => basis)),
    ),
    inferred: records.filter(({ inferred }) => inferred).length,
    shared: records.filter(({ documents }) => documents.length > 1).length,
    openLists: records.filter(({ openList }) => openList).length,
  }
}
