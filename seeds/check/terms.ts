import type { SeedRecord } from '../../src/domain/record/seed-schema.ts'
import { isReport, type Stage } from '../../src/domain/record/stage.ts'
import { evidenceDocument, paragraphKey, type Collection, type Entry } from '../compile/collection.ts'
import { about, inVocabulary, type Check, type Finding } from './check.ts'

function recordTerms(collection: Collection): Finding[] {
  const elements = new Set(collection.geography.elements.map(({ id }) => id))
  return collection.records.flatMap((entry) => [
    ...entry.value.industries
      .filter((id) => !collection.industryById.has(id))
      .map((id) => about(entry, 'industries', `no industry "${id}" in seeds/vocabulary/industries.yaml`)),
    ...entry.value.where
      .filter(({ place }) => !collection.gazetteer.has(place))
      .map(({ place }) => about(entry, 'where', `no place "${place}": neither an adcode nor in places.yaml`)),
    ...entry.value.pattern
      .filter((id) => !elements.has(id))
      .map((id) => about(entry, 'pattern', `no element "${id}" in geo/definitions/pattern.yaml`)),
  ])
}

function figureTerms(collection: Collection): Finding[] {
  return collection.figures.flatMap((entry) => {
    const { indicator, unit, place, industry, record } = entry.value
    const missing: [known: boolean, field: string, message: string][] = [
      [collection.indicatorById.has(indicator), 'indicator', `no indicator "${indicator}" in indicators.yaml`],
      [collection.unitById.has(unit), 'unit', `no unit "${unit}" in units.yaml`],
      [collection.gazetteer.has(place), 'place', `no place "${place}": neither an adcode nor in places.yaml`],
      [!industry || collection.industryById.has(industry), 'industry', `no industry "${industry ?? ''}"`],
      [!record || collection.recordById.has(record), 'record', `no record "${record ?? ''}"`],
    ]
    return missing.filter(([known]) => !known).map(([, field, message]) => about(entry, field, message))
  })
}

function vocabularyTerms(collection: Collection): Finding[] {
  return [
    ...collection.industries
      .filter(({ parent }) => parent !== undefined && !collection.industryById.has(parent))
      .map(({ id, parent }) => inVocabulary('industries', id, 'parent', `no industry "${parent ?? ''}"`)),
    ...collection.indicators
      .filter(({ unit }) => !collection.unitById.has(unit))
      .map(({ id, unit }) => inVocabulary('indicators', id, 'unit', `no unit "${unit}" in units.yaml`)),
    ...collection.indicators.flatMap(({ id, meets }) =>
      meets
        .filter(({ indicator }) => indicator === id || !collection.indicatorById.has(indicator))
        .map(({ indicator }) =>
          inVocabulary('indicators', id, 'meets', indicator === id ? 'itself' : `no indicator "${indicator}"`),
        ),
    ),
    ...collection.documents
      .filter(({ value }) => !collection.gazetteer.has(value.place))
      .map((entry) => about(entry, 'place', `no place "${entry.value.place}"`)),
  ]
}

export const termsExist: Check = {
  name: 'terms-exist',
  holds: 'Every industry, indicator, unit, place and element of the pattern that an entry names is defined.',
  run: (collection) => [...recordTerms(collection), ...figureTerms(collection), ...vocabularyTerms(collection)],
}

/** The documents that name an entry, apart by whether the section there reports or plans. */
function stagesOf(
  entry: Entry<SeedRecord>,
  { documentById, paragraphAt }: Collection,
): Readonly<Record<Stage, ReadonlySet<string>>> {
  const stages = { planned: new Set<string>(), reported: new Set<string>() }
  for (const piece of entry.value.evidence) {
    const document = evidenceDocument(entry, piece)
    const section = paragraphAt.get(paragraphKey(document, piece.paragraph))?.section ?? ''
    const reports = documentById.get(document)?.value.reports ?? []
    stages[isReport(reports, section) ? 'reported' : 'planned'].add(document)
  }
  return stages
}

export const relationsExist: Check = {
  name: 'relations-exist',
  holds: 'A relation points to another record that exists; promised-in to a document that exists.',
  run: ({ records, recordById, documentById }) =>
    records.flatMap((entry) =>
      entry.value.relations.flatMap(({ relation, object }) => {
        if (object === entry.value.id) return [about(entry, 'relations', `${relation} "${object}": itself`)]
        const [known, what] =
          relation === 'promised-in' ? [documentById.has(object), 'document'] : [recordById.has(object), 'record']
        return known ? [] : [about(entry, 'relations', `${relation} "${object}": no such ${what}`)]
      }),
    ),
}

export const reportsFollowPlans: Check = {
  name: 'reports-follow-plans',
  holds:
    'What reports stands in a section that reports, and its object in a plan of another document; what is promised in a document is named by its plans, and by another document too.',
  run: (collection) =>
    collection.records.flatMap((entry) => {
      const own = stagesOf(entry, collection)
      const named = new Set([...own.planned, ...own.reported])
      return entry.value.relations.flatMap(({ relation, object }) => {
        const fault = (message: string) => [about(entry, 'relations', `${relation} "${object}": ${message}`)]
        if (relation === 'promised-in') {
          if (!own.planned.has(object)) return fault('no plan of that document names the record')
          return named.size > 1 ? [] : fault('no other document names the record')
        }
        const planned = collection.recordById.get(object)
        if (relation !== 'reports-on' || !planned) return []
        if (own.reported.size === 0) return fault('the record stands in no section that reports')
        const plans = [...stagesOf(planned, collection).planned]
        return plans.some((plan) => [...own.reported].some((report) => report !== plan))
          ? []
          : fault('no other document plans that record')
      })
    }),
}
