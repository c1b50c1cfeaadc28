import type { filters as zh } from '../zh/filters.ts'
import type { SameShape } from '../../messages.ts'

const NAMED = 2

/** `a`, `a or b`, `a, b or 3 more`. */
function anyOf(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join(' or ')
  return `${names.slice(0, NAMED).join(', ')} or ${names.length - NAMED} more`
}

/** `New displays` inside a sentence; `5G`, `IoT` and `Zhengzhou` where a name is one stay. */
function inSentence(names: readonly string[]): readonly string[] {
  return names.map((name) => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name))
}

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const filters: SameShape<typeof zh> = {
  search: {
    label: 'Search',
    placeholder: 'Name, pinyin, document no., place',
    clear: 'Clear the text',
    close: 'Close the search',
    failed: 'The search list did not load; Enter filters the records by name.',
  },
  chips: {
    label: 'Chosen filters',
    chip: (facet, values) => `${facet}: ${values}`,
    remove: (chip) => `Remove filter ${chip}`,
    text: 'Text',
    quoted: (text) => `“${text}”`,
    years: 'Years',
    undated: 'Without undated records',
    policy: 'With policy records',
    clear: 'Clear',
    clearAll: 'Clear all filters',
  },
  facets: {
    chosen: (count) => `${count} chosen`,
    size: {
      industry: (count) => (count === 1 ? '1 group' : `${count} groups`),
      kind: (count) => (count === 1 ? '1 kind' : `${count} kinds`),
      place: (count) => (count === 1 ? '1 prefecture' : `${count} prefectures`),
      status: (count) => (count === 1 ? '1 status' : `${count} statuses`),
      document: (count) => (count === 1 ? '1 document' : `${count} documents`),
      precision: (count) => (count === 1 ? '1 class' : `${count} classes`),
      pattern: (count) => (count === 1 ? '1 choice' : `${count} choices`),
    },
    more: (count) => `Show ${count} more`,
    row: (name, count) => `${name}, ${records(count)}`,
  },
  policy: {
    group: 'Policy',
    explain: 'Programmes, incentives, events: always in the list and in searches, off the map unless asked for',
    show: 'Count policy records',
    aside: (count) => (count === 1 ? '1 policy record stands aside' : `${count} policy records stand aside`),
    included: 'Policy records are counted',
    bringIn: 'Count them',
    setAside: 'Set them aside',
  },
  relax: {
    title: 'Dropping one of these gives results:',
    without: (facet) => `Any ${facet.toLowerCase()}`,
    withUndated: 'With undated',
    text: 'text',
    area: 'area',
    years: 'year',
  },
  area: 'Chosen area',
  result: {
    sentence: (parts) => {
      const about = parts.industry.length > 0 ? ` on ${anyOf(inSentence(parts.industry))}` : ''
      const where = ` in ${parts.place.length > 0 ? anyOf(parts.place) : 'Henan'}`
      const rest = [
        anyOf(inSentence(parts.kind)),
        anyOf(inSentence(parts.status)),
        anyOf(parts.pattern),
        parts.area ? 'within the chosen area' : '',
        parts.precision.length > 0 ? `located to ${anyOf(inSentence(parts.precision))}` : '',
        parts.document.length > 0 ? `from ${anyOf(parts.document)}` : '',
        parts.text === '' ? '' : `matching “${parts.text}”`,
        parts.years,
        parts.undated ? '' : 'dated only',
      ].filter((part) => part !== '')
      return `${parts.count === 0 ? 'No records' : records(parts.count)}${[about + where, ...rest].join(', ')}`
    },
    split: (onMap, province, unplaced) => `${onMap} on the map, ${province} province-wide, ${unplaced} not located`,
    undatedIncluded: (count) => `${count} of them undated`,
    waiting: 'Loading the data…',
  },
  timeline: {
    label: 'Years',
    any: 'All years',
    start: 'First year',
    end: 'Last year',
    value: (range, count) => `${range}, ${records(count)}`,
    year: (year) => String(year),
    years: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
    column: (year, all, shown) => `${year}: ${records(all)}, ${shown} shown`,
    columns: 'Records by year',
    undated: 'Undated',
    includeUndated: (count) => (count === 1 ? 'Include 1 undated record' : `Include ${count} undated records`),
    clear: 'All years',
    hint: 'Click a year to see only that one, drag to choose a range, drag the ends to change it',
    more: (range) => `${range}, type years, see how time is known`,
    play: 'Play year by year',
    pause: 'Pause',
    back: 'Back one year',
    forward: 'On by one year',
  },
  shelves: {
    province: 'Province-wide',
    unplaced: 'Not located',
    open: (shelf, count) => `${shelf}, ${records(count)}, open the list`,
    close: (shelf, count) => `${shelf}, ${records(count)}, close the list`,
    explainProvince: 'The document means the whole province, so no point on the map is theirs.',
    explainUnplaced:
      'The documents do not say where: a firm without its seat, a project without its place, or only a number. So none is on the map; each record says why.',
    empty: 'No such record under the present filters.',
    policyAside: (count) =>
      count === 1
        ? '1 policy record stands aside; count it to see it here.'
        : `${count} policy records stand aside; count them to see them here.`,
  },
  list: {
    label: 'List of results',
    order: 'By document and paragraph',
    orderPlace: (place) => `${place} first, then by document and paragraph`,
    elsewhere: 'Elsewhere',
    group: (name, count) => `${name} · ${records(count)}`,
    aside: 'Policy, standing aside',
    asideExplain: 'They pass the filters, but are not counted and not on the map.',
    empty: 'No record passes the filters',
    inferred: 'inferred',
    andOthers: (names) => `${names} and others`,
  },
}
