import type { AtlasDocument, AtlasRecord, Catalog, Evidence } from '../../domain/record/catalog.ts'
import { stageOf, yearsOf, type Stage } from '../../domain/record/stage.ts'

/** One document's part in a path: what it plans or reports, and where it says so. */
export interface Step {
  readonly id: string
  readonly record: AtlasRecord
  readonly document: AtlasDocument
  readonly stage: Stage
  readonly years: { readonly from: number; readonly to: number }
  /** One piece for each paragraph. */
  readonly evidence: readonly Evidence[]
}

/**
 * The way of a record from plan to report, in the order of the documents. It holds the record's own passages, the plans
 * of what it reports on, and the reports of others on it. Empty where nothing ties the documents together, for one name
 * in two texts is not yet a promise kept.
 */
export function pathOf(catalog: Catalog, record: AtlasRecord): readonly Step[] {
  const planned = record.relations
    .filter(({ relation }) => relation === 'reports-on')
    .flatMap(({ object }) => catalog.recordById.get(object) ?? [])
  const reporters = catalog.records.filter(({ relations }) =>
    relations.some(({ relation, object }) => relation === 'reports-on' && object === record.id),
  )
  const promised = record.relations.some(({ relation }) => relation === 'promised-in')
  if (!promised && planned.length + reporters.length === 0) return []
  const steps = [
    ...stepsOf(catalog, record),
    ...planned.flatMap((other) => stepsOf(catalog, other).filter(({ stage }) => stage === 'planned')),
    ...reporters.flatMap((other) => stepsOf(catalog, other).filter(({ stage }) => stage === 'reported')),
  ].sort(inTime(catalog))
  return new Set(steps.map(({ document, stage }) => `${document.id} ${stage}`)).size > 1 ? steps : []
}

function stepsOf(catalog: Catalog, record: AtlasRecord): Step[] {
  const steps = new Map<string, Step & { readonly evidence: Evidence[] }>()
  for (const piece of record.evidence) {
    const document = catalog.documentById.get(piece.document)
    if (!document) continue
    const stage = stageOf(document, piece)
    const id = `${record.id} ${document.id} ${stage}`
    const step = steps.get(id) ?? { id, record, document, stage, years: yearsOf(document, stage), evidence: [] }
    if (!step.evidence.some(({ paragraph }) => paragraph === piece.paragraph)) step.evidence.push(piece)
    steps.set(id, step)
  }
  return [...steps.values()]
}

/** A text without a date of issue stands at the start of the years that it plans for. */
function inTime(catalog: Catalog): (a: Step, b: Step) => number {
  const order = new Map(catalog.documents.map(({ id }, index) => [id, index]))
  const key = ({ document, years, evidence }: Step) =>
    [
      document.issued ?? `${years.from}-01-01`,
      String(order.get(document.id) ?? 0).padStart(4, '0'),
      String(evidence[0]?.paragraph ?? 0).padStart(6, '0'),
    ].join(' ')
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}
