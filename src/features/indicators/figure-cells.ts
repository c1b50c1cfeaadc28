import type { Locale } from '../../base/local-text.ts'
import { amountOf, spanOf } from '../../domain/indicators/amount.ts'
import { FIGURE_COLUMNS, type FigureColumn, type FigureSort } from '../../domain/indicators/figure-columns.ts'
import { LIST_SEPARATOR } from '../../domain/published/table.ts'
import type { Catalog, Figure } from '../../domain/record/catalog.ts'
import { FIGURE_KIND_NAMES } from '../../domain/record/terms.ts'
import { formatFigure } from '../../i18n/format.ts'
import type { SameShape } from '../../i18n/messages.ts'
import type { indicators } from '../../i18n/locales/zh/indicators.ts'

export type FigureCells = Readonly<Record<FigureColumn, string>>

type Words = SameShape<typeof indicators>

/**
 * A figure in words, field by field: the one source of the table on screen and of what is taken away. The value is
 * plain digits in the unit beside it, so that a spreadsheet can reckon with it.
 */
export function figureCells(catalog: Catalog, figure: Figure, words: Words, locale: Locale): FigureCells {
  const parts = formatFigure(figure, catalog.unitById, locale)
  const industry = catalog.industryById.get(figure.industry ?? '')
  const record = catalog.recordById.get(figure.record ?? '')
  const indicator = catalog.indicatorById.get(figure.indicator)
  const span = spanOf(figure)
  return {
    indicator: indicator?.name[locale] ?? figure.indicator,
    aim: parts.aim,
    comparator: figure.comparator,
    value: plain(locale === 'zh' ? figure.value : amountOf(figure, catalog)),
    unit: parts.before || parts.unit,
    time: span === null ? '' : span.from === span.to ? `${span.from}` : `${span.from}–${span.to}`,
    kind: FIGURE_KIND_NAMES[figure.kind][locale],
    nature: indicator ? words.natures[indicator.nature] : '',
    place: catalog.placeById.get(figure.place)?.name[locale] ?? figure.place,
    industry: industry?.name[locale] ?? '',
    record: record?.name[locale] ?? '',
    document: figure.evidence
      .map(({ document }) => catalog.documentById.get(document)?.shortName[locale] ?? document)
      .join(LIST_SEPARATOR),
    paragraph: figure.evidence.map(({ paragraph }) => paragraph).join(LIST_SEPARATOR),
    mention: figure.evidence.map(({ mention }) => mention).join(LIST_SEPARATOR),
    note: figure.note?.[locale] ?? '',
    id: figure.id,
  }
}

/** Figures in the order of a column; equal ones keep theirs. Numbers by what they amount to, words by the language. */
export function sortedFigures(
  catalog: Catalog,
  rows: readonly { readonly figure: Figure; readonly cells: FigureCells }[],
  { column, descending }: FigureSort,
  locale: Locale,
): typeof rows {
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true })
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const order =
      column === 'value'
        ? amountOf(a.figure, catalog) - amountOf(b.figure, catalog)
        : column === 'time'
          ? (spanOf(a.figure)?.to ?? 0) - (spanOf(b.figure)?.to ?? 0) || collator.compare(a.cells.time, b.cells.time)
          : collator.compare(a.cells[column], b.cells[column])
    return sign * order
  })
}

/** Digits without grouping; products of floats lose the hair they are off by. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)))
}

/** The table as rows of text, its head first. */
export function figureTable(rows: readonly FigureCells[], words: Words): readonly (readonly string[])[] {
  return [
    FIGURE_COLUMNS.map((column) => words.table.columns[column]),
    ...rows.map((cells) => FIGURE_COLUMNS.map((column) => cells[column])),
  ]
}
