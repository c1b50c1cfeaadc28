import { areaHoldsWithin } from '../../src/domain/geo/polygon.ts'
import type { SeedPlace } from '../../src/domain/record/seed-schema.ts'
import { about, inVocabulary, type Check, type Finding } from './check.ts'

/** How far a point may lie outside the outline of its unit, km: the outlines are simplified. */
const OUTLINE_TOLERANCE_KM = 0.5

export const placesInParents: Check = {
  name: 'places-in-parents',
  holds: 'A zone or site lies in its county and prefecture, within 500 m; the county belongs to the prefecture.',
  run: ({ places, gazetteer, geography }) =>
    places
      .filter(({ outside }) => !outside)
      .flatMap((place) => {
        const finding = (field: string, message: string) => inVocabulary('places', place.id, field, message)
        if (gazetteer.get(place.parent)?.level !== 'prefecture') {
          return [finding('parent', `"${place.parent}" is no prefecture`)]
        }
        if (place.county !== undefined && gazetteer.get(place.county)?.parent !== place.parent) {
          return [finding('county', `"${place.county}" is no county of ${place.parent}`)]
        }
        return [place.parent, ...(place.county === undefined ? [] : [place.county])].flatMap((code): Finding[] => {
          const area = geography.areas.get(code)
          if (!area) return [finding('parent', `no outline for ${code}`)]
          return areaHoldsWithin(area, [place.lon, place.lat], OUTLINE_TOLERANCE_KM)
            ? []
            : [finding('lon', `${place.lon}, ${place.lat} is more than 500 m outside ${code}`)]
        })
      }),
}

/** The largest radius each class of point may claim, km. */
const WIDEST: Partial<Record<SeedPlace['precision'], number>> = { site: 1, zone: 5 }

export const precisionHolds: Check = {
  name: 'precision-holds',
  holds:
    'No point is finer than its precision: a site is known to less than 1 km, a zone to 5 km, nothing inferred to a site.',
  run: ({ places, records, gazetteer }) => [
    ...places.flatMap(({ id, precision, precision_km }) => {
      const widest = WIDEST[precision]
      if (widest === undefined) return []
      const fits = precision === 'site' ? precision_km < widest : precision_km <= widest
      return fits
        ? []
        : [inVocabulary('places', id, 'precision_km', `${precision_km} km is too wide for a ${precision}`)]
    }),
    ...records.flatMap((entry) =>
      entry.value.where
        .filter(({ place, basis }) => basis === 'inferred' && gazetteer.get(place)?.precision === 'site')
        .map(({ place }) => about(entry, 'where', `"${place}" is a site, and an inferred place is never that exact`)),
    ),
  ],
}

export const inferredReasons: Check = {
  name: 'inferred-reasons',
  holds: 'An inferred place gives its reason.',
  run: ({ records }) =>
    records.flatMap((entry) =>
      entry.value.where
        .filter(({ basis, reason }) => basis === 'inferred' && reason === undefined)
        .map(({ place }) => about(entry, 'where', `"${place}" is inferred without a reason`)),
    ),
}

export const unplacedNotes: Check = {
  name: 'unplaced-notes',
  holds: 'An unplaced record has no place where it stands, and a note that says what the text leaves open.',
  run: ({ records }) =>
    records
      .filter(({ value }) => value.extent === 'unplaced')
      .flatMap((entry) => [
        ...(entry.value.note ? [] : [about(entry, 'note', 'unplaced without a note')]),
        ...entry.value.where
          .filter(({ role }) => role !== 'serves')
          .map(({ place, role }) => about(entry, 'where', `unplaced, yet ${role} "${place}"`)),
      ]),
}

export const extentFits: Check = {
  name: 'extent-fits',
  holds: 'Extent and places agree: province-wide means the province, a point or an area stands in a place below it.',
  run: ({ records, gazetteer }) =>
    records.flatMap((entry): Finding[] => {
      const { extent, where } = entry.value
      const standing = where.filter(({ role }) => role !== 'serves')
      const levels = standing.map(({ place }) => gazetteer.get(place)?.level).filter((level) => level !== undefined)
      if (extent === 'province' && levels.some((level) => level !== 'province')) {
        return [about(entry, 'where', 'province-wide, yet it stands in a place below the province')]
      }
      if (extent === 'point' || extent === 'area') {
        if (standing.length === 0) return [about(entry, 'where', `its extent is ${extent}, yet it stands nowhere`)]
        if (levels.includes('province'))
          return [about(entry, 'extent', `stands in the province as a whole: not ${extent}`)]
      }
      return []
    }),
}

export const outsideOnlyEnds: Check = {
  name: 'outside-only-ends',
  holds: 'A place outside the province is only the end of a corridor.',
  run: ({ records, gazetteer }) =>
    records.flatMap((entry) =>
      entry.value.where
        .filter(({ place }) => gazetteer.get(place)?.outside)
        .filter(({ role }) => entry.value.extent !== 'line' || !['from', 'via', 'to'].includes(role))
        .map(({ place, role }) =>
          about(entry, 'where', `"${place}" lies outside the province, yet the role is ${role}`),
        ),
    ),
}
