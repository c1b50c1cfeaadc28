import type { AtlasDocument, AtlasRecord, Figure, Outcome } from '../../src/domain/record/catalog.ts'
import { stageOf } from '../../src/domain/record/stage.ts'

interface Told {
  readonly records: readonly AtlasRecord[]
  readonly figures: readonly Figure[]
  readonly outcomes: readonly Outcome[]
  readonly documents: readonly AtlasDocument[]
}

/** The documents whose planning sections name a record. */
function plansOf({ evidence }: AtlasRecord, documents: readonly AtlasDocument[]): string[] {
  return documents
    .filter((document) =>
      evidence.some((piece) => piece.document === document.id && stageOf(document, piece) === 'planned'),
    )
    .map(({ id }) => id)
}

/** The documents whose reporting sections name a record. */
function reportsOf({ evidence }: AtlasRecord, documents: readonly AtlasDocument[]): string[] {
  return documents
    .filter((document) =>
      evidence.some((piece) => piece.document === document.id && stageOf(document, piece) === 'reported'),
    )
    .map(({ id }) => id)
}

/**
 * The other side of every report: what a record of a later document reports on gets `promised-in`, to the document that
 * planned it; so does a record of which one document sets a target and another gives a statistic that it meets. What the
 * seeds say themselves stays, and stands first.
 */
export function withPromises({ records, figures, outcomes, documents }: Told): AtlasRecord[] {
  const promised = new Map<string, Set<string>>()
  const promise = (record: string, found: readonly string[]) => {
    const known = promised.get(record) ?? new Set()
    promised.set(record, new Set([...known, ...found]))
  }
  const recordById = new Map(records.map((record) => [record.id, record]))
  for (const reporter of records) {
    const reporting = reportsOf(reporter, documents)
    for (const { relation, object } of reporter.relations) {
      const planned = recordById.get(object)
      if (relation !== 'reports-on' || !planned) continue
      const plans = plansOf(planned, documents)
      // A document that goes on from its report to next steps has not promised what it reports.
      const earlier = plans.filter((id) => !reporting.includes(id))
      promise(object, earlier.length > 0 ? earlier : plans)
    }
  }
  const figureById = new Map(figures.map((figure) => [figure.id, figure]))
  for (const { target, statistic } of outcomes) {
    const [set, met] = [figureById.get(target), figureById.get(statistic)]
    if (!set?.record || set.record !== met?.record) continue
    const plans = set.evidence.map(({ document }) => document)
    promise(set.record, plans)
  }
  return records.map((record) => {
    const said = record.relations.filter(({ relation }) => relation === 'promised-in').map(({ object }) => object)
    const added = documents.filter(({ id }) => promised.get(record.id)?.has(id) && !said.includes(id))
    if (added.length === 0) return record
    const relations = added.map(({ id }) => ({ relation: 'promised-in', object: id }) as const)
    return { ...record, relations: [...record.relations, ...relations] }
  })
}
