import type { AtlasRecord, Catalog, LonLat, Place } from '../domain/record/catalog.ts'
import { KIND_TERMS } from '../domain/record/terms.ts'
import type { LensScheme } from './lens.ts'
import { oncePer } from './memo.ts'
import { corridorEnds, isOnMap, pointOf, prefectureOf, standings } from './standing.ts'

/** `seats`: the province, one disc a city. `places`: from z8, zones and sites by themselves, counties and cities as plates. */
export type ZoomBand = 'seats' | 'places'

export interface Segment {
  readonly code: string
  readonly count: number
}

/** What stands at one place: the glyph means the place, never a point of its records. */
export interface PlaceGlyph {
  readonly place: Place
  /** `disc` at a point; `plate` for what is known to an area only. */
  readonly form: 'disc' | 'plate'
  readonly point: LonLat
  readonly count: number
  /** Layout records of the whole catalogue that stand here: with a count of 0, they are all filtered out. */
  readonly total: number
  readonly segments: readonly Segment[]
  /** Positions in `catalog.records`, ascending. */
  readonly records: readonly number[]
  /** True when every record here is placed by inference. */
  readonly inferred: boolean
}

/** A record known to run between named places. Straight, since no bend is known. */
export interface Corridor {
  readonly record: number
  readonly code: string
  readonly ends: readonly Place[]
  readonly inferred: boolean
  readonly planned: boolean
}

export interface Gathered {
  readonly glyphs: readonly PlaceGlyph[]
  readonly corridors: readonly Corridor[]
}

interface Bin {
  readonly place: Place
  readonly records: number[]
  readonly codes: Map<string, number>
  stated: boolean
  total: number
}

/**
 * Gathers records at their places. Within one glyph nothing is counted twice; a record that names several places
 * stands in each, a corridor in every city that it names. Province-wide and unplaced records never appear.
 * @param shown positions in `catalog.records`
 */
export function gather(catalog: Catalog, shown: readonly number[], scheme: LensScheme, band: ZoomBand): Gathered {
  const bins = new Map<string, Bin>()
  const binOf = (place: Place): Bin => {
    const found = bins.get(place.id)
    if (found) return found
    const bin = { place, records: [], codes: new Map<string, number>(), stated: false, total: 0 }
    bins.set(place.id, bin)
    return bin
  }
  const { targets, totals, ends } = STANDING[band](catalog)
  for (const [place, total] of totals) binOf(place).total = total
  const corridors: Corridor[] = []
  for (const index of [...shown].sort((a, b) => a - b)) {
    const record = catalog.records[index]
    if (!record || !isOnMap(record)) continue
    const code = scheme.codeOf(record)
    for (const { place, inferred } of targets[index]!) {
      const bin = binOf(place)
      if (!inferred) bin.stated = true
      if (bin.records.at(-1) === index) continue
      bin.records.push(index)
      bin.codes.set(code, (bin.codes.get(code) ?? 0) + 1)
    }
    const between = ends[index]!
    if (between.length > 1)
      corridors.push({ record: index, code, ends: between, inferred: record.inferred, planned: isPlan(record) })
  }
  // Absence is stated, not hidden: at province scale a seat without records keeps its place.
  if (band === 'seats') for (const place of catalog.places) if (place.seat && !place.outside) binOf(place)
  return { glyphs: [...bins.values()].map((bin) => glyphOf(bin, scheme, band)).sort(byCount), corridors }
}

/** Where every record stands or runs, and how many layout records stand at each place: the same whatever is shown. */
function standAll(catalog: Catalog, band: ZoomBand) {
  const targets = catalog.records.map((record) => targetsOf(catalog, record, band))
  const totals = new Map<Place, number>()
  catalog.records.forEach(({ kind }, index) => {
    if (KIND_TERMS[kind].group !== 'layout') return
    for (const place of new Set(targets[index]!.map((target) => target.place)))
      totals.set(place, (totals.get(place) ?? 0) + 1)
  })
  return { targets, totals, ends: catalog.records.map((record) => corridorEnds(catalog, record)) }
}

const STANDING = {
  seats: oncePer((catalog: Catalog) => standAll(catalog, 'seats')),
  places: oncePer((catalog: Catalog) => standAll(catalog, 'places')),
} as const satisfies Record<ZoomBand, unknown>

/** The glyphs that a record stands in, in one band. */
function targetsOf(catalog: Catalog, record: AtlasRecord, band: ZoomBand) {
  const own = standings(catalog, record)
  // From z8 the line itself is the corridor's mark.
  if (band === 'places') return corridorEnds(catalog, record).length > 1 ? [] : own
  return own.flatMap(({ place, inferred }) => {
    const city = prefectureOf(catalog, place)
    return city ? [{ place: city, inferred }] : []
  })
}

function glyphOf(bin: Bin, scheme: LensScheme, band: ZoomBand): PlaceGlyph {
  const { place, records, total } = bin
  const isArea = place.level === 'prefecture' || place.level === 'county'
  const form = band === 'places' && isArea ? 'plate' : 'disc'
  return {
    place,
    form,
    point: form === 'plate' ? place.point : pointOf(place),
    count: records.length,
    total,
    segments: scheme.classes.flatMap(({ code }) => {
      const count = bin.codes.get(code)
      return count ? [{ code, count }] : []
    }),
    records,
    inferred: records.length > 0 && !bin.stated,
  }
}

/** Largest first: the order of Tab, and of the labels' claim to room. */
function byCount(a: PlaceGlyph, b: PlaceGlyph): number {
  return b.count - a.count || b.total - a.total || (a.place.id < b.place.id ? -1 : 1)
}

function isPlan(record: AtlasRecord): boolean {
  return record.status === 'planned' || record.status === 'ambition'
}
