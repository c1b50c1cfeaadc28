import type { LocalText } from '../../src/base/local-text.ts'
import type { Collection } from '../compile/collection.ts'
import { about, inVocabulary, repeated, subjects, type Check, type Finding } from './check.ts'

const HAN = /\p{Script=Han}/u

/** Characters as a reader counts them. */
function countOf(text: string): number {
  return [...text].length
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

interface Words {
  readonly text: LocalText
  /** Notes and faults speak about the words of a text, and may quote them in English. */
  readonly mayQuote: boolean
  finding(field: string, message: string): Finding
}

/** Every text in two languages that the seeds hold, with the way to report on it. */
function wordsOf(collection: Collection): Words[] {
  const words: Words[] = []
  const add = (text: LocalText | undefined, field: string, finding: (field: string, message: string) => Finding) => {
    if (!text) return
    const mayQuote = ['note', 'faults', 'issued_note'].includes(field)
    words.push({ text, mayQuote, finding: (language, message) => finding(`${field}.${language}`, message) })
  }
  for (const entry of collection.records) {
    const finding = (field: string, message: string) => about(entry, field, message)
    add(entry.value.name, 'name', finding)
    add(entry.value.summary, 'summary', finding)
    add(entry.value.note, 'note', finding)
    add(entry.value.offer?.condition, 'offer.condition', finding)
    for (const { reason } of entry.value.where) add(reason, 'where.reason', finding)
  }
  for (const entry of collection.figures) add(entry.value.note, 'note', (field, text) => about(entry, field, text))
  for (const entry of collection.documents) {
    const finding = (field: string, message: string) => about(entry, field, message)
    for (const key of ['title', 'short_name', 'issuer', 'issued_note'] as const) add(entry.value[key], key, finding)
    for (const fault of entry.value.faults) add(fault.text, 'faults', finding)
  }
  for (const { file, value } of collection.paragraphs) {
    const finding = (field: string, message: string): Finding => ({
      file,
      entry: `paragraph ${value.paragraph}`,
      field,
      message,
    })
    add(value.summary, 'summary', finding)
    add(value.nothing_because, 'nothing_because', finding)
  }
  for (const name of ['industries', 'indicators', 'places'] as const) {
    for (const term of collection[name]) {
      const finding = (field: string, message: string) => inVocabulary(name, term.id, field, message)
      add(term.name, 'name', finding)
      if ('definition' in term) add(term.definition, 'definition', finding)
    }
  }
  return words
}

export const bothLanguages: Check = {
  name: 'both-languages',
  holds: 'Every text is there in Chinese and in English, each in its own language.',
  run: (collection) =>
    wordsOf(collection).flatMap(({ text, finding, mayQuote }) => {
      const found: Finding[] = []
      if (text.zh.trim() === '') found.push(finding('zh', 'empty'))
      // A name such as 5G or ERP is the same in Chinese; a sentence is not.
      else if (!HAN.test(text.zh) && /\s\S+\s/.test(text.zh)) found.push(finding('zh', 'no Chinese in it'))
      if (text.en.trim() === '') found.push(finding('en', 'empty'))
      else if (count(text.en, /\p{Script=Han}/gu) > (mayQuote ? count(text.en, /[a-z]/gi) / 3 : 0)) {
        found.push(finding('en', 'Chinese characters in the English text'))
      }
      return found
    }),
}

export const summaryLength: Check = {
  name: 'summary-length',
  holds: 'A summary has at most 120 characters in Chinese and 240 in English; of a paragraph, 60 in Chinese.',
  run: ({ records, paragraphs }) => [
    ...records.flatMap((entry) =>
      (
        [
          ['zh', 120],
          ['en', 240],
        ] as const
      )
        .filter(([language, most]) => countOf(entry.value.summary[language]) > most)
        .map(([language, most]) =>
          about(entry, `summary.${language}`, `${countOf(entry.value.summary[language])} characters, at most ${most}`),
        ),
    ),
    ...paragraphs
      .filter(({ value }) => countOf(value.summary.zh) > 60)
      .map(({ file, value }) => ({
        file,
        entry: `paragraph ${value.paragraph}`,
        field: 'summary.zh',
        message: `${countOf(value.summary.zh)} characters, at most 60`,
      })),
  ],
}

export const mentionLength: Check = {
  name: 'mention-length',
  holds: 'A mention is a name, not a sentence: at most 30 characters where it holds Chinese, 90 otherwise.',
  run: (collection) =>
    subjects(collection).flatMap((entry) =>
      entry.value.evidence
        .filter(({ mention }) => countOf(mention) > (HAN.test(mention) ? 30 : 90))
        .map(({ mention }) => about(entry, 'evidence.mention', `${countOf(mention)} characters: "${mention}"`)),
    ),
}

/** What a spreadsheet would take for a formula when it opens a published table. */
const FORMULA = /^[=+\-@\t\r]/

export const noFormulas: Check = {
  name: 'no-formulas',
  holds: 'No published text begins as a spreadsheet formula does (=, +, -, @, tab), so none has to be altered.',
  run: (collection) => [
    ...wordsOf(collection).flatMap(({ text, finding }) =>
      (['zh', 'en'] as const)
        .filter((language) => FORMULA.test(text[language]))
        .map((language) => finding(language, `begins with "${text[language][0] ?? ''}"`)),
    ),
    ...subjects(collection).flatMap((entry) =>
      entry.value.evidence
        .filter(({ mention }) => FORMULA.test(mention))
        .map(({ mention }) => about(entry, 'evidence.mention', `begins with "${mention[0] ?? ''}"`)),
    ),
  ],
}

export const readingsFit: Check = {
  name: 'readings-fit',
  holds: 'A reading has a syllable for each letter of its text, which is Chinese throughout and stands once.',
  run: ({ readings }) => {
    const finding = (text: string, message: string) => inVocabulary('readings', text, 'pinyin', message)
    return [
      ...readings
        .filter(({ text }) => [...text].some((letter) => !HAN.test(letter)))
        .map(({ text }) => finding(text, 'a letter is not Chinese')),
      ...readings
        .filter(({ text, pinyin }) => pinyin.split(' ').length !== countOf(text))
        .map(({ text, pinyin }) => finding(text, `${pinyin.split(' ').length} syllables, ${countOf(text)} letters`)),
      ...repeated(readings, ({ text }) => text).map(([text]) => finding(text, 'stands more than once')),
    ]
  },
}
