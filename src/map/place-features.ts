import type { Feature } from 'geojson'
import { KIND_TERMS } from '../domain/record/terms.ts'
import type { PlaceGlyph, ZoomBand } from './gather.ts'
import { collection, pointFeature } from './idioms.ts'
import {
  discRadius,
  imageKey,
  MARK_RADIUS,
  PLATE_HEIGHT,
  plateWidth,
  SEAT_RADIUS,
  type GlyphState,
  type ImagePlan,
  type RingPart,
} from './images.ts'
import { placesOfRecord } from './known.ts'
import { shortName, sidesOf, variableAnchors } from './lettering.ts'
import type { SourcePlan } from './layer.ts'
import { oncePer } from './memo.ts'
import { elementKind } from './pattern.ts'
import type { Scene } from './scene.ts'
import { STATUS_FILLS } from './shapes.ts'
import { prefectureOf } from './standing.ts'
import { labelSize } from './tokens.ts'

/** A glyph as it is drawn: its pictures, and how far it reaches from its point. */
export interface DrawnGlyph {
  readonly glyph: PlaceGlyph
  readonly image: ImagePlan
  /** A single record's own mark, from z8.5; and with a crosshair for a site, from z9. */
  readonly mark: ImagePlan | null
  readonly cross: ImagePlan | null
  readonly state: GlyphState
  /** Half width and half height of what must stay free, px. */
  readonly reach: readonly [x: number, y: number]
  readonly selected: boolean
  /** Outside the element that is emphasised. */
  readonly faded: boolean
}

/** Every glyph of a band with its pictures. */
export function drawnGlyphs(scene: Scene, band: ZoomBand): readonly DrawnGlyph[] {
  return (band === 'seats' ? drawnSeats : drawnPlaces)(scene)
}

const drawnSeats = oncePer((scene: Scene) => drawBand(scene, 'seats'))
const drawnPlaces = oncePer((scene: Scene) => drawBand(scene, 'places'))

function drawBand(scene: Scene, band: ZoomBand): readonly DrawnGlyph[] {
  const selected = selectedPlaces(scene, band)
  return scene[band].glyphs.flatMap((glyph) => draw(scene, glyph, selected.has(glyph.place.id)))
}

/** The places whose glyph wears the selection's ring. */
export function selectedPlaces(scene: Scene, band: ZoomBand): ReadonlySet<string> {
  const { catalog, selected, selectedRecord } = scene
  const own =
    selected?.type === 'place'
      ? new Set([selected.id])
      : selectedRecord
        ? placesOfRecord(catalog, selectedRecord)
        : new Set<string>()
  if (band === 'places') return own
  return new Set(
    [...own].flatMap((id) => {
      const place = catalog.placeById.get(id)
      return (place && prefectureOf(catalog, place)?.id) ?? []
    }),
  )
}

function draw(scene: Scene, glyph: PlaceGlyph, selected: boolean): readonly DrawnGlyph[] {
  const { theme, tokens } = scene
  const grown = tokens.glyphScale
  const ring: readonly RingPart[] = glyph.segments.map(({ code, count }) => [scene.colourOf(code), count])
  const state = stateOf(scene, glyph)
  const { count, inferred } = glyph
  const faded = !isEmphasised(scene, glyph)
  if (glyph.form === 'plate') {
    const name = plateName(scene, glyph)
    const image: ImagePlan = { theme, form: 'plate', name, count, ring, state, inferred }
    const reach = [(plateWidth(name, count) / 2) * grown, (PLATE_HEIGHT / 2) * grown] as const
    return [{ glyph, image, mark: null, cross: null, state, reach, selected, faded }]
  }
  if (count === 0 && glyph.total === 0) {
    const core = isCore(scene, glyph)
    const image: ImagePlan = core
      ? { theme, form: 'disc', count: 0, radius: 12.5, ring: [], state: 'rest', inferred: false, core }
      : { theme, form: 'seat' }
    const reach = (core ? 12.5 : SEAT_RADIUS + 2) * grown
    return [{ glyph, image, mark: null, cross: null, state: 'rest', reach: [reach, reach], selected, faded }]
  }
  const radius = discRadius(count, scene.scale)
  const image: ImagePlan = { theme, form: 'disc', count, radius, ring, state, inferred, core: isCore(scene, glyph) }
  const mark = glyph.place.level === 'prefecture' ? null : markOf(scene, glyph, state)
  const cross = mark?.form === 'mark' && glyph.place.level === 'site' ? { ...mark, crosshair: true } : null
  return [{ glyph, image, mark, cross, state, reach: [radius * grown, radius * grown], selected, faded }]
}

