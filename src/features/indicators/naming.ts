import type { Locale } from '../../base/local-text.ts'
import type { SeriesPoint } from '../../domain/indicators/series.ts'
import type { Catalog, Figure, Industry } from '../../domain/record/catalog.ts'
import { formatFigureTime } from '../../i18n/format.ts'

export function nameOfIndicator({ indicatorById }: Catalog, id: string, locale: Locale): string {
  return indicatorById.get(id)?.name[locale] ?? id
}

/** The place of a figure; the whole province by the short word for it. */
export function nameOfPlace({ placeById }: Catalog, id: string, province: string, locale: Locale): string {
  const place = placeById.get(id)
  return place?.level === 'province' ? province : (place?.name[locale] ?? id)
}

/** A paragraph that says one of some figures. */
interface Passage {
  readonly document: string
  readonly paragraph: number
  readonly figure: Figure
}

/** The paragraphs that say some figures, each once: two mentions in one paragraph are one passage to open. */
export function passagesOf(figures: readonly Figure[]): readonly Passage[] {
  const found = new Map<string, Passage>()
  for (const figure of figures)
    for (const { document, paragraph } of figure.evidence) {
      const key = `${document} ${paragraph}`
      if (!found.has(key)) found.set(key, { document, paragraph, figure })
    }
  return [...found.values()]
}

/** The notes on some figures, each once; with the years it is about, or null where it is about all. */
export function notesOf(
  points: readonly SeriesPoint[],
  locale: Locale,
): readonly { readonly note: string; readonly times: readonly string[] | null }[] {
  const found = new Map<string, string[]>()
  for (const { figure } of points) {
    if (!figure.note) continue
    const note = figure.note[locale]
    found.set(note, [...(found.get(note) ?? []), formatFigureTime(figure, locale) ?? ''])
  }
  return [...found].map(([note, times]) => ({
    note,
    times: times.length === points.length ? null : [...new Set(times)],
  }))
}

/** The industries that figures are about and those above them, in the order of the dictionary, with their depth. */
export function industriesOf(catalog: Catalog): readonly { readonly industry: Industry; readonly depth: number }[] {
  const above = (id: string | null): readonly string[] =>
    id === null ? [] : [id, ...above(catalog.industryById.get(id)?.parent ?? null)]
  const used = new Set(catalog.figures.flatMap(({ industry }) => above(industry)))
  return catalog.industries
    .filter(({ id }) => used.has(id))
    .map((industry) => ({ industry, depth: above(industry.id).length - 1 }))
}
