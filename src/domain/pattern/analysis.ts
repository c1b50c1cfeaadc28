import { OUTSIDE_PATTERN } from '../facets/definitions.ts'
import type { AtlasRecord, Catalog, Figure, PatternMembership, Place } from '../record/catalog.ts'
import { citiesOf, liesIn, placesAbove } from '../record/standing.ts'
import { KIND_TERMS } from '../record/terms.ts'

/** The records an analysis counts: all of them, or those of the layout alone. */
export function countedRecords({ records }: Pick<Catalog, 'records'>, policy: boolean): readonly AtlasRecord[] {
  return policy ? records : records.filter(({ kind }) => KIND_TERMS[kind].group === 'layout')
}

/** The elements that a record stands in, or that it stands in none: the values of the pattern facet. */
export function elementsOf({ pattern }: AtlasRecord): readonly string[] {
  return pattern.length > 0 ? [...new Set(pattern.map(({ element }) => element))] : [OUTSIDE_PATTERN]
}

/** Stands for the records that no city can claim: of the whole province, or with no location given. */
export const NO_CITY = 'no-city'
/** What `NO_CITY` means to the filter. */
export const NO_CITY_PRECISIONS = ['province', 'unplaced'] as const satisfies readonly AtlasRecord['precision'][]

export function cityColumnsOf(catalog: Catalog, record: AtlasRecord): readonly string[] {
  const placeless = NO_CITY_PRECISIONS.some((precision) => precision === record.precision)
  return placeless ? [...citiesOf(catalog, record), NO_CITY] : citiesOf(catalog, record)
}

/** How many records two sets of terms share. A record with several terms counts once in the cell of each pair. */
export interface CrossTable {
  readonly cell: (row: string, column: string) => number
  /** Records of a row, each once, whatever its columns. */
  readonly row: (row: string) => number
  readonly column: (column: string) => number
  readonly total: number
}

export function crossTable(
  records: readonly AtlasRecord[],
  rowsOf: (record: AtlasRecord) => readonly string[],
  columnsOf: (record: AtlasRecord) => readonly string[],
): CrossTable {
  const cells = new Map<string, Map<string, number>>()
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  const more = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const record of records) {
    const own = columnsOf(record)
    for (const column of own) more(columns, column)
    for (const row of rowsOf(record)) {
      more(rows, row)
      const line = cells.get(row) ?? new Map<string, number>()
      for (const column of own) more(line, column)
      cells.set(row, line)
    }
  }
  return {
    cell: (row, column) => cells.get(row)?.get(column) ?? 0,
    row: (row) => rows.get(row) ?? 0,
    column: (column) => columns.get(column) ?? 0,
    total: records.length,
  }
}

/** What stands in one element, or in none. */
export interface ElementContent {
  readonly records: readonly AtlasRecord[]
  /** Of these records, or of a member place itself; never mixed. */
  readonly targets: readonly Figure[]
  readonly statistics: readonly Figure[]
}

export function elementContent(catalog: Catalog, counted: readonly AtlasRecord[], element: string): ElementContent {
  const records = counted.filter((record) => elementsOf(record).includes(element))
  const ids = new Set(records.map(({ id }) => id))
  const members = (wanted: string | null) =>
    new Set(
      catalog.pattern.membership
        .filter((row) => row.member === 'yes' && (wanted === null || row.element === wanted))
        .map(({ place }) => place),
    )
  const places = members(element === OUTSIDE_PATTERN ? null : element)
  const ofPlace = (place: string) => places.has(place) === (element !== OUTSIDE_PATTERN)
  const own = catalog.figures.filter(({ record, place }) => (record === null ? ofPlace(place) : ids.has(record)))
  return {
    records,
    targets: own.filter(({ kind }) => kind === 'target'),
    statistics: own.filter(({ kind }) => kind === 'statistic'),
  }
}

/** A prefecture's part in an element. */
export interface MemberCity {
  readonly city: Place
  /** True: the prefecture is a member itself. False: only the counties and zones named are. */
  readonly whole: boolean
  readonly basis: PatternMembership['basis']
  /** Part of the prefecture's area in member counties, 0–1, where that means something. */
  readonly share: number | null
  readonly counties: readonly Place[]
  readonly zones: readonly Place[]
  /** Values of the place facet that together are this part. */
  readonly places: readonly string[]
}

/** The member places of an element by prefecture, in the order of the catalogue. */
export function memberCities(catalog: Catalog, element: string): readonly MemberCity[] {
  const rows = new Map(
    catalog.pattern.membership
      .filter((row) => row.element === element && row.member === 'yes')
      .map((row) => [row.place, row] as const),
  )
  const members = catalog.places.filter(({ id }) => rows.has(id))
  return catalog.places
    .filter(({ level, outside }) => level === 'prefecture' && !outside)
    .flatMap((city): MemberCity[] => {
      const own = rows.get(city.id)
      const within = members.filter(({ id }) => placesAbove(catalog, id).includes(city.id))
      const basis = own?.basis ?? rows.get(within[0]?.id ?? '')?.basis
      if (basis === undefined) return []
      return [
        {
          city,
          whole: own !== undefined,
          basis,
          share: own?.share ?? null,
          counties: within.filter(({ level }) => level === 'county'),
          zones: within.filter(({ level }) => level === 'zone' || level === 'site'),
          places: own ? [city.id] : within.map(({ id }) => id),
        },
      ]
    })
}

/** The places that an element reaches into without their being members of it. */
export function touchedPlaces(catalog: Catalog, element: string): readonly Place[] {
  const touched = new Set(
    catalog.pattern.membership
      .filter((row) => row.element === element && row.member === 'touched')
      .map(({ place }) => place),
  )
  return catalog.places.filter(({ id }) => touched.has(id))
}

/** An element's records when some of its cities are left out. */
export interface CityChoice {
  /** Records that stand in one of the chosen cities' parts: what the filter shows by these places. */
  readonly chosen: readonly AtlasRecord[]
  /** Of those, the ones that stand in no city left out. */
  readonly only: readonly AtlasRecord[]
  /** Of those, the ones that stand in a city left out as well. */
  readonly also: readonly AtlasRecord[]
  /** Records of the element that stand in none of its places: a text puts them there and names no city. */
  readonly nowhere: readonly AtlasRecord[]
  /** Values of the place facet for the chosen cities. */
  readonly places: readonly string[]
}

export function chooseCities(
  catalog: Catalog,
  records: readonly AtlasRecord[],
  cities: readonly MemberCity[],
  leftOut: ReadonlySet<string>,
): CityChoice {
  const inAny = (record: AtlasRecord, places: readonly string[]) =>
    places.some((place) => liesIn(catalog, record, place))
  const places = cities.filter(({ city }) => !leftOut.has(city.id)).flatMap((part) => part.places)
  const chosen = records.filter((record) => inAny(record, places))
  // Whoever says "not in Zhengzhou" means the whole city, not only its part in the element.
  const also = chosen.filter((record) => inAny(record, [...leftOut]))
  const all = cities.flatMap((part) => part.places)
  return {
    chosen,
    only: chosen.filter((record) => !also.includes(record)),
    also,
    nowhere: records.filter((record) => !inAny(record, all)),
    places,
  }
}