function markOf(scene: Scene, glyph: PlaceGlyph, state: GlyphState): ImagePlan | null {
  const record = glyph.records.length === 1 ? scene.catalog.records[glyph.records[0] ?? -1] : undefined
  if (!record) return null
  return {
    theme: scene.theme,
    form: 'mark',
    family: KIND_TERMS[record.kind].family,
    fill: STATUS_FILLS[record.status],
    colour: scene.colourOf(scene.scheme.codeOf(record)),
    inferred: glyph.inferred,
    crosshair: false,
    state,
  }
}

function stateOf(scene: Scene, glyph: PlaceGlyph): GlyphState {
  if (glyph.count === 0) return 'filtered'
  return isEmphasised(scene, glyph) ? 'rest' : 'faded'
}

/** Whether a glyph keeps its full strength: always, unless another element than its own is selected. */
function isEmphasised({ emphasis, shapes, catalog }: Scene, glyph: PlaceGlyph): boolean {
  if (!emphasis) return true
  const members = shapes.members(emphasis)
  const { place } = glyph
  const own = [place.id, ...(place.level === 'prefecture' || place.level === 'county' ? [] : [place.county ?? ''])]
  if (own.some((id) => members.has(id))) return true
  const city = prefectureOf(catalog, place)
  return elementKind(emphasis) === 'core' && city !== null && members.has(city.id)
}

function isCore({ pattern, shapes }: Scene, { place }: PlaceGlyph): boolean {
  return (
    place.level === 'prefecture' &&
    pattern.some((element) => elementKind(element) === 'core' && shapes.members(element).has(place.id))
  )
}

function plateName({ locale, pick }: Scene, { place, inferred }: PlaceGlyph): string {
  const name = pick(place.name)
  const whole = place.level === 'prefecture' ? (locale === 'zh' ? `${name}·全市` : `${name}, whole city`) : name
  return inferred ? (locale === 'zh' ? `${whole}（推断）` : `${whole} (inferred)`) : whole
}

const BLANK = 8

/** The close view as features: discs and plates with their labels, in the order of their claim to room. */
export const placeFeatures = oncePer((scene: Scene): readonly Feature[] =>
  drawnGlyphs(scene, 'places').map((drawn, rank) => placeFeature(scene, drawn, rank)),
)

export function placeSource(scene: Scene): Readonly<Record<'places', SourcePlan>> {
  return { places: { data: collection(placeFeatures(scene)) } }
}

function placeFeature(scene: Scene, drawn: DrawnGlyph, rank: number): Feature {
  const { glyph, image, mark, cross, selected, state } = drawn
  const { place, count } = glyph
  const { glyphScale } = scene.tokens
  const size = labelSize(scene.tokens, count === 1 ? 12.5 : 14)
  const [radius] = drawn.reach
  const gap = (selected ? 10 : 4) * glyphScale
  const small = MARK_RADIUS * glyphScale + gap
  // The blank is as large as a glyph's own units.
  const room = (radius / glyphScale) * 0.78
  return pointFeature(glyph.point, {
    form: glyph.form,
    place: place.id,
    count,
    image: imageKey(image),
    mark: imageKey(mark ?? image),
    cross: imageKey(cross ?? mark ?? image),
    label: glyph.form === 'plate' ? '' : shortName(place, scene.locale),
    size,
    weight: selected ? 700 : 500,
    anchors: JSON.stringify(variableAnchors(sidesOf(place), radius + gap, size)),
    near: JSON.stringify(variableAnchors(sidesOf(place), mark ? small : radius + gap, size)),
    rank: selected ? -1 : rank,
    tone: drawn.faded ? 'faded' : state === 'filtered' ? 'quiet' : 'full',
    room: room / BLANK,
    roomNear: (mark ? MARK_RADIUS + 1 : room) / BLANK,
  })
}

/** The pictures of the close view; none while the map is far. */
export function placeImages(scene: Scene): readonly ImagePlan[] {
  if (!scene.near) return []
  return [
    { theme: scene.theme, form: 'blank' },
    ...drawnGlyphs(scene, 'places').flatMap(({ image, mark, cross }) =>
      [image, mark, cross].filter((plan) => plan !== null),
    ),
  ]
}
