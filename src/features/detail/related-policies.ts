import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'
import { KIND_TERMS } from '../../domain/record/terms.ts'
import { placesOf } from '../../domain/record/standing.ts'

const CROSS_SECTOR = 'cross-sector'

/**
 * Policy records that reach a record: they cover its place or one that it lies in, and one of its industries or a
 * term above or beneath it. Computed, and told as such: no text links them. In catalogue order, city before province.
 */
export function relatedPolicies(catalog: Catalog, record: AtlasRecord): readonly AtlasRecord[] {
  if (KIND_TERMS[record.kind].group === 'policy') return []
  const places = new Set(placesOf(catalog, record))
  const linked = new Set(record.relations.map(({ object }) => object))
  const related = catalog.records.filter(
    (policy) =>
      KIND_TERMS[policy.kind].group === 'policy' &&
      !linked.has(policy.id) &&
      policy.where.some(({ place }) => places.has(place)) &&
      policy.industries.some((theirs) => record.industries.some((ours) => touches(catalog, theirs, ours))),
  )
  const provincial = ({ precision }: AtlasRecord) => precision === 'province'
  return [...related.filter((policy) => !provincial(policy)), ...related.filter(provincial)]
}

function touches(catalog: Catalog, one: string, other: string): boolean {
  if (one === CROSS_SECTOR || other === CROSS_SECTOR) return false
  return one === other || isUnder(catalog, one, other) || isUnder(catalog, other, one)
}

function isUnder(catalog: Catalog, id: string, above: string): boolean {
  for (let parent = catalog.industryById.get(id)?.parent; parent; parent = catalog.industryById.get(parent)?.parent) {
    if (parent === above) return true
  }
  return false
}
