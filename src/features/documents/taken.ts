import type { AtlasRecord, Catalog, Evidence, Figure, PatternElement } from '../../domain/record/catalog.ts'

/** What one paragraph yielded. */
export interface Taken {
  readonly records: readonly AtlasRecord[]
  readonly figures: readonly Figure[]
  readonly elements: readonly PatternElement[]
}

export const NOTHING: Taken = { records: [], figures: [], elements: [] }

/** What a document yielded, by paragraph, read from the evidence of records, figures and pattern. */
export function takenFrom(catalog: Catalog, document: string): ReadonlyMap<number, Taken> {
  const taken = new Map<number, { records: AtlasRecord[]; figures: Figure[]; elements: PatternElement[] }>()
  const at = (paragraph: number) => {
    const known = taken.get(paragraph)
    if (known) return known
    const fresh = { records: [], figures: [], elements: [] }
    taken.set(paragraph, fresh)
    return fresh
  }
  for (const record of catalog.records) for (const p of citing(record.evidence, document)) at(p).records.push(record)
  for (const figure of catalog.figures) for (const p of citing(figure.evidence, document)) at(p).figures.push(figure)
  for (const element of catalog.pattern.elements)
    for (const p of citing(element.evidence, document)) at(p).elements.push(element)
  return taken
}

/** The paragraphs of a document that some evidence cites, each once. */
function citing(evidence: readonly Evidence[], document: string): ReadonlySet<number> {
  return new Set(evidence.filter((item) => item.document === document).map(({ paragraph }) => paragraph))
}

/** How much a document yielded, each thing counted once. */
export function takenTotals(taken: ReadonlyMap<number, Taken>): {
  readonly records: number
  readonly figures: number
  readonly indicators: number
} {
  const all = [...taken.values()]
  const figures = new Set(all.flatMap((one) => one.figures))
  return {
    records: new Set(all.flatMap((one) => one.records)).size,
    figures: figures.size,
    indicators: new Set([...figures].map(({ indicator }) => indicator)).size,
  }
}
