import type { Evidence, Indicator, Industry, Paragraph, Place } from '../../src/domain/record/catalog.ts'
import {
  INDICATOR_NATURES,
  INDUSTRY_FAMILIES,
  PARAGRAPH_ROLES,
  PLACE_LEVELS,
  PRECISIONS,
} from '../../src/domain/record/terms.ts'
import { both, flag, integer, number, text } from '../../src/domain/published/columns.ts'
import { placeAdcode } from '../../src/domain/published/location.ts'
import type { PublishedData } from './published-data.ts'
import { type Column, type Table, tableOf } from '../../src/domain/published/table.ts'

const optional = { required: false }
const list = { list: true, required: false }

/** places.csv */
export function placesTable({ catalog }: PublishedData): Table {
  const columns: Column<Place>[] = [
    text('id', '地点标识；政区为代码', 'Id of the place; for units their code', ({ id }) => id),
    ...both<Place>('name', '名称', 'Name', ({ name }) => name),
    text('level', '层级', 'Level', ({ level }) => level, { terms: PLACE_LEVELS }),
    text('parent', '上级地点', 'Place above it', ({ parent }) => parent, optional),
    text('adcode', '行政区划代码', 'Administrative code', (row) => placeAdcode(row), optional),
    number('lon', '经度，WGS 84；政区为标注点', 'Longitude, WGS 84; of units the label point', ({ point }) => point[0]),
    number('lat', '纬度，WGS 84；政区为标注点', 'Latitude, WGS 84; of units the label point', ({ point }) => point[1]),
    text('precision', '位置精度', 'How exactly it is known', (row) => row.precision, { terms: PRECISIONS }),
    text('coordinate_source', '坐标来源', 'Source of the coordinates', ({ coordinateSource }) => coordinateSource),
    text('aliases', '别名', 'Other names', ({ aliases }) => aliases, list),
  ]
  return tableOf(
    { name: 'places', title: { zh: '地点', en: 'Places' }, primaryKey: ['id'], foreignKeys: { parent: 'places.id' } },
    columns,
    catalog.places,
  )
}

/** paragraphs.csv */
export function paragraphsTable({ catalog, paragraphs }: PublishedData): Table {
  type Subject = { readonly id: string; readonly evidence: readonly Evidence[] }
  const citing = (subjects: readonly Subject[], { document, paragraph }: Paragraph) =>
    subjects
      .filter(({ evidence }) => evidence.some((piece) => piece.document === document && piece.paragraph === paragraph))
      .map(({ id }) => id)
  const columns: Column<Paragraph>[] = [
    text('document', '文件标识', 'Id of the document', ({ document }) => document),
    integer('paragraph', '段落序号，非空行从1数起', 'Ordinal of the non-blank line, from 1', (row) => row.paragraph),
    text('section', '章节路径，按位置编号', 'Section path, by position', ({ section }) => section, optional),
    text('role', '段落性质', 'Role of the paragraph', ({ role }) => role, { terms: PARAGRAPH_ROLES }),
    integer('length', '字符数', 'Characters', ({ length }) => length),
    ...both<Paragraph>('summary', '摘要，本图集撰写', 'Summary in our own words', ({ summary }) => summary),
    text('records', '取自本段的条目', 'Records taken from it', (row) => citing(catalog.records, row), list),
    text('figures', '取自本段的数值', 'Figures taken from it', (row) => citing(catalog.figures, row), list),
    ...both<Paragraph>(
      'nothing_because',
      '没有可取内容的原因',
      'Why nothing is taken from it',
      ({ nothingBecause }) => nothingBecause,
      optional,
    ),
  ]
  return tableOf(
    {
      name: 'paragraphs',
      title: { zh: '段落', en: 'Paragraphs' },
      primaryKey: ['document', 'paragraph'],
      foreignKeys: { document: 'documents.id', records: 'records.id', figures: 'figures.id' },
    },
    columns,
    catalog.documents.flatMap(({ id }) => paragraphs[id] ?? []),
  )
}

/** indicators.csv */
export function indicatorsTable({ catalog }: PublishedData): Table {
  const columns: Column<Indicator>[] = [
    text('id', '指标标识', 'Id of the indicator', ({ id }) => id),
    ...both<Indicator>('name', '名称', 'Name', ({ name }) => name),
    ...both<Indicator>('definition', '定义', 'Definition', ({ definition }) => definition),
    text('unit', '规范单位', 'Canonical unit', ({ unit }) => unit),
    text('nature', '性质：总量、新增、比率等', 'Nature: total, addition, rate …', ({ nature }) => nature, {
      terms: INDICATOR_NATURES,
    }),
    text('direction', '多好还是少好', 'Whether more or less is wanted', ({ direction }) => direction, {
      terms: ['more', 'less', 'none'],
    }),
  ]
  return tableOf(
    { name: 'indicators', title: { zh: '指标', en: 'Indicators' }, primaryKey: ['id'], foreignKeys: {} },
    columns,
    catalog.indicators,
  )
}

/** industries.csv */
export function industriesTable({ catalog }: PublishedData): Table {
  const columns: Column<Industry>[] = [
    text('id', '产业标识', 'Id of the industry', ({ id }) => id),
    ...both<Industry>('name', '名称', 'Name', ({ name }) => name),
    text('parent', '上级产业', 'Industry above it', ({ parent }) => parent, optional),
    text('family', '配色大类', 'Family of the lens', ({ family }) => family, { terms: INDUSTRY_FAMILIES }),
    flag('ours', '由本图集划分，不出自文件', 'Our own division, not a document’s', ({ ours }) => ours),
  ]
  return tableOf(
    {
      name: 'industries',
      title: { zh: '产业', en: 'Industries' },
      primaryKey: ['id'],
      foreignKeys: { parent: 'industries.id' },
    },
    columns,
    catalog.industries,
  )
}
