import { about, inVocabulary, repeated, subjects, type Check, type Finding } from './check.ts'

export const uniqueIds: Check = {
  name: 'unique-ids',
  holds: 'No id stands twice: not among records and figures, nor within a vocabulary.',
  run(collection) {
    const taken: Finding[] = repeated(subjects(collection), ({ value }) => value.id).flatMap(([id, holders]) =>
      holders.slice(1).map((entry) => about(entry, 'id', `"${id}" is already the id of another record or figure`)),
    )
    const documents = repeated(collection.documents, ({ value }) => value.id).flatMap(([id, holders]) =>
      holders.slice(1).map((entry) => about(entry, 'id', `"${id}" is already the id of another document`)),
    )
    const lists = { industries: collection.industries, indicators: collection.indicators, units: collection.units }
    const terms = Object.entries({ ...lists, places: collection.places }).flatMap(([name, list]) =>
      repeated<{ readonly id: string }>(list, ({ id }) => id).map(([id]) =>
        inVocabulary(name, id, 'id', `"${id}" stands more than once`),
      ),
    )
    return [...taken, ...documents, ...terms]
  },
}

export const formerIds: Check = {
  name: 'former-ids',
  holds: 'A former id is used by one record only, and by nothing present.',
  run(collection) {
    const former = collection.records.flatMap((entry) => entry.value.former_ids.map((id) => ({ id, entry })))
    const inUse = former
      .filter(({ id }) => collection.recordById.has(id) || collection.figureById.has(id))
      .map(({ id, entry }) => about(entry, 'former_ids', `"${id}" is the id of something present`))
    const shared = repeated(former, ({ id }) => id).flatMap(([id, holders]) =>
      holders
        .slice(1)
        .map(({ entry }) => about(entry, 'former_ids', `"${id}" is already a former id of another record`)),
    )
    return [...inUse, ...shared]
  },
}

export const permanentIds: Check = {
  name: 'permanent-ids',
  holds: 'Every id that a release has published is still there, or is a former id.',
  run(collection) {
    const former = new Set(collection.records.flatMap(({ value }) => value.former_ids))
    const gone = (id: string, present: ReadonlyMap<string, unknown>) => !present.has(id) && !former.has(id)
    const lost = (id: string, kind: string): Finding => ({
      file: 'seeds/released.yaml',
      entry: id,
      field: '',
      message: `the ${kind} was published under this id and is gone; keep it, or list it under former_ids of its successor`,
    })
    return [
      ...collection.released.records.filter((id) => gone(id, collection.recordById)).map((id) => lost(id, 'record')),
      ...collection.released.figures.filter((id) => gone(id, collection.figureById)).map((id) => lost(id, 'figure')),
    ]
  },
}

export const folderNames: Check = {
  name: 'folder-names',
  holds: 'The folder of a document bears its id.',
  run: ({ documents }) =>
    documents
      .filter(({ document, value }) => document !== value.id)
      .map((entry) => about(entry, 'id', `the folder is called "${entry.document}"`)),
}

export const duplicates: Check = {
  name: 'duplicates',
  holds: 'No two records of one kind bear the same Chinese name: one thing is one record.',
  run: ({ records }) =>
    repeated(records, ({ value }) => `${value.kind} ${value.name.zh}`).flatMap(([, [first, ...others]]) =>
      others.map((entry) => about(entry, 'name.zh', `the same kind and name as "${first?.value.id ?? ''}"`)),
    ),
}
