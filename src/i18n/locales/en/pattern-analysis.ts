import type { SameShape } from '../../messages.ts'
import type { patternAnalysis as zh } from '../zh/pattern-analysis.ts'

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const patternAnalysis: SameShape<typeof zh> = {
  title: 'The spatial pattern, analysed',
  sentence: (total, inside, outside) =>
    `${records(total)}: ${inside} in the seven elements of the pattern, ${outside} in none`,
  scope:
    'All records count, whatever the filters. One may stand in several elements and industries, so cells add up to more than the totals.',
  policy: 'Count policy records',
  show: (count, what) => `${what}: ${records(count)}, show them on the map`,
  times: (one, other) => `${one} × ${other}`,
  elements: {
    caption: 'The seven elements, and what lies in none',
    element: 'Element',
    records: 'Records',
    members: 'Members',
    industries: 'Most frequent industries',
    targets: 'Targets',
    statistics: 'Statistics',
    outside: 'In no element',
    outsideParts: (province, unplaced, elsewhere) =>
      `whole province ${province}, not located ${unplaced}, in places of no element ${elsewhere}`,
    prefectures: (count) => (count === 1 ? '1 prefecture' : `${count} prefectures`),
    counties: (count) => (count === 1 ? '1 county' : `${count} counties`),
    zones: (count) => (count === 1 ? '1 zone' : `${count} zones`),
    industry: (name, count) => `${name} ${count}`,
    open: (name) => `${name}: its rule and members`,
    chosen: 'chosen in the filters',
  },
  element: {
    onMap: 'Open on the map',
    how: 'How it is computed',
    evidence: (paragraph, name) => `${name}: see the evidence in paragraph ${paragraph}`,
    mention: 'As written: ',
    methods: {
      stated: 'The document names the city; nothing is computed.',
      axis: (half, seat) =>
        `Computed from this map’s railway lines and boundaries: a band of ${half} km either side of the line; a prefecture counts when the line passes within ${seat} km of its seat. The line is drawn from station to station; it is no survey.`,
      belt: 'Computed from this map’s river lines and boundaries; only the main stem counts.',
      table:
        'Read from a table of basins, county by county: half of its area and more in the basin makes a member. The shares are general knowledge, not an official delimitation.',
    },
    standing: 'A record takes the rule of the most precise place it names; known only to a city, the prefecture’s.',
    members: 'Members',
    memberCities: (count) => (count === 1 ? '1 prefecture' : `${count} prefectures`),
    share: (percent) => `${percent} of its area in member counties`,
    shareOfBasin: (percent) => `${percent} of its area`,
    partOnly: (names) => `only ${names}`,
    counties: (count) => (count === 1 ? '1 county' : `${count} counties`),
    zones: (count) => (count === 1 ? '1 zone or site' : `${count} zones and sites`),
    touched: (count) => (count === 1 ? '1 crossed, not a member' : `${count} crossed, not members`),
    none: 'No members',
    standingBasis: (stated, computed) => `Why they are in it: stated ${stated}, computed ${computed}`,
  },
  cities: {
    title: 'Leave out cities',
    hint: 'Untick a city to get what lies on this element and not in that city.',
    all: 'All',
    count: records,
    show: (count) => (count === 1 ? 'Show this record on the map' : `Show these ${count} records on the map`),
    nothing: 'No city is chosen.',
    answer: (element, leftOut, count) => `In the ${element} and not in ${leftOut}: ${records(count)}`,
    only: 'Only in the chosen cities',
    also: (leftOut) => `Also in ${leftOut}`,
    nowhere: 'Put into this element by the text without a place; no choice of cities changes them',
    sum: (shown, only, also) =>
      `The map shows ${shown}: ${only} only in the chosen cities, ${also} also in a city left out.`,
  },
  figures: {
    targets: 'Targets',
    statistics: 'Statistics',
    none: 'None',
    scope: 'Figures of these records, and of the member places themselves; targets and statistics are kept apart.',
    noTime: 'no year given',
  },
  industries: {
    title: 'By industry: the most frequent terms without branches',
    name: 'Industry',
    bar: 'Number of records',
    value: 'Records',
  },
  matrix: {
    byElement: 'Industry × element',
    byCity: 'Industry × prefecture',
    industry: 'Industry',
    total: 'Total',
    noCity: 'Whole province or not located',
    note: 'Cells are numbers of records: a number shows its records on the map, the name of an industry shows that industry alone.',
    noteElements: 'The name of an element leads to its rule and members.',
    noteCities: 'The name of a city opens its profile.',
    keys: 'Arrow keys move within the table.',
    totals:
      'Totals count each record once; a record may stand in several cells, so the cells add up to more than the totals.',
    expand: (name) => `Expand ${name}`,
    collapse: (name) => `Collapse ${name}`,
    onlyIndustry: (name) => `Show only ${name}`,
    openElement: (name) => `${name}: its rule`,
    openCity: (name) => `${name}: open its profile`,
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
  },
}
