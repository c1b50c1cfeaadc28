import { evidenceDocument, paragraphKey, type Collection } from '../compile/collection.ts'
import { about, subjects, type Check, type Finding } from './check.ts'

export const evidencePresent: Check = {
  name: 'evidence-present',
  holds: 'Every record and figure has evidence, and at least one piece in the document whose folder it stands in.',
  run: (collection) =>
    subjects(collection).flatMap((entry) => {
      if (entry.value.evidence.length === 0) return [about(entry, 'evidence', 'there is none')]
      const own = entry.value.evidence.some((piece) => evidenceDocument(entry, piece) === entry.document)
      return own ? [] : [about(entry, 'evidence', `none of it is in "${entry.document}", whose folder this is`)]
    }),
}

export const paragraphsExist: Check = {
  name: 'paragraphs-exist',
  holds: 'Evidence points to a document and a paragraph that are listed.',
  run: (collection) =>
    subjects(collection).flatMap((entry) =>
      entry.value.evidence.flatMap((piece): Finding[] => {
        const document = evidenceDocument(entry, piece)
        if (!collection.documentById.has(document)) return [about(entry, 'evidence', `no document "${document}"`)]
        return collection.paragraphAt.has(paragraphKey(document, piece.paragraph))
          ? []
          : [about(entry, 'evidence', `"${document}" has no paragraph ${piece.paragraph}`)]
      }),
    ),
}

export const paragraphLists: Check = {
  name: 'paragraph-lists',
  holds: 'Each document lists every paragraph exactly once, from 1 to its count.',
  run: ({ documents, paragraphs }) =>
    documents.flatMap((entry) => {
      const { id, paragraphs: count } = entry.value
      const listed = paragraphs.filter(({ document }) => document === id).map(({ value }) => value.paragraph)
      const missing = Array.from({ length: count }, (_, index) => index + 1).filter((n) => !listed.includes(n))
      const twice = listed.filter((n, index) => listed.indexOf(n) !== index)
      const beyond = listed.filter((n) => n > count)
      return (
        [
          [missing, 'not listed'],
          [twice, 'listed more than once'],
          [beyond, `beyond the ${count} that document.yaml counts`],
        ] as const
      )
        .filter(([numbers]) => numbers.length > 0)
        .map(([numbers, what]) => about(entry, 'paragraphs', `paragraphs ${numbers.join(', ')}: ${what}`))
    }),
}

/** Keys of all paragraphs that a record or figure cites. */
function citedParagraphs(collection: Collection): ReadonlySet<string> {
  return new Set(
    subjects(collection).flatMap((entry) =>
      entry.value.evidence.map((piece) => paragraphKey(evidenceDocument(entry, piece), piece.paragraph)),
    ),
  )
}

export const paragraphsUsed: Check = {
  name: 'paragraphs-used',
  holds:
    'In a document worked through whole, every content paragraph is cited or says why it yields nothing; never both.',
  run(collection) {
    const cited = citedParagraphs(collection)
    return collection.paragraphs.flatMap(({ file, document, value }): Finding[] => {
      if (collection.documentById.get(document)?.value.coverage !== 'whole') return []
      const isCited = cited.has(paragraphKey(document, value.paragraph))
      const reasoned = value.nothing_because !== undefined
      const finding = (message: string): Finding => ({
        file,
        entry: `paragraph ${value.paragraph}`,
        field: 'nothing_because',
        message,
      })
      if (value.role === 'content' && !isCited && !reasoned) return [finding('nothing cites it and no reason is given')]
      if (isCited && reasoned) return [finding('it is said to yield nothing, yet something cites it')]
      return []
    })
  },
}

export const listedDocumentsEmpty: Check = {
  name: 'listed-documents-empty',
  holds: 'A document that is only listed has no records and no figures of its own.',
  run: (collection) =>
    subjects(collection)
      .filter(({ document }) => collection.documentById.get(document)?.value.coverage === 'listed')
      .map((entry) => about(entry, '', `"${entry.document}" is only listed; set its coverage to whole first`)),
}
