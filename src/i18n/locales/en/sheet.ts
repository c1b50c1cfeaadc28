import type { sheet as zh } from '../zh/sheet.ts'
import type { SameShape } from '../../messages.ts'

const NAMED = 2

function named(names: readonly string[]): string {
  return names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
}

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const sheet: SameShape<typeof zh> = {
  page: {
    title: 'Print sheet',
    lead: 'A sheet of what is shown now, to print or to save as a picture.',
    back: 'Back to the map',
    waiting: 'Loading the data…',
    noMap: 'The boundaries have not been loaded, so nothing can be drawn.',
    paper: 'Paper',
    papers: { a4: 'A4', a3: 'A3' },
    orientation: 'Orientation',
    orientations: { landscape: 'Landscape', portrait: 'Portrait' },
    ink: 'Ink',
    inks: { colour: 'Colour', black: 'Black' },
    contents: 'Contents',
    one: 'This view',
    atlas: 'Atlas by city',
    titleLabel: 'Title',
    titleHint: 'Left empty, it is made from the filters',
    print: 'Print or save as PDF',
    printHint: 'In the print window choose no margins and no scaling; the destination “Save as PDF” gives a PDF.',
    png: 'PNG picture',
    pngScale: 'Resolution',
    scale: (times, dpi) => `${times}× (${dpi} dpi)`,
    svg: 'SVG drawing',
    save: 'Save',
    cancel: 'Cancel',
    composing: (done, total) => `Composing sheet ${done} of ${total}`,
    drawing: (done, total) => `Drawing picture ${done} of ${total}`,
    cancelled: (done, total) => `Cancelled after ${done} of ${total} sheets`,
    resume: 'Continue',
    saved: (file) => `Saved ${file}`,
    tooLarge: 'This device cannot draw a picture of that size: choose a lower resolution.',
    ready: (total) => (total === 1 ? 'The sheet is ready' : `The atlas is ready: ${total} sheets`),
    sheetOf: (at, total, title) => `Sheet ${at} of ${total}: ${title}`,
    preview: 'Preview of the sheets',
  },
  brand: 'Yutu',
  province: 'Henan',
  layout: (place) => `Industrial layout of ${place}`,
  scope: (parts) =>
    parts
      .filter((part) => part.length > 0)
      .map(named)
      .join(' · '),
  quoted: (text) => `“${text}”`,
  inArea: 'within the chosen area',
  datedOnly: 'dated only',
  ofCity: (title, city) => `${title}: ${city}`,
  lead: (parts) =>
    [
      parts.scope,
      parts.count === 0 ? 'no records' : `${records(parts.count)}${parts.policy ? ', policy records included' : ''}`,
      parts.lens.replace(/^By /, 'by '),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  selected: 'Selected',
  area: 'Chosen area',
  aside: (parts) => {
    const counts = [
      parts.province > 0 ? `${parts.province} province-wide` : '',
      parts.unplaced > 0 ? `${parts.unplaced} without a stated place` : '',
      parts.outside > 0 ? `${parts.outside} outside the map` : '',
      parts.hidden > 0 ? `${parts.hidden} on the layer that is switched off` : '',
    ].filter((part) => part !== '')
    const missing = counts.length > 0 ? `Not drawn: ${counts.join(', ')}.` : ''
    const policy =
      parts.policy > 0
        ? `${parts.policy === 1 ? '1 policy record stands' : `${parts.policy} policy records stand`} aside.`
        : ''
    return [missing, policy].filter((part) => part !== '').join(' ')
  },
  sources: {
    title: 'Sources of what is drawn',
    none: 'No record is drawn',
    item: (parts) => `${parts.title}. ${parts.issuer}${parts.number === '' ? '' : `, ${parts.number}`}, ${parts.date}`,
    issued: (date, inferred) => (inferred ? `${date} (inferred)` : date),
    undated: 'date not stated',
    noNumber: 'number not stated',
    more: (count) => (count === 1 ? 'and 1 more document, see the link' : `and ${count} more documents, see the link`),
  },
  facts: {
    compiler: 'Compiled by',
    noCompiler: 'not named',
    data: 'Data',
    dataText: (version, asOf) => `Yutu data ${version}, as of ${asOf}`,
    licences: 'Licences',
    licencesText:
      'Program MIT; compiled data CC BY 4.0; boundaries, rivers, railways on the terms of their sources; policy texts not included.',
  },
  link: 'Scan or follow the link for the same view and the source of each record',
  linkOnly: 'Follow the link for the same view and the source of each record',
  scale: (number) => `Scale 1:${number} (middle of the map)`,
  km: (km) => (km < 1 ? `${km * 1000} m` : `${km} km`),
  approval: (number) => `Map approval no. ${number}`,
  noApproval: 'Not submitted for map review; internal use only',
  table: {
    caption: (city, count) => `${records(count)} of ${city}`,
    group: (place, count) => `${place}  ${count}`,
    between: 'Corridors between places',
    reference: (document, paragraph) => `[${document}] ¶ ${paragraph}`,
    more: (count) => (count === 1 ? 'and 1 more record, see the link' : `and ${count} more records, see the link`),
  },
}
