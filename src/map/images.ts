import type { KindFamily } from '../domain/record/terms.ts'
import type { MarkFill } from './shapes.ts'
import type { MapTheme } from './look.ts'

export type GlyphState = 'rest' | 'faded' | 'filtered'

export type RingPart = readonly [colour: string, count: number]

/**
 * A picture for the map, described by its content. Equal content is one picture, so a filter that leaves a glyph as it
 * was draws nothing anew. Sizes are CSS px.
 */
export type ImagePlan = { readonly theme: MapTheme } & (
  | {
      readonly form: 'disc'
      readonly count: number
      readonly radius: number
      readonly ring: readonly RingPart[]
      readonly state: GlyphState
      readonly inferred: boolean
      /** The double ring of a core around it. */
      readonly core: boolean
    }
  | { readonly form: 'seat' }
  | {
      readonly form: 'plate'
      readonly name: string
      readonly count: number
      readonly ring: readonly RingPart[]
      readonly state: GlyphState
      readonly inferred: boolean
    }
  | {
      readonly form: 'mark'
      readonly family: KindFamily
      readonly fill: MarkFill
      readonly colour: string
      readonly inferred: boolean
      readonly crosshair: boolean
      readonly state: GlyphState
    }
  | { readonly form: 'square'; readonly colour: string }
  | { readonly form: 'stripes'; readonly colours: readonly string[] }
  | { readonly form: 'hatch'; readonly ink: string }
  /** Draws nothing and keeps labels away. */
  | { readonly form: 'blank' }
)

/** The content as a name. Braces would be read as the old way to write a property. */
export function imageKey(image: ImagePlan): string {
  return JSON.stringify(image).replaceAll('{', '(').replaceAll('}', ')')
}

/** The largest disc of the whole catalogue has about this radius, px; smaller catalogues are drawn at the plates' scale. */
const LARGEST = 36
const PLATE_SCALE = 4

/**
 * How a count becomes a radius: area by number of records. The scale comes from the whole catalogue, so that a filter
 * never makes a disc grow.
 */
export function discScale(largest: number, compact: boolean): number {
  const scale = Math.min(PLATE_SCALE, LARGEST / Math.sqrt(Math.max(1, largest)))
  return compact ? scale * 0.72 : scale
}

/** Px: room for a number. */
const SMALLEST_DISC = 12.5

export function discRadius(count: number, scale: number): number {
  return Math.round(Math.max(SMALLEST_DISC, scale * Math.sqrt(count)) * 10) / 10
}

/** The largest count whose disc is the smallest that is drawn: below it, area no longer tells counts apart. */
export function smallestDiscCount(scale: number): number {
  return Math.max(1, Math.floor((SMALLEST_DISC / scale) ** 2))
}

export function ringWidth(radius: number): number {
  return Math.min(6.2, Math.max(3.4, 2.2 + 0.16 * radius))
}

/** Px of a repeating picture's side. */
export const STRIPE = 24
export const HATCH = 9

/** Half-size of the mark of a single record. */
export const MARK_RADIUS = 7.6

/** Offsets of a core's two rings from the disc's edge. */
export const CORE_RINGS = [5.5, 9.5] as const

export const SEAT_RADIUS = 3.2

const PLATE_PADDING = 9
export const PLATE_HEIGHT = 27
export const PLATE_FONT = 13

/** The size of a plate, estimated without a canvas: full-width letters are one font size, others about half. */
export function plateWidth(name: string, count: number): number {
  let ems = 0
  for (const letter of `${name} ${count}`) ems += letter > '⺀' ? 1 : 0.52
  return Math.ceil(ems * PLATE_FONT + PLATE_PADDING * 2 + 4)
}

/** Width and height of a picture in its own units: CSS px before `glyphScale`. */
export function imageSize(image: ImagePlan): readonly [width: number, height: number] {
  switch (image.form) {
    case 'disc': {
      const reach = image.core ? CORE_RINGS[1] + 2 : 4
      return square(image.radius + reach)
    }
    case 'plate':
      return [plateWidth(image.name, image.count) + 4, PLATE_HEIGHT + 4]
    case 'mark':
      return square(image.crosshair ? 15 : image.inferred ? 15 : MARK_RADIUS * 1.2 + 4)
    case 'seat':
      return square(SEAT_RADIUS + 3)
    case 'square':
      return square(7)
    case 'stripes':
      return [STRIPE, STRIPE]
    case 'hatch':
      return [HATCH, HATCH]
    case 'blank':
      return [16, 16]
  }
}

function square(half: number): readonly [number, number] {
  return [Math.ceil(half) * 2, Math.ceil(half) * 2]
}
