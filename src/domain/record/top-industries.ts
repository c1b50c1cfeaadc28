import type { AtlasRecord, Catalog, Industry } from './catalog.ts'

/**
 * The terms without branches that records carry, the most frequent first; ties in the order of the tree. A term with
 * branches would count theirs as well, and head every list.
 */
export function topIndustries(
  { industries }: Pick<Catalog, 'industries'>,
  records: readonly AtlasRecord[],
  most: number,
): readonly { readonly industry: Industry; readonly count: number }[] {
  return industries
    .filter(({ id }) => industries.every(({ parent }) => parent !== id))
    .map((industry) => ({
      industry,
      count: records.filter((record) => record.industries.includes(industry.id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
}
