import type { SameShape } from '../../messages.ts'
import type { search as zh } from '../zh/search.ts'

const counted = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const records = counted('record', 'records')

export const search: SameShape<typeof zh> = {
  list: 'Search results',
  groups: {
    place: 'Places',
    record: 'Records',
    document: 'Documents',
    industry: 'Industries',
    indicator: 'Indicators',
    element: 'Spatial pattern',
    paragraph: 'Paragraphs that name it',
    action: 'Actions',
  },
  found: {
    place: counted('place', 'places'),
    record: records,
    document: counted('document', 'documents'),
    industry: counted('industry', 'industries'),
    indicator: counted('indicator', 'indicators'),
    element: counted('element of the pattern', 'elements of the pattern'),
    paragraph: counted('paragraph', 'paragraphs'),
  },
  none: (text) => `Nothing is called “${text}”`,
  noneHint: 'Try a name, an alias, pinyin, initials or a document number.',
  hint: 'Type Chinese, English, pinyin (zhengzhou), initials (zzhkg) or a document number.',
  more: (count) => `${count} more`,
  moreParagraphs: counted('more paragraph', 'more paragraphs'),
  records,
  figures: counted('figure', 'figures'),
  unit: (unit) => `Unit: ${unit}`,
  alias: 'Also: ',
  number: 'No.: ',
  via: {
    initials: 'Pinyin initials',
    pinyin: 'Pinyin',
  },
  only: (name) => `Only records of “${name}”`,
  onlyText: (text) => `Only records that hold “${text}”`,
  onlyHint: 'Adds a filter and keeps the others',
  recent: {
    title: 'Recent',
    clear: 'Clear recent',
    remove: (name) => `Remove “${name}” from recent`,
  },
  noReadings: 'The pinyin table did not load; Chinese, English and document numbers still work.',
  keys: {
    move: 'Move',
    open: 'Open on the map',
    filter: 'Filter only',
    close: 'Close',
  },
}
