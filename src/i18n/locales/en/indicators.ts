import type { indicators as zh } from '../zh/indicators.ts'
import type { SameShape } from '../../messages.ts'

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numeral(count: number): string {
  return NUMERALS[count] ?? String(count)
}

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

export const indicators: SameShape<typeof zh> = {
  faces: {
    label: 'Faces of the indicators',
    outcomes: 'Plan and outcome',
    series: 'Indicator series',
    pattern: 'Spatial pattern',
  },
  filter: {
    place: 'Place',
    year: 'Year',
    province: 'Province',
    kind: 'Kind of figure',
    nature: 'Kind of indicator',
    document: 'Document',
    industry: 'Industry',
    text: 'Find in the indicators',
    placeholder: 'Indicator, place, industry, words of a text',
    more: 'More filters',
    several: (count) => `${count} chosen`,
    elsewhere: (names) => `Filters by ${names} are for records; they do nothing here.`,
  },
  outcomes: {
    title: 'Plan and outcome',
    sentence: (n) =>
      [
        `${n.years === '' ? '' : `${n.years}: `}${n.pairs === 0 ? 'no target stands beside a statistic' : `${many(n.pairs, 'pair', 'pairs')} of target and statistic`}`,
        ...(n.pairs === 0
          ? []
          : n.comparable === 0
            ? ['none compares']
            : [
                `${many(n.comparable, 'compares', 'compare')}, of which ${n.reached} reached the target${n.missed === 0 ? '' : ` and ${n.missed} did not`}`,
              ]),
        ...(n.pairs === n.comparable
          ? []
          : [`${many(n.pairs - n.comparable, 'differs', 'differ')} in scope, period or unit`]),
        n.pairs === 0
          ? `${many(n.unanswered, 'target has', 'targets have')} no published outcome`
          : `${many(n.unanswered, 'more target has', 'more targets have')} no published outcome`,
      ].join('; ') + '.',
    none: 'Under these filters no target stands beside a statistic.',
    key: { target: 'Target', statistic: 'Outcome (statistic)', apart: 'Different scope, side by side' },
    columns: {
      indicator: 'Indicator',
      target: 'Target',
      bar: 'Each row has its own scale, from zero',
      statistic: 'Outcome',
      ratio: 'Outcome ÷ target',
    },
    comparable: 'Comparable',
    comparableNote: 'same indicator, place and year',
    different: 'Different scope, period or unit',
    differentNote: 'side by side, no ratio',
    unanswered: 'No outcome published',
    unansweredNote: (documents) => `none of the ${numeral(documents)} documents gives a statistic`,
    notPublished: 'Outcome: not published',
  },
  block: {
    title: (group, indicator, count) => `${indicator}: targets for the ${numeral(count)} ${group.toLowerCase()}`,
    scale: (place, years, end) => `${place}, ${years}; one scale, 0 to ${end}`,
    asTable: 'Show as table',
    onlyTargets: (count) =>
      `All ${numeral(count)} are targets. The actual size is not published, so no outcome is drawn.`,
    withStatistics: 'Dashes join targets, a solid line joins statistics; the two are never joined.',
  },
  series: {
    title: 'Indicator series',
    sentence: (n) =>
      `${many(n.series, 'series', 'series')}: ${many(n.targets, 'target', 'targets')}, ${many(n.statistics, 'statistic', 'statistics')}${n.contradicted === 0 ? '' : `; on ${many(n.contradicted, 'figure', 'figures')} the documents differ`}.`,
    scale: 'Each chart has its own scale, from zero; a single number is only placed in time.',
    key: {
      target: 'Target, joined by dashes',
      statistic: 'Statistic, joined by a line',
      period: 'Bar: a number for these years',
    },
    as: 'Shown as',
    charts: 'Charts',
    table: 'Table',
    none: 'No figure matches these filters.',
    rows: { kind: 'Kind', time: 'Year', value: 'Value', evidence: 'Evidence' },
    differ: 'The documents differ',
    rest: (count) =>
      `${many(count, 'threshold, subsidy or award is', 'thresholds, subsidies and awards are')} no series: `,
    seeTable: 'see the table',
    noteOf: (years, note) => `${years}: ${note}`,
  },
  natures: {
    total: 'Total',
    addition: 'Addition',
    rate: 'Rate',
    share: 'Share',
    threshold: 'Threshold',
    money: 'Money',
  },
  table: {
    caption: 'All figures',
    count: (shown, total) => (shown === total ? many(total, 'figure', 'figures') : `${shown} of ${total} figures`),
    columns: {
      indicator: 'Indicator',
      value: 'Value',
      comparator: 'Comparator',
      aim: 'Aim',
      unit: 'Unit',
      time: 'Year',
      kind: 'Kind',
      nature: 'Kind of indicator',
      place: 'Place',
      industry: 'Industry',
      record: 'Record',
      note: 'Note',
      document: 'Document',
      paragraph: 'Paragraph',
      mention: 'Words of the text',
      id: 'Id',
    },
    sort: (column) => `Sort by ${column.toLowerCase()}`,
    aim: 'aims at',
    copy: 'Copy for a spreadsheet',
    copied: 'Copied; paste it into a spreadsheet',
    download: 'Download CSV',
    downloaded: 'Saved as a CSV file',
    scroll: 'The table scrolls sideways',
  },
}
