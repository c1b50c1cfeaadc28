import { normalise } from '../../base/text.ts'
import type { FacetChoices, FilterState } from '../facets/facet.ts'
import type { Catalog, Figure } from '../record/catalog.ts'
import { placesAbove } from '../record/standing.ts'
import { spanOf } from './amount.ts'

/** The facets that a figure has a value of: its place, how exact that is, its industry, its documents. */
export const FIGURE_FACETS = ['place', 'precision', 'industry', 'document'] as const satisfies (keyof FacetChoices)[]
export type FigureFacet = (typeof FIGURE_FACETS)[number]

/** What of a filter applies to figures. */
export type FigureFilter = Pick<FilterState, 'years' | 'text'> & {
  readonly facets: Pick<FacetChoices, FigureFacet>
}

/** Stands between the parts of a text, where no query can reach across. */
const PART = '\u0000'

/**
 * Whether a figure passes a filter. A place includes what lies in it, an industry its branches; years meet by overlap;
 * the text is looked for in the indicator, place, industry, record, documents and the words cited.
 */
export function figureTest(catalog: Catalog, { facets, years, text }: FigureFilter): (figure: Figure) => boolean {
  const query = normalise(text)
  const meets = (chosen: readonly string[], own: readonly string[]) =>
    chosen.length === 0 || own.some((id) => chosen.includes(id))
  return (figure) => {
    const span = spanOf(figure)
    return (
      meets(facets.place, [figure.place, ...placesAbove(catalog, figure.place)]) &&
      meets(facets.precision, [catalog.placeById.get(figure.place)?.precision ?? '']) &&
      meets(facets.industry, industriesAbove(catalog, figure.industry)) &&
      meets(facets.document, documentsOf(figure)) &&
      (years === null || (span !== null && span.from <= years.to && span.to >= years.from)) &&
      (query === '' || figureWords(catalog, figure).includes(query))
    )
  }
}

/** The documents that cite a figure, each once. */
export function documentsOf({ evidence }: Figure): readonly string[] {
  return [...new Set(evidence.map(({ document }) => document))]
}

function industriesAbove(catalog: Catalog, id: string | null): readonly string[] {
  return id === null ? [] : [id, ...industriesAbove(catalog, catalog.industryById.get(id)?.parent ?? null)]
}

function figureWords(catalog: Catalog, figure: Figure): string {
  const record = figure.record === null ? undefined : catalog.recordById.get(figure.record)
  const documents = documentsOf(figure).map((id) => catalog.documentById.get(id))
  const names = [
    catalog.indicatorById.get(figure.indicator)?.name,
    catalog.placeById.get(figure.place)?.name,
    catalog.industryById.get(figure.industry ?? '')?.name,
    record?.name,
    ...documents.map((document) => document?.shortName),
  ].flatMap((name) => (name ? [name.zh, name.en] : []))
  const numbers = documents.map((document) => document?.number ?? '')
  return [...names, ...numbers, ...(record?.aliases ?? []), ...figure.evidence.map(({ mention }) => mention)]
    .map(normalise)
    .filter((part) => part !== '')
    .join(PART)
}
