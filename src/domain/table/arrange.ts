import type { AtlasRecord } from '../record/catalog.ts'
import type { TableView } from '../view/view.ts'
import type { Field, FieldSetting } from './field.ts'
import { fieldById } from './fields.ts'
import { GROUPINGS, groupsOf } from './groupings.ts'

/** A line of the table. `position` counts records only, from 1. */
export type TableRow =
  | { readonly type: 'group'; readonly id: string; readonly name: string; readonly count: number }
  | { readonly type: 'record'; readonly id: string; readonly record: AtlasRecord; readonly position: number }

/**
 * The lines of a table: the records in the order and the groups that the View asks for. Unsorted they follow the
 * documents and their paragraphs. What has no value comes last, whichever way it is sorted.
 */
export function tableRows(
  records: readonly AtlasRecord[],
  { sort, group }: Pick<TableView, 'sort' | 'group'>,
  setting: FieldSetting,
): readonly TableRow[] {
  const field = sort ? fieldById(sort.column) : undefined
  const inOrder = inDocumentOrder(records, setting)
  const sorted = field ? sortedBy(inOrder, field, sort?.descending ?? false, setting) : inOrder
  const grouping = GROUPINGS.find(({ id }) => id === group)
  let position = 0
  const rowOf = (record: AtlasRecord): TableRow => ({
    type: 'record',
    id: record.id,
    record,
    position: (position += 1),
  })
  if (!grouping) return sorted.map(rowOf)
  return groupsOf(sorted, grouping, setting).flatMap(({ id, name, records: own }): readonly TableRow[] => [
    { type: 'group', id: `group:${id}`, name, count: own.length },
    ...own.map(rowOf),
  ])
}

/** By document, then by paragraph: as the texts name them. */
function inDocumentOrder(records: readonly AtlasRecord[], { catalog }: FieldSetting): readonly AtlasRecord[] {
  const order = new Map(catalog.documents.map(({ id }, index) => [id, index]))
  const at = ({ evidence }: AtlasRecord) => order.get(evidence[0]?.document ?? '') ?? order.size
  return records.toSorted((a, b) => at(a) - at(b) || (a.evidence[0]?.paragraph ?? 0) - (b.evidence[0]?.paragraph ?? 0))
}

/** Stable: what is equal keeps the order it came in. */
function sortedBy(
  records: readonly AtlasRecord[],
  field: Field,
  descending: boolean,
  setting: FieldSetting,
): readonly AtlasRecord[] {
  const keyed = records.map((record) => ({ record, key: keyOf(record, field, setting) }))
  const direction = descending ? -1 : 1
  return keyed
    .toSorted(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      return (
        direction * (typeof a === 'number' && typeof b === 'number' ? a - b : setting.compare(String(a), String(b)))
      )
    })
    .map(({ record }) => record)
}

function keyOf(record: AtlasRecord, field: Field, setting: FieldSetting): number | string | null {
  const number = field.value ? field.value(record, setting) : field.rank?.(record)
  if (number !== undefined) return number === null || !Number.isFinite(number) ? null : number
  const text = field.text(record, setting)
  return text === '' ? null : text
}
