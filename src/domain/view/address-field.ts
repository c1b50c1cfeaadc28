import type { View } from './view.ts'

/**
 * One part of the address: for a part of the View its key and how it is written and read. A part that stands at its
 * default is not written. `read` gives undefined for text that means nothing; the caller reports it.
 */
export interface AddressField {
  readonly key: string
  readonly write: (view: View) => string | null
  readonly read: (text: string, view: View) => Partial<View> | undefined
}

/** Anything with an id of its own. */
export const ID = /^[a-z0-9][a-z0-9-]{0,79}$/
