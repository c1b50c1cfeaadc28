import type { SameShape } from '../../messages.ts'
import type { profile as zh } from '../zh/profile.ts'

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

function documents(count: number): string {
  return `The ${count === 1 ? 'one document' : `${NUMERALS[count] ?? String(count)} documents`}`
}

export const profile: SameShape<typeof zh> = {
  choose: 'Another place',
  path: 'Lies in',
  groups: {
    province: 'Province',
    prefecture: 'Prefectures',
    zones: 'Zones and sites',
    counties: (city) => `Counties of ${city}`,
  },
  sentence: (count, place, total) =>
    `${documents(count)} ${count === 1 ? 'names' : 'name'} ${many(total, 'thing', 'things')} in ${place}`,
  split: (layout, policy) => `${layout} of the layout, ${many(policy, 'policy record', 'policy records')}`,
  splitProvince: (placed, province, unplaced) =>
    `${placed} in a city, county or zone, ${province} for the whole province, ${unplaced} not located`,
  statuses: (parts) => parts,
  status: (name, count) => `${count} ${name.toLowerCase()}`,
  most: (industry, count) => `the most frequent industry is ${industry} (${count})`,
  whatever: 'Whatever the filters; layout and policy records both count.',
  comma: '; ',
  stop: '.',
  nothing: (count, place) => `${documents(count)} ${count === 1 ? 'does' : 'do'} not mention ${place}.`,
  parentHas: (count) => `The place above has ${many(count, 'record', 'records')}: `,
  nearestZone: 'The nearest zone with records: ',
  actions: {
    compare: 'Compare with …',
    map: 'On the map',
    table: (count) => (count === 1 ? '1 record as a table' : `${count} records as a table`),
    print: 'Print',
  },
  facts: {
    label: 'In numbers',
    records: 'Records',
    targets: 'Targets',
    statistics: 'Statistics',
    incentives: 'Incentives that apply',
    documents: 'Documents',
    held: (held) => `${held} in force today`,
    unknown: (count) => `${count} without a stated period`,
    adcode: 'Administrative code',
    precision: 'Precision',
    coordinates: 'Coordinates from',
    ground: 'shown as its whole ground, not as a point; see the notice of the map for its boundary',
    aliases: 'Also',
  },
  locator: (place) => `Where ${place} lies in the province`,
  locatorMissing: 'The boundaries have not arrived, so there is no map here.',
  composition: {
    families: 'By family of industries',
    industries: 'Most frequent industries',
    industriesNote: 'terms without branches; a number shows its records',
    kinds: 'By kind',
    family: 'Family',
    industry: 'Industry',
    kind: 'Kind',
    bar: 'Number of records',
    value: 'Records',
    several: 'a record may belong to several families and industries',
    open: (name) => `${name}: show these records`,
  },
  years: {
    title: 'By year',
    year: 'Year',
    records: 'Number of records',
    undated: (count) =>
      `${many(count, 'record has', 'records have')} no year and ${count === 1 ? 'is' : 'are'} not shown here.`,
    each: 'A record counts in every year from its first to its last.',
    none: 'No record here has a year.',
  },
  figures: {
    title: 'Targets and statistics',
    note: 'A target is what is planned, a statistic what has been published; they are kept apart.',
    targets: 'Targets',
    statistics: 'Statistics',
    indicator: 'Indicator',
    value: 'Value',
    when: 'Year',
    source: 'Evidence',
    subject: 'Of',
    noTargets: 'The documents set no target for this place.',
    noStatistics: 'The documents publish no statistic of this place.',
    noTime: 'not given',
  },
  incentives: {
    title: 'Incentives that apply',
    lead: (total, held, day) =>
      `${many(total, 'incentive covers', 'incentives cover')} this place, ${held} in force today (${day})`,
    note: 'Rates and caps are subsidies, not investment; whether one applies depends on industry and applicant too.',
    none: 'No document states an incentive that covers this place.',
    within: (count) =>
      count === 1
        ? '1 incentive covers only some place within it and is not counted.'
        : `${count} incentives cover only some place within it and are not counted.`,
    name: 'Name',
    gives: 'Gives',
    for: 'For',
    validity: 'Valid',
    by: (place) => `by ${place}`,
    noFigures: 'no sum given',
    forUnstated: 'not stated',
    expired: (day) => `Expired: valid until ${day}`,
    current: (day) => `In force until ${day}`,
    notYet: (day) => `Not yet in force: from ${day}`,
    unknown: 'the text gives no period of validity',
    finder: 'To the incentive finder',
    clause: (clause) => `Clause ${clause}`,
  },
  pattern: {
    title: 'Spatial pattern',
    none: 'In none of the cores, axes and belts.',
    province: 'The seven elements of the pattern lie within the province; for their members see the ',
    analysis: 'pattern analysis',
    element: 'Element',
    basis: 'Basis',
    rule: 'How it is decided',
  },
  documents: {
    title: 'Documents',
    name: 'Document',
    issuer: 'Issued by',
    records: 'Records',
    none: 'No document mentions this place.',
  },
  parts: {
    title: 'Places within',
    prefectures: 'Prefectures',
    counties: 'Counties',
    zones: 'Zones and sites',
    empty: 'Without records',
    open: (name, count) => `${name}, ${many(count, 'record', 'records')}: open its profile`,
  },
  nearby: {
    title: (km) => `Zones within ${km} km`,
    fromPoint: 'Straight-line distance from the point of this zone; each point is only as exact as noted.',
    fromEdge: 'Straight-line distance from the boundary, 0 inside; each point is only as exact as noted.',
    distance: (km) => `${km} km`,
    inside: 'inside',
    none: (km) => `No other zone within ${km} km.`,
    accuracy: (km) => `±${km} km`,
  },
  records: {
    title: 'All records',
    group: (kind, count) => `${kind} ${count}`,
    more: (count) => `Show ${count} more`,
    fewer: 'Show fewer',
    evidence: (name, paragraph) => `${name}: see the evidence in paragraph ${paragraph}`,
    inferred: 'inferred',
    elsewhere: 'also in',
  },
  sheet: {
    data: (version, asOf) => `Yutu, data ${version}, as of ${asOf}`,
    link: 'Address',
  },
}
