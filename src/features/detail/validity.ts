import type { Offer } from '../../domain/record/catalog.ts'

/** Whether an offer holds on a day. Dates are YYYY-MM-DD, both ends included, so they compare as text. */
export type Validity = 'current' | 'expired' | 'not-yet' | 'unknown'

export function validityOn(offer: Pick<Offer, 'validFrom' | 'validTo'>, today: string): Validity {
  const { validFrom, validTo } = offer
  if (validTo !== null && today > validTo) return 'expired'
  if (validFrom !== null && today < validFrom) return 'not-yet'
  return validTo === null ? 'unknown' : 'current'
}
