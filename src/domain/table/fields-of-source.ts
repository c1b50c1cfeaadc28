import type { AtlasRecord, Evidence, Offer } from '../record/catalog.ts'
import { FIGURE_KIND_NAMES, OFFER_FOR_NAMES, RELATION_NAMES } from '../record/terms.ts'
import { joined, listed, numberField, type Field, type FieldSetting } from './field.ts'

/** The passages that a record rests on, each paragraph once, in its own order. */
export function passagesOf({ evidence }: Pick<AtlasRecord, 'evidence'>): readonly Evidence[] {
  const passages = new Map<string, Evidence>()
  for (const piece of evidence) {
    const at = `${piece.document} ${piece.paragraph}`
    if (!passages.has(at)) passages.set(at, piece)
  }
  return [...passages.values()]
}

function figureLine(id: string, { catalog, locale, figure: written, years }: FieldSetting): string {
  const figure = catalog.figureById.get(id)
  if (!figure) return ''
  const name = catalog.indicatorById.get(figure.indicator)?.name[locale] ?? figure.indicator
  const when = figure.period ? years(figure.period.from, figure.period.to) : years(figure.year, figure.year)
  const kind = FIGURE_KIND_NAMES[figure.kind][locale]
  const about = [kind, when].filter((part) => part !== '').join(locale === 'zh' ? '，' : ', ')
  return locale === 'zh' ? `${name} ${written(figure)}（${about}）` : `${name} ${written(figure)} (${about})`
}

function validity({ validFrom, validTo }: Offer, { date, locale }: FieldSetting): string {
  const from = validFrom === null ? '' : date(validFrom)
  const to = validTo === null ? '' : date(validTo)
  if (locale === 'zh') return from && to ? `${from}至${to}` : from ? `${from}起` : to && `至${to}`
  return from && to ? `${from} to ${to}` : from ? `from ${from}` : to && `until ${to}`
}

function relation(
  { relation: term, object }: AtlasRecord['relations'][number],
  { catalog, locale }: FieldSetting,
): string {
  const name = catalog.recordById.get(object)?.name ?? catalog.documentById.get(object)?.shortName
  return `${RELATION_NAMES[term][locale]} ${name?.[locale] ?? object}`
}

function documentName(id: string | undefined, { catalog, locale }: FieldSetting): string {
  return id === undefined ? '' : (catalog.documentById.get(id)?.shortName[locale] ?? id)
}

/** Numbers and offers. */
export const FIELDS_OF_NUMBERS: readonly Field[] = [
  numberField({
    id: 'figure-count',
    name: { zh: '数值个数', en: 'Figures, count' },
    group: 'numbers',
    width: 100,
    value: ({ figures }) => figures.length,
  }),
  {
    id: 'figures',
    name: { zh: '数值', en: 'Figures' },
    group: 'numbers',
    width: 320,
    text: ({ figures }, setting) =>
      listed(
        figures.map((id) => figureLine(id, setting)),
        setting,
      ),
  },
  {
    id: 'clause',
    name: { zh: '激励条款', en: 'Clause' },
    group: 'numbers',
    width: 90,
    text: ({ offer }) => offer?.clause ?? '',
    rank: ({ offer }) => (offer ? Number.parseFloat(offer.clause) || 0 : Infinity),
  },
  {
    id: 'offer-for',
    name: { zh: '激励对象', en: 'Offer for' },
    group: 'numbers',
    width: 140,
    text: ({ offer }, setting) =>
      joined(
        (offer?.for ?? []).map((term) => OFFER_FOR_NAMES[term][setting.locale]),
        setting,
      ),
  },
  {
    id: 'condition',
    name: { zh: '激励条件', en: 'Condition' },
    group: 'numbers',
    width: 320,
    text: ({ offer }, { locale }) => offer?.condition[locale] ?? '',
  },
  {
    id: 'validity',
    name: { zh: '有效期', en: 'Validity' },
    group: 'numbers',
    width: 220,
    text: ({ offer }, setting) => (offer ? validity(offer, setting) : ''),
  },
]

/** On what a record rests. `document` to `mention` are of its first evidence. */
export const FIELDS_OF_SOURCE: readonly Field[] = [
  {
    id: 'evidence',
    name: { zh: '依据', en: 'Evidence' },
    group: 'source',
    width: { zh: 172, en: 150 },
    usual: true,
    text: (record, setting) => {
      const passages = passagesOf(record)
      const [first] = passages
      if (!first) return ''
      const head = `${documentName(first.document, setting)} ¶${first.paragraph}`
      if (passages.length === 1) return head
      return setting.locale === 'zh' ? `${head} 等 ${passages.length} 处` : `${head} and ${passages.length - 1} more`
    },
  },
  {
    id: 'document',
    name: { zh: '首个依据的文件', en: 'Document of the first evidence' },
    group: 'source',
    width: 190,
    text: ({ evidence }, setting) => documentName(evidence[0]?.document, setting),
  },
  {
    id: 'section',
    name: { zh: '章节', en: 'Section' },
    group: 'source',
    width: 110,
    text: ({ evidence }) => evidence[0]?.section ?? '',
  },
  numberField({
    id: 'paragraph',
    name: { zh: '段落', en: 'Paragraph' },
    group: 'source',
    width: 90,
    value: ({ evidence }) => evidence[0]?.paragraph ?? null,
  }),
  {
    id: 'mention',
    name: { zh: '原文写法', en: 'Words of the document' },
    group: 'source',
    width: 220,
    text: ({ evidence }) => evidence[0]?.mention ?? '',
  },
  {
    id: 'documents',
    name: { zh: '全部文件', en: 'All documents' },
    group: 'source',
    width: 220,
    text: ({ documents }, setting) =>
      joined(
        documents.map((id) => documentName(id, setting)),
        setting,
      ),
  },
  {
    id: 'responsible',
    name: { zh: '责任单位', en: 'Responsible units' },
    group: 'source',
    width: 220,
    text: ({ responsible }, setting) => joined(responsible, setting),
  },
  {
    id: 'relations',
    name: { zh: '关系', en: 'Relations' },
    group: 'source',
    width: 240,
    text: ({ relations }, setting) =>
      listed(
        relations.map((each) => relation(each, setting)),
        setting,
      ),
  },
  {
    id: 'note',
    name: { zh: '说明', en: 'Note' },
    group: 'source',
    width: 280,
    text: ({ note }, { locale }) => note?.[locale] ?? '',
  },
]
