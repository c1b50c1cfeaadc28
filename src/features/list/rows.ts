import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'
import { placesAbove } from '../../domain/record/standing.ts'

/** What a heading in the list gathers. */
type Group = { readonly by: 'document' | 'place'; readonly id: string } | { readonly by: 'elsewhere' | 'aside' }

/** A line of the list. `position` counts records only, from 1. */
export type ListRow =
  | { readonly type: 'group'; readonly id: string; readonly group: Group; readonly count: number }
  | { readonly type: 'record'; readonly id: string; readonly record: AtlasRecord; readonly position: number }

/**
 * The lines of the list: what is shown, by document and paragraph, or with a selected place's records first, gathered
 * by where in it they stand; then the policy records that stand aside.
 */
export function listRows(
  catalog: Catalog,
  shown: readonly AtlasRecord[],
  aside: readonly AtlasRecord[],
  place: string | null,
): readonly ListRow[] {
  const ordered = inDocumentOrder(catalog, shown)
  const sections = place ? byPlace(catalog, ordered, place) : byDocument(ordered)
  if (aside.length > 0) sections.push({ group: { by: 'aside' }, records: inDocumentOrder(catalog, aside) })
  let position = 0
  return sections.flatMap(({ group, records }): readonly ListRow[] => [
    { type: 'group', id: `group:${group.by}:${'id' in group ? group.id : ''}`, group, count: records.length },
    ...records.map((record): ListRow => ({ type: 'record', id: record.id, record, position: (position += 1) })),
  ])
}

interface Section {
  readonly group: Group
  readonly records: readonly AtlasRecord[]
}

function inDocumentOrder(catalog: Catalog, records: readonly AtlasRecord[]): readonly AtlasRecord[] {
  const order = new Map(catalog.documents.map(({ id }, index) => [id, index]))
  return records.toSorted((a, b) => {
    const [first, second] = [a.evidence[0], b.evidence[0]]
    const byOrder = (order.get(first?.document ?? '') ?? Infinity) - (order.get(second?.document ?? '') ?? Infinity)
    return byOrder || (first?.paragraph ?? 0) - (second?.paragraph ?? 0)
  })
}

function byDocument(records: readonly AtlasRecord[]): Section[] {
  const groups = grouped(records, firstDocument)
  return [...groups].map(([id, own]) => ({ group: { by: 'document', id }, records: own }))
}

function firstDocument({ evidence }: AtlasRecord): string {
  return evidence[0]?.document ?? ''
}

function byPlace(catalog: Catalog, records: readonly AtlasRecord[], place: string): Section[] {
  const within = grouped(records, (record) => placeWithin(catalog, record, place) ?? '')
  const elsewhere = within.get('') ?? []
  within.delete('')
  const own = within.get(place)
  within.delete(place)
  const sections: Section[] = own ? [{ group: { by: 'place', id: place }, records: own }] : []
  for (const [id, gathered] of within) sections.push({ group: { by: 'place', id }, records: gathered })
  if (elsewhere.length > 0) sections.push({ group: { by: 'elsewhere' }, records: elsewhere })
  return sections
}

/** The record's own place that is the wanted one or lies in it. */
function placeWithin(catalog: Catalog, record: AtlasRecord, wanted: string): string | null {
  return (
    record.where.find(({ place }) => place === wanted || placesAbove(catalog, place).includes(wanted))?.place ?? null
  )
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
