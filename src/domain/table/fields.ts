import type { TableView } from '../view/view.ts'
import type { Field } from './field.ts'
import { FIELDS_OF_PLACE, FIELDS_OF_TIME } from './fields-of-place.ts'
import { FIELDS_OF_NUMBERS, FIELDS_OF_SOURCE } from './fields-of-source.ts'
import { FIELDS_OF_THING, NAME_FIELD } from './fields-of-thing.ts'

/** Every field that a table can show, in the order in which they are offered. */
export const FIELDS: readonly Field[] = [
  ...FIELDS_OF_THING,
  ...FIELDS_OF_PLACE,
  ...FIELDS_OF_TIME,
  ...FIELDS_OF_NUMBERS,
  ...FIELDS_OF_SOURCE,
]

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]))

export const USUAL_COLUMNS: readonly string[] = FIELDS.filter(({ usual }) => usual).map(({ id }) => id)

export function fieldById(id: string): Field | undefined {
  return BY_ID.get(id)
}

/** The columns of a table: those chosen, or the usual ones, the name first. Names that mean nothing are left out. */
export function columnsOf({ columns }: Pick<TableView, 'columns'>): readonly Field[] {
  const chosen = (columns.length > 0 ? columns : USUAL_COLUMNS).flatMap((id) => BY_ID.get(id) ?? [])
  return [NAME_FIELD, ...chosen.filter(({ id }) => id !== NAME_FIELD.id)]
}
