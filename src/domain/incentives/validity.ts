import type { AtlasRecord, Catalog, Offer } from '../record/catalog.ts'

/** Whether an offer holds on a day. Dates are YYYY-MM-DD, both ends included, so they compare as text. */
export type Validity = 'current' | 'expired' | 'not-yet' | 'unknown'

/** From when to when, as far as it is written, and where it is written. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
  readonly by: 'offer' | 'document' | null
}

export function validityOn(offer: Pick<Offer, 'validFrom' | 'validTo'>, today: string): Validity {
  const { validFrom, validTo } = offer
  if (validTo !== null && today > validTo) return 'expired'
  if (validFrom !== null && today < validFrom) return 'not-yet'
  return validTo === null ? 'unknown' : 'current'
}

/** The validity of an incentive: its clause's own, else that of the document it stands in. */
export function periodOf({ documentById }: Pick<Catalog, 'documentById'>, record: AtlasRecord): Period {
  const { offer } = record
  if (offer && (offer.validFrom ?? offer.validTo) !== null)
    return { from: offer.validFrom, to: offer.validTo, by: 'offer' }
  for (const id of record.documents) {
    const document = documentById.get(id)
    if (document && (document.validFrom ?? document.validTo) !== null)
      return { from: document.validFrom, to: document.validTo, by: 'document' }
  }
  return { from: null, to: null, by: null }
}
