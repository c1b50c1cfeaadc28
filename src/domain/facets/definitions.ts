import type { LocalText } from '../../base/local-text.ts'
import type { AtlasRecord, Catalog, Place } from '../record/catalog.ts'
import { placesAbove } from '../record/standing.ts'
import {
  KINDS,
  KIND_TERMS,
  PRECISIONS,
  PRECISION_NAMES,
  STATUSES,
  STATUS_NAMES,
  type PlaceLevel,
} from '../record/terms.ts'
import type { FacetId, FacetValue } from './facet.ts'

/**
 * One facet: one row. Counts, chips, address keys and the panel follow from it. A record has a value when
 * `valuesOf` names it or anything beneath it.
 */
export interface FacetDefinition {
  readonly name: LocalText
  /** In the order of the panel; a parent before its children. */
  readonly values: (catalog: Catalog) => readonly FacetValue[]
  /** The deepest values of a record; parents are added from `FacetValue.parent`. */
  readonly valuesOf: (record: AtlasRecord, catalog: Catalog) => readonly string[]
}

/** The value of the pattern facet for records that stand in none of the elements. */
export const OUTSIDE_PATTERN = 'outside'

const LEVELS_OFFERED: readonly PlaceLevel[] = ['prefecture', 'county', 'zone', 'site']

export const FACETS: Readonly<Record<FacetId, FacetDefinition>> = {
  industry: {
    name: { zh: '产业', en: 'Industry' },
    values: (catalog) => catalog.industries.map(({ id, name, parent }) => ({ id, name, parent })),
    valuesOf: (record) => record.industries,
  },
  kind: {
    name: { zh: '类型', en: 'Kind' },
    values: () => KINDS.map((id) => ({ id, name: KIND_TERMS[id].name, parent: null })),
    valuesOf: (record) => [record.kind],
  },
  place: {
    name: { zh: '地点', en: 'Place' },
    values: (catalog) =>
      LEVELS_OFFERED.flatMap((level) => catalog.places.filter((place) => place.level === level && !place.outside)).map(
        (place) => ({ id: place.id, name: place.name, parent: placeAbove(place, catalog) }),
      ),
    valuesOf: (record) => record.where.map(({ place }) => place),
  },
  status: {
    name: { zh: '状态', en: 'Status' },
    values: () => STATUSES.map((id) => ({ id, name: STATUS_NAMES[id], parent: null })),
    valuesOf: (record) => [record.status],
  },
  document: {
    name: { zh: '文件', en: 'Document' },
    values: (catalog) => catalog.documents.map(({ id, shortName }) => ({ id, name: shortName, parent: null })),
    valuesOf: (record) => record.evidence.map(({ document }) => document),
  },
  precision: {
    name: { zh: '位置精度', en: 'Precision' },
    values: () => PRECISIONS.map((id) => ({ id, name: PRECISION_NAMES[id], parent: null })),
    valuesOf: (record) => [record.precision],
  },
  pattern: {
    name: { zh: '空间格局', en: 'Pattern' },
    values: (catalog) => [
      ...catalog.pattern.elements.map(({ id, name }) => ({ id, name, parent: null })),
      { id: OUTSIDE_PATTERN, name: { zh: '不在格局要素内', en: 'In no element' }, parent: null },
    ],
    valuesOf: (record) =>
      record.pattern.length > 0 ? record.pattern.map(({ element }) => element) : [OUTSIDE_PATTERN],
  },
}

/** A zone or site lies in its county where that is known, else in its prefecture; the province is no value. */
function placeAbove(place: Place, catalog: Catalog): string | null {
  const above = catalog.placeById.get(placesAbove(catalog, place.id)[0] ?? '')
  return above && !above.outside && above.level !== 'province' ? above.id : null
}
