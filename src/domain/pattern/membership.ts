import { distanceToLineKm } from '../geo/distance.ts'
import type { LonLat } from '../geo/position.ts'

/** Half the width of an axis, km: what a zone or site may lie off the line and still stand on it. */
export const AXIS_HALF_WIDTH_KM = 11

/** How far the line may pass from a prefecture's seat for the prefecture to be a member of an axis, km. */
export const AXIS_SEAT_KM = 10

type MemberLevel = 'prefecture' | 'county'
/** `touched`: the element reaches into the place, which is yet no member of it. */
export type MemberState = 'yes' | 'touched'
/** `stated` in the text, `geometry` of our lines and polygons, or the basin `table` (general knowledge). */
type MemberBasis = 'stated' | 'geometry' | 'table'

/** One row of the published membership: a prefecture or county (by adcode) and an element of the pattern. */
export interface MembershipRow {
  readonly element: string
  readonly place: string
  readonly level: MemberLevel
  readonly member: MemberState
  readonly basis: MemberBasis
  /** Part of the place's area that belongs to the element, 0 to 1; null where a share makes no sense. */
  readonly share: number | null
  readonly rule: { readonly zh: string; readonly en: string }
}

/** What the rule needs to know of one element. */
export interface ElementMembers {
  readonly id: string
  /** The axis line in WGS 84; none for cores and belts. */
  readonly lines: readonly (readonly LonLat[])[]
  /** Adcodes of the members, `touched` left out. */
  readonly counties: ReadonlySet<string>
  readonly prefectures: ReadonlySet<string>
}

/** The place that decides for a record: the most precise one it names. */
export interface DecidingPlace {
  readonly level: 'prefecture' | 'county' | 'zone' | 'site'
  /** Adcode of a prefecture or county. */
  readonly code?: string
  /** The county that a zone or site lies in, by adcode. */
  readonly county?: string
  readonly point?: LonLat
}

/**
 * Whether a zone or site is a member of one element: its point lies within 11 km of the line, or it lies in a
 * member county. An element without lines (a core, a belt) goes by the county alone.
 */
export function zoneMembership(
  point: LonLat | undefined,
  lines: readonly (readonly LonLat[])[],
  memberCounties: ReadonlySet<string>,
  countyCode: string | undefined,
): boolean {
  if (countyCode !== undefined && memberCounties.has(countyCode)) return true
  return point !== undefined && lines.some((line) => distanceToLineKm(point, line) <= AXIS_HALF_WIDTH_KM)
}

/**
 * The elements that a place belongs to, in the order given. A prefecture or county goes by its row; a zone or site
 * by `zoneMembership`. The province is a member of nothing.
 */
export function elementsOfPlace(place: DecidingPlace, elements: readonly ElementMembers[]): string[] {
  return elements
    .filter((element) => {
      if (place.level === 'prefecture') return place.code !== undefined && element.prefectures.has(place.code)
      if (place.level === 'county') return place.code !== undefined && element.counties.has(place.code)
      return zoneMembership(place.point, element.lines, element.counties, place.county)
    })
    .map((element) => element.id)
}

/** The members of each element out of the published rows; `linesOf` gives the line of an axis, none for the others. */
export function elementMembers(
  ids: readonly string[],
  rows: readonly MembershipRow[],
  linesOf: (id: string) => readonly (readonly LonLat[])[],
): ElementMembers[] {
  const members = (id: string, level: MemberLevel) =>
    new Set(
      rows.filter((row) => row.element === id && row.level === level && row.member === 'yes').map((row) => row.place),
    )
  return ids.map((id) => ({
    id,
    lines: linesOf(id),
    counties: members(id, 'county'),
    prefectures: members(id, 'prefecture'),
  }))
}
