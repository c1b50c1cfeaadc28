import { otherLocale } from '../../base/local-text.ts'
import {
  INDUSTRY_FAMILIES,
  INDUSTRY_FAMILY_NAMES,
  KINDS,
  KIND_TERMS,
  NAME_BASES,
  NAME_BASIS_NAMES,
} from '../record/terms.ts'
import type { AtlasRecord, Catalog } from '../record/catalog.ts'
import type { IndustryFamily } from '../record/terms.ts'
import { joined, type Field } from './field.ts'

/** The lens families of a record's industries, each once, in legend order. */
export function familiesOf(record: AtlasRecord, catalog: Catalog): readonly IndustryFamily[] {
  const own = new Set(record.industries.map((id) => catalog.industryById.get(id)?.family))
  return INDUSTRY_FAMILIES.filter((family) => own.has(family))
}

/** The field that names a row; every table has it first. */
export const NAME_FIELD: Field = {
  id: 'name',
  name: { zh: '名称', en: 'Name' },
  group: 'what',
  width: { zh: 226, en: 200 },
  usual: true,
  text: ({ name }, { locale }) => name[locale],
}

/** What a record is. */
export const FIELDS_OF_THING: readonly Field[] = [
  NAME_FIELD,
  {
    id: 'other-name',
    name: { zh: '英文名称', en: 'Chinese name' },
    group: 'what',
    width: 240,
    text: ({ name }, { locale }) => name[otherLocale(locale)],
  },
  {
    id: 'name-basis',
    name: { zh: '名称来历', en: 'Basis of name' },
    group: 'what',
    width: 120,
    text: ({ nameBasis }, { locale }) => NAME_BASIS_NAMES[nameBasis][locale],
    rank: ({ nameBasis }) => NAME_BASES.indexOf(nameBasis),
  },
  {
    id: 'kind',
    name: { zh: '类型', en: 'Kind' },
    group: 'what',
    width: { zh: 92, en: 124 },
    usual: true,
    text: ({ kind }, { locale }) => KIND_TERMS[kind].name[locale],
    rank: ({ kind }) => KINDS.indexOf(kind),
  },
  {
    id: 'industry',
    name: { zh: '产业', en: 'Industry' },
    group: 'what',
    width: { zh: 150, en: 150 },
    usual: true,
    text: ({ industries }, setting) =>
      joined(
        industries.map((id) => setting.catalog.industryById.get(id)?.name[setting.locale] ?? id),
        setting,
      ),
  },
  {
    id: 'industry-family',
    name: { zh: '产业门类', en: 'Industry family' },
    group: 'what',
    width: 150,
    text: (record, setting) =>
      joined(
        familiesOf(record, setting.catalog).map((family) => INDUSTRY_FAMILY_NAMES[family][setting.locale]),
        setting,
      ),
  },
  {
    id: 'summary',
    name: { zh: '摘要', en: 'Summary' },
    group: 'what',
    width: 360,
    text: ({ summary }, { locale }) => summary[locale],
  },
  {
    id: 'aliases',
    name: { zh: '又名', en: 'Other names' },
    group: 'what',
    width: 180,
    text: ({ aliases }, setting) => joined(aliases, setting),
  },
  {
    id: 'id',
    name: { zh: '标识', en: 'Id' },
    group: 'what',
    width: 220,
    text: ({ id }) => id,
  },
]
