import {
  CATALOG_SCHEMA,
  type AtlasRecord,
  type CatalogFile,
  type Figure,
  type Offer,
} from '../../src/domain/record/catalog.ts'
import type { SeedFigure, SeedRecord } from '../../src/domain/record/seed-schema.ts'
import type { Collection, Entry } from './collection.ts'
import { compileDocument, newestDate } from './documents.ts'
import { inDocumentOrder, resolveEvidence } from './evidence.ts'
import { outcomes } from './outcomes.ts'
import { withPromises } from './promises.ts'
import { membershipRows, standings } from './standing.ts'
import { recordPrecision } from './whereabouts.ts'

function compileFigure({ value, ...entry }: Entry<SeedFigure>, collection: Collection): Figure {
  return {
    id: value.id,
    indicator: value.indicator,
    value: value.value,
    comparator: value.comparator,
    aim: value.aim,
    unit: value.unit,
    year: value.year ?? null,
    period: value.period ?? null,
    kind: value.kind,
    place: value.place,
    industry: value.industry ?? null,
    record: value.record ?? null,
    note: value.note ?? null,
    evidence: resolveEvidence(entry, value.evidence, collection),
  }
}

function compileOffer(offer: NonNullable<SeedRecord['offer']>): Offer {
  return {
    clause: offer.clause,
    for: offer.for,
    condition: offer.condition,
    figures: offer.figures,
    validFrom: offer.valid_from ?? null,
    validTo: offer.valid_to ?? null,
  }
}

/** What a record needs beside its own entry. */
interface Surroundings {
  readonly collection: Collection
  readonly documents: readonly string[]
  /** Figure ids by record, in the documents' order. */
  readonly figures: ReadonlyMap<string, readonly string[]>
  readonly standing: ReturnType<typeof standings>
}

function compileRecord(entry: Entry<SeedRecord>, around: Surroundings): AtlasRecord {
  const { value } = entry
  const evidence = resolveEvidence(entry, value.evidence, around.collection)
  return {
    id: value.id,
    formerIds: value.former_ids,
    kind: value.kind,
    name: { zh: value.name.zh, en: value.name.en },
    nameBasis: value.name.basis,
    aliases: value.aliases,
    summary: value.summary,
    industries: value.industries,
    where: value.where.map(({ place, role, basis, reason }) => ({ place, role, basis, reason: reason ?? null })),
    extent: value.extent,
    precision: recordPrecision(value, around.collection.gazetteer),
    inferred: value.where.some(({ basis }) => basis === 'inferred'),
    openList: value.open_list,
    status: value.status,
    time: { from: value.time.from ?? null, to: value.time.to ?? null, basis: value.time.basis },
    responsible: value.responsible,
    relations: value.relations,
    note: value.note ?? null,
    offer: value.offer ? compileOffer(value.offer) : null,
    pattern: around.standing(value),
    evidence,
    figures: around.figures.get(value.id) ?? [],
    documents: around.documents.filter((id) => evidence.some(({ document }) => document === id)),
  }
}

/** Groups the ids of figures by the record they belong to, keeping their order. */
function figuresByRecord(figures: readonly Figure[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, record } of figures) {
    if (record !== null) groups.set(record, [...(groups.get(record) ?? []), id])
  }
  return groups
}

/** The catalogue of a collection that has passed every check. The same collection gives the same catalogue. */
export function compileCatalog(collection: Collection): CatalogFile {
  const documents = collection.documents.map(({ value }) => value.id)
  const figures = inDocumentOrder(
    collection.figures.map((entry) => compileFigure(entry, collection)),
    documents,
  )
  const around: Surroundings = {
    collection,
    documents,
    figures: figuresByRecord(figures),
    standing: standings(collection),
  }
  const compiledDocuments = collection.documents.map(({ value }) => compileDocument(value))
  const pairs = outcomes({
    figures,
    units: collection.units,
    indicators: collection.indicators,
    names: new Map([
      ...collection.industries.map(({ id, name }) => [id, name] as const),
      ...collection.records.map(({ value }) => [value.id, { zh: value.name.zh, en: value.name.en }] as const),
    ]),
  })
  return {
    schema: CATALOG_SCHEMA,
    version: collection.version,
    asOf: newestDate(collection.documents.map(({ value }) => value)),
    documents: compiledDocuments,
    records: inDocumentOrder(
      withPromises({
        records: collection.records.map((entry) => compileRecord(entry, around)),
        figures,
        outcomes: pairs,
        documents: compiledDocuments,
      }),
      documents,
    ),
    figures,
    outcomes: pairs,
    places: [...collection.gazetteer.values()],
    industries: collection.industries.map((industry) => ({
      id: industry.id,
      parent: industry.parent ?? null,
      family: industry.family,
      name: industry.name,
      short: industry.short,
      ours: industry.ours,
    })),
    indicators: collection.indicators
      .map(({ id, name, definition, unit, nature, direction }) => ({ id, name, definition, unit, nature, direction }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    units: collection.units,
    pattern: {
      elements: collection.geography.elements.map(({ id, name, rule, basis, evidence }) => ({
        id,
        name,
        rule,
        basis,
        evidence: evidence.flatMap((piece) => resolveEvidence(piece, [piece], collection)),
      })),
      membership: membershipRows(collection),
    },
  }
}
