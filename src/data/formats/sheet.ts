import type { Cell } from '../../domain/published/table.ts'

/** Rows that are to be written, each made when its turn comes. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly size: number
  readonly row: (index: number) => readonly Cell[]
}
