import type { SeedDocument, SeedParagraph } from '../../src/domain/record/seed-schema.ts'
import { subjects } from '../check/check.ts'
import { evidenceDocument, type Collection } from '../compile/collection.ts'
import type { Fault } from '../compile/fault.ts'
import type { CommittedText } from './committed.ts'
import { unexplainedNumbers, type ParagraphFacts } from './numbers.ts'
import { exceptionsFrom, indexRuns, MOST_CHARACTERS, MOST_WORDS, sharedRuns } from './shared-runs.ts'
import type { SourceText } from './texts.ts'

type Texts = ReadonlyMap<string, SourceText>

/** The text is the one that the document's page describes: hash, count and length of its paragraphs. */
export function checkTexts(collection: Collection, texts: Texts): Fault[] {
  return collection.documents.flatMap(({ file, value }) => {
    const fault = (field: string, message: string): Fault => ({ check: 'text', file, entry: value.id, field, message })
    const text = texts.get(value.id)
    if (!text) return [fault('source_file', `${value.source_file} is not in the folder`)]
    const found: Fault[] = []
    if (text.sha256 !== value.sha256) found.push(fault('sha256', `the text has ${text.sha256}`))
    if (text.paragraphs.length !== value.paragraphs) {
      found.push(fault('paragraphs', `${value.paragraphs}, but the text has ${text.paragraphs.length}`))
    }
    return [...found, ...checkLengths(collection, value, text)]
  })
}

function checkLengths({ paragraphs }: Collection, { id }: SeedDocument, text: SourceText): Fault[] {
  return paragraphs
    .filter(({ document }) => document === id)
    .flatMap(({ file, value }): Fault[] => {
      const length = [...(text.paragraphs[value.paragraph - 1] ?? '')].length
      if (length === value.length) return []
      const message = `${value.length}, but the paragraph has ${length} characters`
      return [{ check: 'text', file, entry: `paragraph ${value.paragraph}`, field: 'length', message }]
    })
}

/** What differs between a mention and the text only in blanks and quotation marks. */
function loose(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")
}

/** Each mention stands in the paragraph that it cites. */
export function checkMentions(collection: Collection, texts: Texts): Fault[] {
  return subjects(collection).flatMap((entry) =>
    entry.value.evidence.flatMap((piece): Fault[] => {
      const document = evidenceDocument(entry, piece)
      const paragraph = texts.get(document)?.paragraphs[piece.paragraph - 1] ?? ''
      if (paragraph.includes(piece.mention)) return []
      const hint = loose(paragraph).includes(loose(piece.mention)) ? ' (blanks or quotation marks differ)' : ''
      return [
        {
          check: 'mention',
          file: entry.file,
          entry: entry.value.id,
          field: 'evidence',
          message: `"${piece.mention}" is not in paragraph ${piece.paragraph} of ${document}${hint}`,
        },
      ]
    }),
  )
}

/** What may stand in our texts as the sources write it: names of things, and the mentions themselves. */
function namesOf(collection: Collection): string[] {
  return [
    ...collection.records.flatMap(({ value }) => [
      value.name.zh,
      value.name.en,
      ...value.aliases,
      ...value.responsible,
    ]),
    ...subjects(collection).flatMap(({ value }) => value.evidence.map(({ mention }) => mention)),
    ...collection.geography.elements.flatMap(({ evidence }) => evidence.map(({ mention }) => mention)),
    ...collection.documents.flatMap(({ value }) =>
      [value.title, value.short_name, value.issuer].flatMap(({ zh, en }) => [zh, en]),
    ),
    ...collection.places.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]),
  ]
}

/** No committed text shares more of a source than a name has. */
export function checkCopies(collection: Collection, texts: Texts, committed: readonly CommittedText[]): Fault[] {
  const index = indexRuns([...texts.values()].flatMap(({ paragraphs }) => paragraphs))
  const exceptions = exceptionsFrom(namesOf(collection))
  return committed.flatMap(({ file, text }) =>
    sharedRuns(text, index, exceptions).map((run): Fault => ({
      check: 'copy',
      file,
      entry: '',
      field: '',
      message: `shares more than ${MOST_CHARACTERS} characters or ${MOST_WORDS} words with a text: "${run} …"`,
    })),
  )
}

/** What the seeds know of each paragraph of a document, by its ordinal. */
function factsOf(collection: Collection, document: string): (paragraph: SeedParagraph) => ParagraphFacts {
  const cites = (entry: ReturnType<typeof subjects>[number]) =>
    new Set(
      entry.value.evidence
        .filter((piece) => evidenceDocument(entry, piece) === document)
        .map((piece) => piece.paragraph),
    )
  const records = collection.records.map((entry) => ({ value: entry.value, cites: cites(entry) }))
  const figures = collection.figures.map((entry) => ({ value: entry.value, cites: cites(entry) }))
  return ({ paragraph, numbers_explained }) => {
    const own = {
      records: records.filter((record) => record.cites.has(paragraph)).map(({ value }) => value),
      figures: figures.filter((figure) => figure.cites.has(paragraph)).map(({ value }) => value),
    }
    const years = [
      ...own.records.flatMap(({ time }) => [time.from, time.to]),
      ...own.figures.flatMap(({ year, period }) => [year, period?.from, period?.to]),
    ]
    return {
      mentions: [...own.records, ...own.figures].flatMap(({ evidence }) =>
        evidence.filter((piece) => piece.paragraph === paragraph).map(({ mention }) => mention),
      ),
      explained: numbers_explained.map(({ text }) => text),
      amounts: own.figures.map(({ value, unit }) => value * (collection.unitById.get(unit)?.factor ?? 1)),
      years: new Set(years.filter((year) => year !== undefined)),
    }
  }
}

/** Each number of a document worked through whole is a figure's, a mark, inside a mention, or explained. */
export function checkNumbers(collection: Collection, texts: Texts): Fault[] {
  return collection.documents
    .filter(({ value }) => value.coverage === 'whole')
    .flatMap(({ value: { id } }) => {
      const facts = factsOf(collection, id)
      return collection.paragraphs
        .filter(({ document }) => document === id)
        .flatMap(({ file, value }) => {
          const text = texts.get(id)?.paragraphs[value.paragraph - 1] ?? ''
          const open = unexplainedNumbers(text, facts(value)).map((number) => number.text)
          const idle = value.numbers_explained.filter(({ text: piece }) => !text.includes(piece))
          const fault = (message: string): Fault => ({
            check: 'numbers',
            file,
            entry: `paragraph ${value.paragraph}`,
            field: 'numbers_explained',
            message,
          })
          return [
            ...(open.length > 0 ? [fault(`${open.join(', ')}: no figure carries it, and nothing explains it`)] : []),
            ...idle.map(({ text: piece }) => fault(`"${piece}" is explained and does not stand in the paragraph`)),
          ]
        })
    })
}
