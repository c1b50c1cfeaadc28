import { pickText } from '../../base/local-text.ts'
import { tabText } from '../../domain/published/csv.ts'
import { STANDINGS, type Finding, type Standing } from '../../domain/incentives/find.ts'
import { OFFER_FOR_NAMES } from '../../domain/record/terms.ts'
import { figureLine, figuresOf, reasonsOf, statesOf, type Telling } from './telling.ts'

/** One cell in one line, whatever blanks its parts had between them. */
function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * The whole answer as tab-separated rows with one head, what does not apply included, as a spreadsheet takes it from
 * the clipboard. Dates stay YYYY-MM-DD, which every spreadsheet reads.
 */
export function answerAsTable(found: Readonly<Record<Standing, readonly Finding[]>>, telling: Telling): string {
  const { catalog, locale, t, separator } = telling
  const { columns } = t.take
  const rows = STANDINGS.flatMap((standing) =>
    found[standing].map((finding) => {
      const { record, period } = finding
      const { offer } = record
      const [evidence] = record.evidence
      const document = catalog.documentById.get(evidence?.document ?? '')
      const [onDay = '', onToday = onDay] = statesOf(finding, telling).map(({ text }) => text)
      const [industry, , place] = reasonsOf(finding, telling)
      return [
        t.answer.groups[standing],
        offer ? t.offer.clause(offer.clause) : '',
        pickText(record.name, locale),
        (offer?.for ?? []).map((each) => pickText(OFFER_FOR_NAMES[each], locale)).join(separator),
        industry?.text ?? '',
        place?.text ?? '',
        pickText(offer?.condition ?? record.summary, locale),
        figuresOf(finding, telling)
          .map((figure) => figureLine(figure, telling))
          .join(locale === 'zh' ? '；' : '; '),
        period.from ?? '',
        period.to ?? '',
        onDay,
        onToday,
        document ? pickText(document.shortName, locale) : '',
        evidence ? `¶${evidence.paragraph}` : '',
      ]
    }),
  )
  const head = [
    columns.standing,
    columns.clause,
    columns.name,
    columns.for,
    columns.industry,
    columns.place,
    columns.condition,
    columns.figures,
    columns.from,
    columns.to,
    columns.onDay,
    columns.today,
    columns.document,
    columns.paragraph,
  ]
  return tabText([head, ...rows].map((row) => row.map(cell)))
}
