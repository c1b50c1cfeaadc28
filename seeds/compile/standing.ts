import { elementMembers, elementsOfPlace, type ElementMembers } from '../../src/domain/pattern/membership.ts'
import type { PatternMembership, PatternStanding, Place } from '../../src/domain/record/catalog.ts'
import type { SeedRecord } from '../../src/domain/record/seed-schema.ts'
import type { Collection } from './collection.ts'
import { recordPrecision, standingPlaces } from './whereabouts.ts'

type Gazetteer = ReadonlyMap<string, Place>

/** The elements with their members and lines, ready for the rule. */
function patternMembers({ geography }: Collection): ElementMembers[] {
  return elementMembers(
    geography.elements.map(({ id }) => id),
    geography.membership,
    (id) => geography.lines.get(id) ?? [],
  )
}

/** The membership of one place by the rule of its level; the province is a member of nothing. */
function placeElements(place: Place, members: readonly ElementMembers[]): string[] {
  if (place.level === 'province' || place.outside) return []
  if (place.level === 'prefecture' || place.level === 'county') {
    return elementsOfPlace({ level: place.level, code: place.id }, members)
  }
  // A zone or site known only to its city or county stands by that unit: its point would claim too much.
  if (place.precision === 'city') return elementsOfPlace({ level: 'prefecture', code: place.parent ?? '' }, members)
  if (place.precision === 'county' && place.county !== null) {
    return elementsOfPlace({ level: 'county', code: place.county }, members)
  }
  return elementsOfPlace(
    { level: place.level, point: place.point, ...(place.county === null ? {} : { county: place.county }) },
    members,
  )
}

/** Rows by place and element, to find the basis of a membership. */
function basisIndex({ geography }: Collection): ReadonlyMap<string, PatternStanding['basis']> {
  return new Map(
    geography.membership
      .filter(({ member }) => member === 'yes')
      .map(({ element, place, basis }) => [`${place} ${element}`, basis] as const),
  )
}

/** On what a place's membership rests: its own row, its county's, or the distance of its point to the line. */
function placeStandings(
  place: Place,
  members: readonly ElementMembers[],
  basis: ReadonlyMap<string, PatternStanding['basis']>,
): PatternStanding[] {
  return placeElements(place, members).map((element) => ({
    element,
    basis:
      [place.id, place.county, place.precision === 'city' ? place.parent : null]
        .map((unit) => basis.get(`${unit ?? ''} ${element}`))
        .find((found) => found !== undefined) ?? 'geometry',
  }))
}

/** The most precise places a record names: a place steps back for one of its own that lies in it, never for a neighbour. */
function decidingPlaces(record: SeedRecord, gazetteer: Gazetteer): Place[] {
  const places = standingPlaces(record, gazetteer).filter(({ outside }) => !outside)
  const around = new Set(places.flatMap(({ county, parent }) => [county, parent]))
  return places.filter(({ id }) => !around.has(id))
}

/** Gives the standing of records in the pattern, in the elements' order. */
export function standings(collection: Collection): (record: SeedRecord) => PatternStanding[] {
  const members = patternMembers(collection)
  const basis = basisIndex(collection)
  const order = members.map(({ id }) => id)
  return (record) => {
    if (record.pattern.length > 0) {
      return order.filter((id) => record.pattern.includes(id)).map((element) => ({ element, basis: 'stated' }))
    }
    const precision = recordPrecision(record, collection.gazetteer)
    if (precision === 'province' || precision === 'unplaced') return []
    const found = new Map<string, PatternStanding>()
    for (const place of decidingPlaces(record, collection.gazetteer)) {
      for (const standing of placeStandings(place, members, basis)) {
        if (!found.has(standing.element)) found.set(standing.element, standing)
      }
    }
    return order.flatMap((id) => found.get(id) ?? [])
  }
}

/** The published membership: prefectures and counties as derived, then zones and sites by their rule. */
export function membershipRows(collection: Collection): PatternMembership[] {
  const members = patternMembers(collection)
  const basis = basisIndex(collection)
  const order = members.map(({ id }) => id)
  const derived = collection.geography.membership.map(
    ({ element, place, level, member, basis: rowBasis, share }): PatternMembership => ({
      element,
      place,
      level,
      member,
      basis: rowBasis,
      share,
    }),
  )
  const zones = [...collection.gazetteer.values()]
    .filter(({ level }) => level === 'zone' || level === 'site')
    .flatMap((place) =>
      placeStandings(place, members, basis).map((standing): PatternMembership => ({
        element: standing.element,
        place: place.id,
        level: place.level,
        member: 'yes',
        basis: standing.basis,
        share: null,
      })),
    )
  const levels = ['prefecture', 'county', 'zone', 'site']
  return [...derived, ...zones].sort(
    (a, b) =>
      order.indexOf(a.element) - order.indexOf(b.element) ||
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      (a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
  )
}
