import { FACET_IDS, type FacetChoices, type FacetId } from '../facets/facet.ts'
import type { Catalog } from '../record/catalog.ts'
import { FACET_KEYS } from './fields.ts'
import type { Selected, View } from './view.ts'

/** What exists, so that a link can be held against it. */
export interface Known {
  readonly facets: Readonly<Record<FacetId, ReadonlySet<string>>>
  readonly catalog: Catalog
}

/**
 * Leaves out of a View what the catalogue does not have, and follows renamed ids. A View that is whole comes back
 * as the same object. `ignored` says what was left out, as `key=value`.
 */
export function reconcile(view: View, known: Known): { view: View; ignored: readonly string[] } {
  const ignored: string[] = []
  const facets = reconcileFacets(view, known, ignored)
  const pattern = keep(view.pattern, (id) => known.catalog.elementById.has(id), 'pattern', ignored)
  const selected = reconcileSelected(view.selected, known.catalog, ignored)
  const document = view.document !== null && !known.catalog.documentById.has(view.document) ? null : view.document
  if (document !== view.document) ignored.push(`doc=${view.document}`)
  const paragraph = reconcileParagraph(view, document, known.catalog, ignored)
  const whole =
    facets === view.facets &&
    pattern === view.pattern &&
    selected === view.selected &&
    document === view.document &&
    paragraph === view.paragraph
  return { view: whole ? view : { ...view, facets, pattern, selected, document, paragraph }, ignored }
}

function reconcileFacets(view: View, known: Known, ignored: string[]): FacetChoices {
  const facets: Record<FacetId, readonly string[]> = { ...view.facets }
  let whole = true
  for (const facet of FACET_IDS) {
    facets[facet] = keep(view.facets[facet], (value) => known.facets[facet].has(value), FACET_KEYS[facet], ignored)
    whole &&= facets[facet] === view.facets[facet]
  }
  return whole ? view.facets : facets
}

function reconcileSelected(selected: Selected | null, catalog: Catalog, ignored: string[]): Selected | null {
  if (!selected) return null
  const { type, id } = selected
  if (type === 'record') {
    const present = catalog.renamed.get(id) ?? id
    if (catalog.recordById.has(present)) return present === id ? selected : { type, id: present }
  } else if (type === 'place' ? catalog.placeById.has(id) : catalog.elementById.has(id)) {
    return selected
  }
  ignored.push(`sel=${type === 'record' ? id : `${type}:${id}`}`)
  return null
}

function reconcileParagraph(view: View, document: string | null, catalog: Catalog, ignored: string[]): number | null {
  if (view.paragraph === null) return null
  const paragraphs = document === null ? 0 : (catalog.documentById.get(document)?.paragraphs ?? 0)
  if (view.paragraph <= paragraphs) return view.paragraph
  ignored.push(`p=${view.paragraph}`)
  return null
}

function keep(
  values: readonly string[],
  exists: (value: string) => boolean,
  key: string,
  ignored: string[],
): readonly string[] {
  const kept = values.filter(exists)
  if (kept.length === values.length) return values
  for (const value of values) if (!exists(value)) ignored.push(`${key}=${value}`)
  return kept
}
