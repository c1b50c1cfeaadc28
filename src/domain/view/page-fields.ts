import { FIGURE_COLUMNS } from '../indicators/figure-columns.ts'
import { FIGURE_KINDS, INDICATOR_NATURES, OFFER_FOR } from '../record/terms.ts'
import { ID, type AddressField } from './address-field.ts'
import {
  COMPARED,
  INITIAL_VIEW,
  INKS,
  MAX_COMPARED,
  ORIENTATIONS,
  PAPERS,
  type CompareView,
  type FinderView,
  type SeriesView,
  type SheetView,
  type TableView,
} from './view.ts'

const MAX_COLUMNS = 40
export const MAX_TITLE = 60

/** How the address holds what a page is set to. Parts follow each other by comma; a part left empty is at its default. */
export const PAGE_FIELDS = {
  /** `target,,table,-value`: kind of figure, nature of indicator, face, sorted by. */
  series: {
    key: 'series',
    write: ({ series }) => {
      const { kind, nature, as, sort } = series
      const parts = [kind ?? '', nature ?? '', as === 'table' ? as : '', sort ? sortText(sort) : '']
      return parts.some((part) => part !== '') ? parts.join(',') : null
    },
    read: (text) => {
      const series = readSeries(text)
      return series ? { series } : undefined
    },
  },
  /** `name,place;-year;kind`: columns; sorted by, a minus for descending; gathered by. */
  table: {
    key: 'table',
    write: ({ table }) => {
      const { columns, sort, group } = table
      if (columns.length === 0 && !sort && !group) return null
      return [columns.join(','), sort ? sortText(sort) : '', group ?? ''].join(':')
    },
    read: (text) => {
      const table = readTable(text)
      return table ? { table } : undefined
    },
  },
  /** `place:410100,410300` or `place:410100,410300:swipe`. */
  compare: {
    key: 'compare',
    write: ({ compare: { by, items, maps } }) => {
      const initial = INITIAL_VIEW.compare
      if (by === initial.by && items.length === 0 && maps === initial.maps) return null
      return [by, items.join(','), ...(maps === initial.maps ? [] : [maps])].join(':')
    },
    read: (text) => {
      const compare = readCompare(text)
      return compare ? { compare } : undefined
    },
  },
  /** `smart-sensors,project,hi-tech-zone,2023-08-01`. */
  finder: {
    key: 'ask',
    write: ({ finder }) => {
      const parts = [finder.industry, finder.for, finder.place, finder.day].map((part) => part ?? '')
      return parts.some((part) => part !== '') ? parts.join(',') : null
    },
    read: (text) => {
      const finder = readFinder(text)
      return finder ? { finder } : undefined
    },
  },
  /** `a3,portrait,black,atlas,` and the title. */
  sheet: {
    key: 'sheet',
    write: ({ sheet }) => {
      const { paper, orientation, ink, atlas, title } = sheet
      const initial = INITIAL_VIEW.sheet
      if (JSON.stringify(sheet) === JSON.stringify(initial)) return null
      return [paper, orientation, ink, atlas ? 'atlas' : 'one', ...(title === '' ? [] : [title])].join(',')
    },
    read: (text) => {
      const sheet = readSheet(text)
      return sheet ? { sheet } : undefined
    },
  },
} as const satisfies Readonly<Record<string, AddressField>>

function sortText({ column, descending }: { readonly column: string; readonly descending: boolean }): string {
  return `${descending ? '-' : ''}${column}`
}

function readSeries(text: string): SeriesView | undefined {
  const parts = text.split(',')
  const [kindText = '', natureText = '', asText = '', sorted = ''] = parts
  const kind = FIGURE_KINDS.find((each) => each === kindText) ?? null
  const nature = INDICATOR_NATURES.find((each) => each === natureText) ?? null
  const column = FIGURE_COLUMNS.find((each) => each === sorted.replace(/^-/, '')) ?? null
  const isRead = (part: string, found: unknown) => part === '' || found !== null
  if (parts.length > 4 || !isRead(kindText, kind) || !isRead(natureText, nature) || !isRead(sorted, column))
    return undefined
  if (asText !== '' && asText !== 'table') return undefined
  return {
    kind,
    nature,
    as: asText === 'table' ? asText : 'charts',
    sort: column && { column, descending: sorted.startsWith('-') },
  }
}

function readTable(text: string): TableView | undefined {
  const [columnText = '', sortText = '', groupText = '', ...rest] = text.split(':')
  const columns = columnText === '' ? [] : [...new Set(columnText.split(','))]
  const column = sortText.replace(/^-/, '')
  const isId = (id: string) => id === '' || ID.test(id)
  if (rest.length > 0 || columns.length > MAX_COLUMNS || ![...columns, column, groupText].every(isId)) return undefined
  if (columns.includes('')) return undefined
  return {
    columns,
    sort: column === '' ? null : { column, descending: sortText.startsWith('-') },
    group: groupText === '' ? null : groupText,
  }
}

function readCompare(text: string): CompareView | undefined {
  const [head, itemText = '', mapsText = 'side', ...rest] = text.split(':')
  const by = COMPARED.find((each) => each === head)
  const items = itemText === '' ? [] : [...new Set(itemText.split(','))]
  const maps = (['side', 'swipe'] as const).find((each) => each === mapsText)
  if (!by || !maps || rest.length > 0 || items.length > MAX_COMPARED || !items.every((item) => ID.test(item)))
    return undefined
  return { by, items, maps }
}

function readFinder(text: string): FinderView | undefined {
  const parts = text.split(',')
  const [industry = '', forText = '', place = '', day = ''] = parts
  const offerFor = OFFER_FOR.find((each) => each === forText) ?? null
  if (parts.length > 4 || (forText !== '' && !offerFor) || ![industry, place].every((id) => id === '' || ID.test(id)))
    return undefined
  if (day !== '' && !isDay(day)) return undefined
  return { industry: industry || null, for: offerFor, place: place || null, day: day || null }
}

/** A day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function readSheet(text: string): SheetView | undefined {
  const [paperText, orientationText, inkText, pages, ...titleParts] = text.split(',')
  const paper = PAPERS.find((each) => each === paperText)
  const orientation = ORIENTATIONS.find((each) => each === orientationText)
  const ink = INKS.find((each) => each === inkText)
  const title = titleParts.join(',')
  if (!paper || !orientation || !ink || (pages !== 'atlas' && pages !== 'one') || title.length > MAX_TITLE)
    return undefined
  return { paper, orientation, ink, atlas: pages === 'atlas', title }
}
