import { encode } from 'uqr'
import type { Locale } from '../../base/local-text.ts'
import { linkOf } from '../../domain/view/codec.ts'
import { INITIAL_VIEW, type View } from '../../domain/view/view.ts'

/** Bytes: beyond, the modules are too fine for a telephone at the size that the sheet has room for. */
const MAX_CODED = 600

/** The address that opens on the map what the sheet of a View shows. */
export function sheetAddress(page: string, view: View, locale: Locale): string {
  return linkOf(page, {
    ...view,
    page: 'map',
    sheet: INITIAL_VIEW.sheet,
    panel: INITIAL_VIEW.panel,
    theme: null,
    locale,
  })
}

/** The modules of an address as a QR code, true for dark; null when it is too long for one. */
export function codeOf(address: string): readonly (readonly boolean[])[] | null {
  if (new TextEncoder().encode(address).length > MAX_CODED) return null
  return encode(address, { ecc: 'L', border: 0 }).data
}

const MAX_PRINTED = 84

/** The address for the eye: without the protocol, its end left out where it is long. */
export function printedAddress(address: string): string {
  const bare = address.replace(/^https?:\/\//, '')
  return bare.length <= MAX_PRINTED ? bare : `${bare.slice(0, MAX_PRINTED - 1)}…`
}
