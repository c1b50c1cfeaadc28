import type { AtlasRecord, Evidence, Figure, Indicator, Place } from '../record/catalog.ts'
import {
  COMPARATORS,
  EXTENTS,
  FIGURE_KINDS,
  KINDS,
  NAME_BASES,
  PRECISIONS,
  STATUSES,
  TIME_BASES,
} from '../record/terms.ts'
import { both, flag, integer, number, text } from './columns.ts'
import { recordPoint } from './location.ts'
import type { Column } from './table.ts'

const optional = { required: false }
const list = { list: true, required: false }

/** The columns of records.csv, which are the properties of records.geojson too. */
export function recordColumns(places: ReadonlyMap<string, Place>): readonly Column<AtlasRecord>[] {
  const placeNames = (row: AtlasRecord, language: 'zh' | 'en') =>
    row.where.map(({ place }) => places.get(place)?.name[language] ?? place)
  const lon = '经度，WGS 84，第一个地点的代表点；全省和位置未载则空'
  const lat = '纬度，WGS 84，第一个地点的代表点；全省和位置未载则空'
  const point = 'WGS 84, point of the first place; empty for province-wide and unplaced records'
  return [
    text('id', '条目的永久标识', 'Permanent id of the record', ({ id }) => id),
    text('kind', '类别', 'Kind', ({ kind }) => kind, { terms: KINDS }),
    ...both<AtlasRecord>('name', '名称', 'Name', ({ name }) => name),
    text('name_basis', '名称的依据', 'On what the name rests', ({ nameBasis }) => nameBasis, { terms: NAME_BASES }),
    ...both<AtlasRecord>('summary', '摘要，本图集撰写', 'Summary in our own words', ({ summary }) => summary),
    text('industries', '产业标识', 'Ids of industries', ({ industries }) => industries, { list: true }),
    text('places', '地点标识', 'Ids of places', ({ where }) => where.map(({ place }) => place), list),
    text('place_roles', '各地点的作用', 'Role of each place', ({ where }) => where.map(({ role }) => role), list),
    text(
      'place_names_zh',
      '各地点名称（中文）',
      'Name of each place, in Chinese',
      (row) => placeNames(row, 'zh'),
      list,
    ),
    text(
      'place_names_en',
      '各地点名称（英文）',
      'Name of each place, in English',
      (row) => placeNames(row, 'en'),
      list,
    ),
    text(
      'place_basis',
      '各地点的依据：文件写明或推断',
      'Basis of each place: stated or inferred',
      ({ where }) => where.map(({ basis }) => basis),
      list,
    ),
    text('precision', '位置精度', 'How exactly the location is known', (row) => row.precision, { terms: PRECISIONS }),
    text('extent', '空间形态', 'Extent', ({ extent }) => extent, { terms: EXTENTS }),
    flag('open_list', '原文以“等”结束列举', 'The text ends its list with "and others"', ({ openList }) => openList),
    text('status', '状态，以文件日期为准', "Status as of the document's date", ({ status }) => status, {
      terms: STATUSES,
    }),
    integer('year_from', '起始年', 'First year', ({ time }) => time.from, optional),
    integer('year_to', '终止年', 'Last year', ({ time }) => time.to, optional),
    text('time_basis', '年份的依据', 'On what the years rest', ({ time }) => time.basis, { terms: TIME_BASES }),
    number('lon', lon, `Longitude, ${point}`, (row) => recordPoint(row, places)?.[0] ?? null, optional),
    number('lat', lat, `Latitude, ${point}`, (row) => recordPoint(row, places)?.[1] ?? null, optional),
    text(
      'pattern',
      '所属的空间格局要素',
      'Elements of the spatial pattern it belongs to',
      ({ pattern }) => pattern.map(({ element }) => element),
      list,
    ),
    text('documents', '所依据的文件', 'Documents it is taken from', ({ documents }) => documents, { list: true }),
  ]
}

/** The columns of figures.csv. */
export function figureColumns(
  places: ReadonlyMap<string, Place>,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Column<Figure>[] {
  return [
    text('id', '数值的永久标识', 'Permanent id of the figure', ({ id }) => id),
    text('indicator', '指标标识', 'Id of the indicator', ({ indicator }) => indicator),
    ...both<Figure>(
      'indicator',
      '指标名称',
      'Name of the indicator',
      (row) => indicators.get(row.indicator)?.name ?? null,
    ),
    number('value', '数值，以unit为单位', 'Value, counted in unit', ({ value }) => value),
    text('comparator', '比较符号', 'Comparator', ({ comparator }) => comparator, { terms: COMPARATORS }),
    flag('aim', '原文写“力争”', 'The text says it will strive for it', ({ aim }) => aim),
    text('unit', '计量单位', 'Unit', ({ unit }) => unit),
    integer('year', '年份', 'Year', ({ year }) => year, optional),
    text(
      'period',
      '时段，起止年以/相连',
      'Period: first and last year joined by /',
      ({ period }) => (period ? `${period.from}/${period.to}` : null),
      optional,
    ),
    text('kind', '数值类别', 'Kind of figure', ({ kind }) => kind, { terms: FIGURE_KINDS }),
    text('place', '地点标识', 'Id of the place', ({ place }) => place),
    ...both<Figure>('place_name', '地点名称', 'Name of the place', ({ place }) => places.get(place)?.name ?? null),
    text('industry', '产业标识', 'Id of the industry', ({ industry }) => industry, optional),
    text('record', '所属条目', 'Record it belongs to', ({ record }) => record, optional),
  ]
}

/** A pointer into a text, and the record or figure that it stands for. */
export type EvidenceRow = Evidence & { readonly subject: string }

/** The columns of evidence.csv. */
export function evidenceColumns(): readonly Column<EvidenceRow>[] {
  return [
    text('subject', '条目或数值的标识', 'Id of a record or a figure', ({ subject }) => subject),
    text('document', '文件标识', 'Id of the document', ({ document }) => document),
    integer('paragraph', '段落序号，非空行从1数起', 'Ordinal of the non-blank line, from 1', (row) => row.paragraph),
    text('section', '章节路径，按位置编号', 'Section path, by position', ({ section }) => section, optional),
    text('mention', '原文写法', 'The words of the document', ({ mention }) => mention),
  ]
}

/** The evidence of records or figures, a row each, in the subjects' order. */
export function evidenceRows(
  subjects: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[],
): readonly EvidenceRow[] {
  return subjects.flatMap(({ id, evidence }) => evidence.map((piece): EvidenceRow => ({ ...piece, subject: id })))
}
