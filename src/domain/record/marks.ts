import type { Precision } from './terms.ts'

/** The picture of a precision class: the same in legend, list, card and print. */
export type PrecisionPicture = 'cross' | 'soft-disc' | 'outline' | 'tinted' | 'line' | 'frame' | 'question'

export const PRECISION_PICTURES: Readonly<Record<Precision, PrecisionPicture>> = {
  site: 'cross',
  zone: 'soft-disc',
  county: 'outline',
  city: 'tinted',
  corridor: 'line',
  province: 'frame',
  unplaced: 'question',
}
