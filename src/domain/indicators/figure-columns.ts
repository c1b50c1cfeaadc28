/** The fields of a figure, in the order of its table. They stand in links: none is renamed. */
export const FIGURE_COLUMNS = [
  'indicator',
  'aim',
  'comparator',
  'value',
  'unit',
  'time',
  'kind',
  'nature',
  'place',
  'industry',
  'record',
  'document',
  'paragraph',
  'mention',
  'note',
  'id',
] as const
export type FigureColumn = (typeof FIGURE_COLUMNS)[number]

export interface FigureSort {
  readonly column: FigureColumn
  readonly descending: boolean
}
