import type { Catalog, Industry } from '../../domain/record/catalog.ts'

/** One line of the tree of industries as it lies open. */
export interface IndustryRow {
  readonly industry: Industry
  readonly depth: number
  /** Null: nothing lies beneath it. */
  readonly open: boolean | null
}

/** The tree of industries, depth first; what lies beneath a closed term is left out. */
export function industryRows({ industries }: Catalog, open: ReadonlySet<string>): readonly IndustryRow[] {
  const under = (parent: string | null, depth: number): IndustryRow[] =>
    industries
      .filter((industry) => industry.parent === parent)
      .flatMap((industry) => {
        const branches = industries.some((other) => other.parent === industry.id)
        const row = { industry, depth, open: branches ? open.has(industry.id) : null }
        return row.open ? [row, ...under(industry.id, depth + 1)] : [row]
      })
  return under(null, 0)
}

/** The terms with something beneath them. */
export function branching({ industries }: Catalog): readonly string[] {
  return industries.filter(({ id }) => industries.some(({ parent }) => parent === id)).map(({ id }) => id)
}

/** The terms that must lie open for these to be seen. */
export function industriesAbove({ industryById }: Catalog, ids: readonly string[]): readonly string[] {
  const above = new Set<string>()
  for (const id of ids) {
    for (let parent = industryById.get(id)?.parent; parent; parent = industryById.get(parent)?.parent) above.add(parent)
  }
  return [...above]
}
