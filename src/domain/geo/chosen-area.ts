import { boundsHold, boundsOf, type Bounds } from './bounds.ts'
import type { LonLat } from './position.ts'

/** An area a reader has drawn or described: a filter like any other. Degrees WGS 84, distances in km. */
export type ChosenArea =
  | { readonly type: 'box'; readonly box: Bounds }
  | { readonly type: 'circle'; readonly centre: LonLat; readonly km: number }
  | { readonly type: 'polygon'; readonly points: readonly LonLat[] }
  /** Within `km` of a place (by its id) or of a line (`railway-longhai`, `river-yellow`). */
  | { readonly type: 'near'; readonly id: string; readonly km: number }

export const MAX_AREA_KM = 500
export const MAX_AREA_POINTS = 24
/** A thousandth of a degree is about 100 m: finer than any of the sources places anything. */
const DIGITS = 3
const KM_DIGITS = 1
/** Henan and all around it; what lies farther off is no area of this atlas. */
const ABOUT: Bounds = [100, 25, 125, 42]
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/

/** The area as it stands in an address: `circle:113.65,34.75,50`. */
export function writeArea(area: ChosenArea): string {
  switch (area.type) {
    case 'box':
      return `box:${area.box.map(round).join(',')}`
    case 'circle':
      return `circle:${[...area.centre.map(round), kilometres(area.km)].join(',')}`
    case 'polygon':
      return `polygon:${area.points.flat().map(round).join(',')}`
    case 'near':
      return `near:${area.id},${kilometres(area.km)}`
  }
}

/** Reads what `writeArea` has written; undefined for anything that is no area in or about Henan. */
export function readArea(text: string): ChosenArea | undefined {
  const [type, body] = text.split(':')
  const parts = body?.split(',') ?? []
  if (type === 'near') {
    const [id, km] = [parts[0] ?? '', Number(parts[1])]
    return parts.length === 2 && ID.test(id) && isKilometres(km) ? { type, id, km: kilometres(km) } : undefined
  }
  if (!parts.every((part) => /^-?\d{1,3}(\.\d{1,8})?$/.test(part))) return undefined
  const numbers = parts.map(Number)
  if (type === 'circle') {
    const [lon = Number.NaN, lat = Number.NaN, km = Number.NaN] = numbers
    return numbers.length === 3 && isAbout(lon, lat) && isKilometres(km)
      ? { type, centre: [round(lon), round(lat)], km: kilometres(km) }
      : undefined
  }
  const points = pairs(numbers)
  if (!points?.every(([lon, lat]) => isAbout(lon, lat))) return undefined
  if (type === 'box') {
    const box = points.length === 2 ? boundsOf(points) : undefined
    return box && box[0] < box[2] && box[1] < box[3] ? { type, box } : undefined
  }
  if (type !== 'polygon' || points.length < 3 || points.length > MAX_AREA_POINTS) return undefined
  return { type, points }
}

/**
 * What of an area an address can hold: a screen shows more of the world than lies about Henan, and a hand draws wider
 * than any distance may be.
 */
export function inReach(area: ChosenArea): ChosenArea {
  switch (area.type) {
    case 'box': {
      const [west, south, east, north] = area.box
      return { ...area, box: [...cornerInReach([west, south]), ...cornerInReach([east, north])] }
    }
    case 'polygon':
      return { ...area, points: area.points.map(cornerInReach) }
    case 'circle':
    case 'near':
      return { ...area, km: clamped(area.km, 10 ** -KM_DIGITS, MAX_AREA_KM) }
  }
}

function cornerInReach([lon, lat]: LonLat): LonLat {
  return [clamped(lon, ABOUT[0], ABOUT[2]), clamped(lat, ABOUT[1], ABOUT[3])]
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function pairs(numbers: readonly number[]): readonly LonLat[] | undefined {
  if (numbers.length % 2 !== 0) return undefined
  return numbers
    .flatMap((lon, at) => (at % 2 === 0 ? [[round(lon), round(numbers[at + 1] ?? Number.NaN)]] : []))
    .map(([lon = Number.NaN, lat = Number.NaN]): LonLat => [lon, lat])
}

function isAbout(lon: number, lat: number): boolean {
  return boundsHold(ABOUT, [lon, lat])
}

/** What rounds to nothing is no distance. */
function isKilometres(km: number): boolean {
  return kilometres(km) > 0 && km <= MAX_AREA_KM
}

function kilometres(km: number): number {
  return Number(km.toFixed(KM_DIGITS))
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS))
}
