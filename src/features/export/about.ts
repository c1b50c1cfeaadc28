import type { Sheet } from '../../data/formats/sheet.ts'
import { formatDate } from '../../i18n/format.ts'
import { figuresOf, type Taken } from './sheets.ts'
import { EXPORT_WORDS } from './words.ts'

/** Where what is taken comes from, beside the rows themselves. */
export interface Origin {
  /** The sentence that says what the filters show. */
  readonly filter: string
  /** Policy records among the rows that stand aside on the page. */
  readonly aside: number
  /** The address that shows the same. */
  readonly link: string
  /** YYYY-MM-DD. */
  readonly day: string
}

type Line = readonly [name: string, content: string | number]

/** What has to be known about a file: what it holds, from where, and on what terms; line by line. */
export function aboutLines(taken: Taken, { filter, aside, link, day }: Origin): readonly Line[] {
  const { records, setting } = taken
  const { catalog, locale } = setting
  const { aboutLines: words } = EXPORT_WORDS[locale]
  const cited = new Set(records.flatMap(({ documents }) => documents))
  const sources = catalog.documents
    .filter(({ id }) => cited.has(id))
    .map(({ title, issuer, number, issued }): Line => {
      const date = issued === null ? words.noDate : formatDate(issued, locale)
      const parts = [title[locale], issuer[locale], number ?? '', date]
      return [words.source, words.sourceOf(parts.filter((part) => part !== ''))]
    })
  return [
    [words.filter, filter],
    ...(aside > 0 ? [[words.filter, words.aside(aside)] as const] : []),
    [words.link, link],
    [words.rows, records.length],
    [words.figures, figuresOf(records, catalog).length],
    [words.version, catalog.version],
    [words.asOf, catalog.asOf],
    [words.taken, day],
    ...sources,
    [words.licence, words.licenceText],
    [words.texts, words.textsText],
    [words.coordinates, words.coordinatesText],
    [words.plans, words.plansText],
  ]
}

/** The same as a sheet of a workbook. */
export function aboutSheet(taken: Taken, origin: Origin): Sheet {
  const { aboutLines: words, sheets } = EXPORT_WORDS[taken.setting.locale]
  const lines = aboutLines(taken, origin)
  return {
    name: taken.headings === 'ids' ? 'about' : sheets.about,
    head: [words.head.key, words.head.value],
    size: lines.length,
    row: (index) => lines[index] ?? [],
  }
}

/** The same as a text file, to lie beside a CSV. */
export function aboutText(taken: Taken, origin: Origin): string {
  const { locale } = taken.setting
  const colon = locale === 'zh' ? '：' : ': '
  const lines = aboutLines(taken, origin).map(([name, content]) => `${name}${colon}${content}`)
  return `${[EXPORT_WORDS[locale].aboutLines.title, '', ...lines].join('\r\n')}\r\n`
}

/** The same as members of a GeoJSON file, in the words of the data package. */
export function aboutMembers(taken: Taken, { filter, aside, link, day }: Origin): Readonly<Record<string, unknown>> {
  const { records, setting } = taken
  const { catalog, locale } = setting
  const { aboutLines: words } = EXPORT_WORDS[locale]
  const cited = new Set(records.flatMap(({ documents }) => documents))
  return {
    name: 'yutu-records',
    data_version: catalog.version,
    as_of: catalog.asOf,
    taken: day,
    count: records.length,
    filter,
    ...(aside > 0 ? { about_policy: words.aside(aside) } : {}),
    link,
    licence: words.licenceText,
    about_coordinates: words.coordinatesText,
    sources: catalog.documents
      .filter(({ id }) => cited.has(id))
      .map(({ id, title, issuer, number, issued }) => ({
        id,
        title: title[locale],
        issuer: issuer[locale],
        number,
        issued,
      })),
  }
}
