import type { SameShape } from '../../messages.ts'
import type { timeline as zh } from '../zh/timeline.ts'

export const timeline: SameShape<typeof zh> = {
  label: 'Years and how time is known',
  typed: 'Years',
  example: (from, to) => `${from} or ${from}-${to}; empty for all`,
  apply: 'Apply',
  unreadable: 'Write years in four digits, such as 2023 or 2022-2025.',
  outside: (from, to) => `The data has only the years ${from} to ${to}.`,
  bases: (count) => `How the time of ${count === 1 ? 'the 1 record' : `the ${count} records`} shown is known`,
  basis: 'Basis',
  meaning: 'Meaning',
  records: 'Records',
  meanings: {
    'plan-period': 'the years that a document plans for',
    'target-year': 'the year that a document sets as its target',
    'as-of': 'how things stood in that year, by the document',
    validity: 'the years in which a policy is in force',
    undated: 'the document gives no year, and none is assumed',
  },
  counting: 'A record that spans several years counts in each of them, so the years add up to more than the total.',
}
