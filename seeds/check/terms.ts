import type { Collection } from '../compile/collection.ts'
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

export const relationsExist: Check = {
  name: 'relations-exist',
  holds: 'A relation points to another record that exists.',
  run: ({ records, recordById }) =>
    records.flatMap((entry) =>
      entry.value.relations
        .filter(({ object }) => object === entry.value.id || !recordById.has(object))
        .map(({ relation, object }) =>
          about(
            entry,
            'relations',
            `${relation} "${object}": ${object === entry.value.id ? 'itself' : 'no such record'}`,
          ),
        ),
    ),
}
