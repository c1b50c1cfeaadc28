import type { LocalText } from '../../base/local-text.ts'
import type { AtlasRecord, Catalog, Evidence } from '../record/catalog.ts'
import { KIND_TERMS, PLACE_LEVELS } from '../record/terms.ts'

/** What can be found, in the order of the groups where nothing else decides. */
export const SEARCH_KINDS = ['place', 'record', 'document', 'industry', 'indicator', 'element', 'paragraph'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A text by which something is found. */
export interface SearchText {
  readonly text: string
  readonly role: TextRole
  /** Paragraphs: the record that is named there. */
  readonly record: string | null
}

/** Names count before aliases, and both before the numbers of the documents that a record stands in. */
export const TEXT_ROLES = ['name', 'alias', 'number'] as const
export type TextRole = (typeof TEXT_ROLES)[number]

export interface SearchEntry {
  readonly kind: SearchKind
  /** Of a paragraph: the document, `#` and the paragraph. */
  readonly id: string
  /** Among equal finds of a kind the lower comes first. */
  readonly rank: number
  readonly texts: readonly SearchText[]
  /** Of a paragraph: where it stands. */
  readonly evidence: Evidence | null
}

/** Everything that can be found in a catalogue, in its own order. */
export function entriesOf(catalog: Catalog): readonly SearchEntry[] {
  const plain = (kind: SearchKind, id: string, texts: readonly SearchText[], rank = 0): SearchEntry => ({
    kind,
    id,
    rank,
    texts: distinct(texts),
    evidence: null,
  })
  return [
    ...catalog.places.map(({ id, name, aliases, level }) =>
      plain('place', id, [...named(name), ...others(aliases)], PLACE_LEVELS.indexOf(level)),
    ),
    ...catalog.records.map((record) => plain('record', record.id, recordTexts(record, catalog), recordRank(record))),
    ...catalog.documents.map(({ id, title, shortName, number, issuer }) =>
      plain('document', id, [
        ...named(shortName),
        ...named(title),
        ...(number === null ? [] : [text(number, 'name')]),
        ...others([issuer.zh, issuer.en]),
      ]),
    ),
    ...catalog.industries.map(({ id, name, short }) =>
      plain('industry', id, [...named(name), ...others([short.zh, short.en])]),
    ),
    ...catalog.indicators.map(({ id, name }) => plain('indicator', id, named(name))),
    ...catalog.pattern.elements.map(({ id, name }) => plain('element', id, named(name))),
    ...paragraphs(catalog),
  ]
}

/** Zones and clusters before parks and bases, and those before what stands in them. */
function recordRank({ kind }: AtlasRecord): number {
  const at = ['zone', 'park'].indexOf(KIND_TERMS[kind].family)
  return at === -1 ? 2 : at
}

function recordTexts({ name, aliases, evidence }: AtlasRecord, catalog: Catalog): readonly SearchText[] {
  const numbers = evidence.flatMap(({ document }) => catalog.documentById.get(document)?.number ?? [])
  return [...named(name), ...others(aliases), ...numbers.map((number) => text(number, 'number'))]
}

/** The paragraphs that evidence points to, found by the records that they name and by their own words for them. */
function paragraphs({ records, documents }: Catalog): readonly SearchEntry[] {
  const found = new Map<string, { evidence: Evidence; texts: SearchText[] }>()
  for (const { id: record, name, aliases, evidence } of records) {
    for (const piece of evidence) {
      const key = `${piece.document}#${piece.paragraph}`
      const entry = found.get(key) ?? { evidence: piece, texts: [] }
      const own = [...named(name), ...others([piece.mention, ...aliases])]
      entry.texts.push(...own.map((one) => ({ ...one, record })))
      found.set(key, entry)
    }
  }
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  const place = ({ document, paragraph }: Evidence) => (order.get(document) ?? 0) * 1e5 + paragraph
  return [...found]
    .sort(([, a], [, b]) => place(a.evidence) - place(b.evidence))
    .map(([id, { evidence, texts }]) => ({ kind: 'paragraph', id, rank: 0, texts: distinct(texts), evidence }))
}

function text(words: string, role: TextRole): SearchText {
  return { text: words, role, record: null }
}

function named({ zh, en }: LocalText): readonly SearchText[] {
  return [text(zh, 'name'), text(en, 'name')]
}

function others(aliases: readonly string[]): readonly SearchText[] {
  return aliases.map((alias) => text(alias, 'alias'))
}

/** Each text once, by its best role. */
function distinct(texts: readonly SearchText[]): readonly SearchText[] {
  const seen = new Set<string>()
  return texts.filter(({ text: words }) => words !== '' && !seen.has(words) && seen.add(words))
}
