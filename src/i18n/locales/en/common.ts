import type { SameShape } from '../../messages.ts'
import type { common as zh } from '../zh/common.ts'

export const common: SameShape<typeof zh> = {
  appName: 'Yutu',
  tagline: 'Industrial layout of Henan',
  close: 'Close',
  clear: 'Clear',
  back: 'Back',
  more: (count) => `Show ${count} more`,
  fewer: 'Show fewer',
  all: 'All',
  none: 'None',
  open: 'Open',
  collapse: 'Collapse',
  retry: 'Try again',
  records: (count) => (count === 1 ? '1 record' : `${count} records`),
  yearRange: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  listSeparator: ', ',
  andOthers: 'and others',
  paragraph: (number) => `paragraph ${number}`,
  machineTranslation: 'machine translation',
  original: 'original',
  mixed: 'mixed languages',
}
