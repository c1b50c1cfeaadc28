import type { AtlasRecord, Catalog } from '../../domain/record/catalog.ts'

/** Promises and reports are not here: they stand on the path, in the order of time. */
const GROUPED = ['part-of', 'same-as'] as const

export interface RelationGroup {
  readonly relation: (typeof GROUPED)[number]
  /** `out`: from this record; `in`: other records point here. */
  readonly direction: 'out' | 'in'
  readonly objects: readonly AtlasRecord[]
}

/** A record's relations and those of others to it, grouped, in the order of the vocabulary. */
export function relationsOf(catalog: Catalog, record: AtlasRecord): readonly RelationGroup[] {
  return GROUPED.flatMap((relation) => {
    const out = record.relations
      .filter((own) => own.relation === relation)
      .flatMap(({ object }) => catalog.recordById.get(object) ?? [])
    const known = new Set(out.map(({ id }) => id))
    const into = catalog.records
      .filter((other) => other.relations.some((own) => own.relation === relation && own.object === record.id))
      // "Same as" written from both sides is one relation.
      .filter(({ id }) => relation !== 'same-as' || !known.has(id))
    const groups: RelationGroup[] = []
    if (out.length > 0) groups.push({ relation, direction: 'out', objects: out })
    if (into.length > 0) groups.push({ relation, direction: 'in', objects: into })
    return groups
  })
}
