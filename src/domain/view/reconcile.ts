import { FACET_IDS, type FacetChoices, type FacetId } from '../facets/facet.ts'
import type { Catalog } from '../record/catalog.ts'
import { FIELD_IDS, GROUPING_IDS } from '../table/field-ids.ts'
import { FACET_KEYS } from './fields.ts'
import type { ChosenArea } from '../geo/chosen-area.ts'
import type { CompareView, FinderView, Selected, TableView, View } from './view.ts'

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
  const pattern = keep(view.pattern, (id) => known.catalog.elementById.has(id), 'pattern=', ignored)
  const selected = reconcileSelected(view.selected, known.catalog, ignored)
  const document = view.document !== null && !known.catalog.documentById.has(view.document) ? null : view.document
  if (document !== view.document) ignored.push(`doc=${view.document}`)
  const paragraph = reconcileParagraph(view, document, known.catalog, ignored)
  const area = reconcileArea(view.area, known.catalog, ignored)
  const compare = reconcileCompare(view.compare, known, ignored)
  const finder = reconcileFinder(view.finder, known, ignored)
  const table = reconcileTable(view.table, ignored)
  const leftOut = keep(view.leftOut, (id) => known.facets.place.has(id), 'without=', ignored)
  const whole =
    table === view.table &&
    leftOut === view.leftOut &&
    area === view.area &&
    compare === view.compare &&
    finder === view.finder &&
    facets === view.facets &&
    pattern === view.pattern &&
    selected === view.selected &&
    document === view.document &&
    paragraph === view.paragraph
  return {
    view: whole
      ? view
      : { ...view, facets, area, pattern, selected, document, paragraph, compare, finder, table, leftOut },
    ignored,
  }
}

function reconcileFacets(view: View, known: Known, ignored: string[]): FacetChoices {
  const facets: Record<FacetId, readonly string[]> = { ...view.facets }
  let whole = true
  for (const facet of FACET_IDS) {
    facets[facet] = keep(
      view.facets[facet],
      (value) => known.facets[facet].has(value),
      `${FACET_KEYS[facet]}=`,
      ignored,
    )
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

/** A line is known to the geometry alone, which may come later than the catalogue. Near the province is anywhere. */
function reconcileArea(area: ChosenArea | null, catalog: Catalog, ignored: string[]): ChosenArea | null {
  if (area?.type !== 'near' || /^(railway|river)-/.test(area.id)) return area
  const place = catalog.placeById.get(area.id)
  if (place && place.level !== 'province') return area
  ignored.push(`area=near:${area.id}`)
  return null
}

function reconcileCompare(compare: CompareView, known: Known, ignored: string[]): CompareView {
  const { by } = compare
  const { from, to } = known.catalog.years
  const isYear = (item: string) => /^\d{4}$/.test(item) && Number(item) >= from && Number(item) <= to
  const exists = (item: string) => (by === 'year' ? isYear(item) : known.facets[by].has(item))
  const items = keep(compare.items, exists, `compare=${by}:`, ignored)
  return items === compare.items ? compare : { ...compare, items }
}

function reconcileTable(table: TableView, ignored: string[]): TableView {
  const isField = (id: string) => FIELD_IDS.some((field) => field === id)
  const columns = keep(table.columns, isField, 'table=', ignored)
  const sort = table.sort && isField(table.sort.column) ? table.sort : null
  const group = GROUPING_IDS.some((id) => id === table.group) ? table.group : null
  if (table.sort !== sort) ignored.push(`table=${table.sort?.column}`)
  if (table.group !== group) ignored.push(`table=${table.group}`)
  return columns === table.columns && sort === table.sort && group === table.group ? table : { columns, sort, group }
}

function reconcileFinder(finder: FinderView, known: Known, ignored: string[]): FinderView {
  const industry = finder.industry !== null && !known.facets.industry.has(finder.industry) ? null : finder.industry
  const place = finder.place !== null && !known.catalog.placeById.has(finder.place) ? null : finder.place
  if (industry !== finder.industry) ignored.push(`ask=${finder.industry}`)
  if (place !== finder.place) ignored.push(`ask=${finder.place}`)
  return industry === finder.industry && place === finder.place ? finder : { ...finder, industry, place }
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
  head: string,
  ignored: string[],
): readonly string[] {
  const kept = values.filter(exists)
  if (kept.length === values.length) return values
  for (const value of values) if (!exists(value)) ignored.push(`${head}${value}`)
  return kept
}
