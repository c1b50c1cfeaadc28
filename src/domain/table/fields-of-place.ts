import type { LocalText } from '../../base/local-text.ts'
import { recordPoint } from '../published/location.ts'
import type { Where } from '../record/catalog.ts'
import {
  PLACE_BASIS_NAMES,
  PRECISIONS,
  PRECISION_NAMES,
  ROLE_NAMES,
  STATUSES,
  STATUS_NAMES,
  TIME_BASES,
  TIME_BASIS_NAMES,
  type Extent,
} from '../record/terms.ts'
import { joined, listed, numberField, type Field, type FieldSetting } from './field.ts'
import { namedCities, namedPlaces } from './whereabouts.ts'

const EXTENT_NAMES: Readonly<Record<Extent, LocalText>> = {
  point: { zh: '点', en: 'Point' },
  area: { zh: '面', en: 'Area' },
  line: { zh: '线', en: 'Line' },
  province: { zh: '全省', en: 'Province' },
  unplaced: { zh: '未载', en: 'Not given' },
}

const YES: LocalText = { zh: '是', en: 'Yes' }
const NO: LocalText = { zh: '否', en: 'No' }

/** A place as the record has it: `途经 郑州市`; what is simply at a place bears no role. */
function standing({ place, role }: Where, { catalog, locale }: FieldSetting): string {
  const name = catalog.placeById.get(place)?.name[locale] ?? place
  return role === 'at' ? name : `${ROLE_NAMES[role][locale]} ${name}`
}

function ground({ place, basis, reason }: Where, { catalog, locale }: FieldSetting): string {
  const name = catalog.placeById.get(place)?.name[locale] ?? place
  const colon = locale === 'zh' ? '：' : ': '
  const why = reason ? `${colon}${reason[locale]}` : ''
  return `${name} · ${PLACE_BASIS_NAMES[basis][locale]}${why}`
}

/** Where a record is, and how well that is known. */
export const FIELDS_OF_PLACE: readonly Field[] = [
  {
    id: 'place',
    name: { zh: '地点', en: 'Place' },
    group: 'where',
    width: { zh: 124, en: 112 },
    usual: true,
    text: (record, setting) => {
      if (record.precision === 'province') return PRECISION_NAMES.province[setting.locale]
      const names = joined(
        namedPlaces(record, setting.catalog).map(({ name }) => name[setting.locale]),
        setting,
      )
      if (!record.openList || names === '') return names
      return setting.locale === 'zh' ? `${names}等` : `${names} and others`
    },
  },
  {
    id: 'city',
    name: { zh: '城市', en: 'City' },
    group: 'where',
    width: 110,
    text: (record, setting) =>
      joined(
        namedCities(record, setting.catalog).map(({ name }) => name[setting.locale]),
        setting,
      ),
  },
  {
    id: 'place-role',
    name: { zh: '地点作用', en: 'Role of place' },
    group: 'where',
    width: 180,
    text: ({ where }, setting) =>
      joined(
        where.map((place) => standing(place, setting)),
        setting,
      ),
  },
  {
    id: 'place-basis',
    name: { zh: '位置依据', en: 'Basis of place' },
    group: 'where',
    width: 220,
    text: ({ where }, setting) =>
      listed(
        where.map((place) => ground(place, setting)),
        setting,
      ),
  },
  {
    id: 'precision',
    name: { zh: '位置精度', en: 'Precision' },
    group: 'where',
    width: { zh: 104, en: 112 },
    usual: true,
    text: ({ precision }, { locale }) => PRECISION_NAMES[precision][locale],
    rank: ({ precision }) => PRECISIONS.indexOf(precision),
  },
  {
    id: 'inferred',
    name: { zh: '位置为推断', en: 'Place inferred' },
    group: 'where',
    width: 110,
    text: ({ inferred }, { locale }) => (inferred ? YES : NO)[locale],
    rank: ({ inferred }) => (inferred ? 0 : 1),
  },
  {
    id: 'extent',
    name: { zh: '空间形态', en: 'Extent' },
    group: 'where',
    width: 100,
    text: ({ extent }, { locale }) => EXTENT_NAMES[extent][locale],
  },
  {
    id: 'open-list',
    name: { zh: '原文未列全', en: 'Open list' },
    group: 'where',
    width: 110,
    text: ({ openList }, { locale }) => (openList ? YES : NO)[locale],
    rank: ({ openList }) => (openList ? 0 : 1),
  },
  {
    id: 'pattern',
    name: { zh: '空间格局', en: 'Spatial pattern' },
    group: 'where',
    width: 200,
    text: ({ pattern }, setting) =>
      joined(
        pattern.map(({ element }) => setting.catalog.elementById.get(element)?.name[setting.locale] ?? element),
        setting,
      ),
  },
  numberField({
    id: 'lon',
    name: { zh: '经度', en: 'Longitude' },
    group: 'where',
    width: 100,
    value: (record, { catalog }) => recordPoint(record, catalog.placeById)?.[0] ?? null,
  }),
  numberField({
    id: 'lat',
    name: { zh: '纬度', en: 'Latitude' },
    group: 'where',
    width: 100,
    value: (record, { catalog }) => recordPoint(record, catalog.placeById)?.[1] ?? null,
  }),
]

/** In what state a record is, and when. */
export const FIELDS_OF_TIME: readonly Field[] = [
  {
    id: 'status',
    name: { zh: '状态', en: 'Status' },
    group: 'when',
    width: { zh: 88, en: 114 },
    usual: true,
    text: ({ status }, { locale }) => STATUS_NAMES[status][locale],
    rank: ({ status }) => STATUSES.indexOf(status),
  },
  {
    id: 'years',
    name: { zh: '年份', en: 'Years' },
    group: 'when',
    width: { zh: 104, en: 92 },
    usual: true,
    text: ({ time: { from, to } }, { years, locale }) => {
      const range = years(from, to)
      if (range === '') return TIME_BASIS_NAMES.undated[locale]
      if (from === null) return locale === 'zh' ? `到${range}` : `to ${range}`
      if (to === null) return locale === 'zh' ? `${range}起` : `from ${range}`
      return range
    },
    rank: ({ time: { from, to } }) => (from ?? to ?? Infinity) + (to ?? from ?? 0) / 10_000,
  },
  numberField({
    id: 'year-from',
    name: { zh: '起始年', en: 'First year' },
    group: 'when',
    width: 90,
    value: ({ time }) => time.from,
  }),
  numberField({
    id: 'year-to',
    name: { zh: '终止年', en: 'Last year' },
    group: 'when',
    width: 90,
    value: ({ time }) => time.to,
  }),
  {
    id: 'time-basis',
    name: { zh: '年份依据', en: 'Basis of years' },
    group: 'when',
    width: 120,
    text: ({ time }, { locale }) => TIME_BASIS_NAMES[time.basis][locale],
    rank: ({ time }) => TIME_BASES.indexOf(time.basis),
  },
]
