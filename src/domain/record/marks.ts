import type { Precision, Status } from './terms.ts'

/** How a mark is filled. Fill means status everywhere: map, legend, list, card, print. */
export type MarkFill = 'full' | 'half' | 'open' | 'dashed'

export const STATUS_FILLS: Readonly<Record<Status, MarkFill>> = {
  existing: 'full',
  'under-construction': 'half',
  planned: 'open',
  ambition: 'dashed',
}

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
