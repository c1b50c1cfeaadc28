import type { LocalText } from '../../base/local-text.ts'
import { FACETS } from '../facets/definitions.ts'
import type { AtlasRecord } from '../record/catalog.ts'
import {
  INDUSTRY_FAMILIES,
  INDUSTRY_FAMILY_NAMES,
  KINDS,
  KIND_TERMS,
  PRECISIONS,
  PRECISION_NAMES,
  STATUSES,
  STATUS_NAMES,
} from '../record/terms.ts'
import type { GroupingId } from './field-ids.ts'
import type { FieldSetting } from './field.ts'
import { familiesOf } from './fields-of-thing.ts'
import { namedCities } from './whereabouts.ts'

interface Value {
  readonly id: string
  readonly name: LocalText
}

/** One way to gather the rows of a table. A record that has several values stands in a group for such records. */
export interface Grouping {
  readonly id: GroupingId
  readonly name: LocalText
  /** All values, in the order of their groups. */
  readonly values: (setting: FieldSetting) => readonly Value[]
  readonly of: (record: AtlasRecord, setting: FieldSetting) => readonly string[]
  /** The name of the group of those with several values; null where there is but one. */
  readonly several: LocalText | null
}

const SEVERAL = 'several'

/** Groups for records that no city can hold. */
const NO_CITY: readonly Value[] = [
  { id: 'province', name: PRECISION_NAMES.province },
  { id: 'outside', name: { zh: '省外', en: 'Outside the province' } },
  { id: 'unplaced', name: PRECISION_NAMES.unplaced },
]

export const GROUPINGS: readonly Grouping[] = [
  {
    id: 'document',
    name: FACETS.document.name,
    values: ({ catalog }) => catalog.documents.map(({ id, shortName }) => ({ id, name: shortName })),
    of: ({ documents }) => documents,
    several: { zh: '多份文件', en: 'Several documents' },
  },
  {
    id: 'city',
    name: { zh: '城市', en: 'City' },
    values: ({ catalog }) => [
      ...catalog.places.filter(({ level, outside }) => level === 'prefecture' && !outside),
      ...NO_CITY,
    ],
    of: (record, { catalog }) => {
      const cities = namedCities(record, catalog).map(({ id }) => id)
      if (cities.length > 0) return cities
      if (record.precision === 'province' || record.precision === 'unplaced') return [record.precision]
      return [record.where.length > 0 ? 'outside' : 'unplaced']
    },
    several: { zh: '多个城市', en: 'Several cities' },
  },
  {
    id: 'industry-family',
    name: { zh: '产业门类', en: 'Industry family' },
    values: () => INDUSTRY_FAMILIES.map((id) => ({ id, name: INDUSTRY_FAMILY_NAMES[id] })),
    of: (record, { catalog }) => familiesOf(record, catalog),
    several: { zh: '多个门类', en: 'Several families' },
  },
  {
    id: 'kind',
    name: FACETS.kind.name,
    values: () => KINDS.map((id) => ({ id, name: KIND_TERMS[id].name })),
    of: ({ kind }) => [kind],
    several: null,
  },
  {
    id: 'status',
    name: FACETS.status.name,
    values: () => STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] })),
    of: ({ status }) => [status],
    several: null,
  },
  {
    id: 'precision',
    name: FACETS.precision.name,
    values: () => PRECISIONS.map((id) => ({ id, name: PRECISION_NAMES[id] })),
    of: ({ precision }) => [precision],
    several: null,
  },
]

interface Group {
  readonly id: string
  readonly name: string
  readonly records: readonly AtlasRecord[]
}

/** The groups that have records, in their vocabulary's order, those with several values last; each record once. */
export function groupsOf(
  records: readonly AtlasRecord[],
  { values, of, several }: Grouping,
  setting: FieldSetting,
): readonly Group[] {
  const gathered = new Map<string, AtlasRecord[]>()
  for (const record of records) {
    const own = of(record, setting)
    const key = own.length > 1 ? SEVERAL : (own[0] ?? SEVERAL)
    const group = gathered.get(key)
    if (group) group.push(record)
    else gathered.set(key, [record])
  }
  const all = several ? [...values(setting), { id: SEVERAL, name: several }] : values(setting)
  return all.flatMap(({ id, name }) => {
    const own = gathered.get(id)
    return own ? [{ id, name: name[setting.locale], records: own }] : []
  })
}
