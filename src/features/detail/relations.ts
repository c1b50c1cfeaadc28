import type { AtlasDocument, AtlasRecord, Catalog, Figure } from '../../domain/record/catalog.ts'
import { RELATIONS, type RelationTerm } from '../../domain/record/terms.ts'

/** What a relation points at. */
export type RelatedObject =
  | { readonly type: 'record'; readonly id: string; readonly record: AtlasRecord }
  | { readonly type: 'document'; readonly id: string; readonly document: AtlasDocument }
  | { readonly type: 'figure'; readonly id: string; readonly figure: Figure }

export interface RelationGroup {
  readonly relation: RelationTerm
  /** `out`: from this record; `in`: other records point here. */
  readonly direction: 'out' | 'in'
  readonly objects: readonly RelatedObject[]
}

/** A record's relations and those of others to it, grouped, in the order of the vocabulary. */
export function relationsOf(catalog: Catalog, record: AtlasRecord): readonly RelationGroup[] {
  return RELATIONS.flatMap((relation) => {
    const out = record.relations
      .filter((own) => own.relation === relation)
      .flatMap(({ object }) => lookUp(catalog, object) ?? [])
    const known = new Set(out.map(({ id }) => id))
    const into = catalog.records
      .filter((other) => other.relations.some((own) => own.relation === relation && own.object === record.id))
      .map((other): RelatedObject => ({ type: 'record', id: other.id, record: other }))
      // "Same as" written from both sides is one relation.
      .filter(({ id }) => relation !== 'same-as' || !known.has(id))
    const groups: RelationGroup[] = []
    if (out.length > 0) groups.push({ relation, direction: 'out', objects: out })
    if (into.length > 0) groups.push({ relation, direction: 'in', objects: into })
    return groups
  })
}

function lookUp(catalog: Catalog, id: string): RelatedObject | null {
  const record = catalog.recordById.get(id)
  if (record) return { type: 'record', id, record }
  const document = catalog.documentById.get(id)
  if (document) return { type: 'document', id, document }
  const figure = catalog.figureById.get(id)
  return figure ? { type: 'figure', id, figure } : null
}
