import type { Locale, LocalText } from '../base/local-text.ts'
import type { AtlasRecord, Catalog } from '../domain/record/catalog.ts'
import type { LayerId, Lens, Selected } from '../domain/view/view.ts'
import { gather, type Gathered, type PlaceGlyph } from './gather.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import { lensScheme, type LensScheme } from './lens.ts'
import { platePoint } from './plate-point.ts'
import { discScale } from './images.ts'
import { oncePer } from './memo.ts'
import { patternShapes, type PatternShapes } from './pattern.ts'
import { lensColour, MAP_TOKENS, type MapTheme, type MapTokens } from './tokens.ts'

/** All that a plan is made of. The plan is a function of this and nothing else. */
export interface SceneInput {
  readonly catalog: Catalog
  readonly geometry: Geometry
  /** Positions in `catalog.records` that pass the filters. */
  readonly shown: readonly number[]
  readonly lens: Lens
  /** Terms chosen in the industry facet: one family alone splits into its branches. */
  readonly industries: readonly string[]
  readonly hidden: readonly LayerId[]
  readonly pattern: readonly string[]
  readonly selected: Selected | null
  readonly theme: MapTheme
  readonly locale: Locale
  /** Layers of the deployer's own base map, in their order, ready to draw; empty when there is none. */
  readonly base: BaseLayers | null
  /** Close enough that the glyphs may open: before that, what only shows close up is not even loaded. */
  readonly near: boolean
  /** A small screen: discs are drawn smaller. */
  readonly compact: boolean
  /** The count that the largest disc stands for, when several maps share one scale; else the most of this one. */
  readonly most?: number
}

/** A base map that has been fetched and checked. */
export interface BaseLayers {
  readonly sources: Readonly<Record<string, unknown>>
  readonly layers: readonly { readonly id: string; readonly [key: string]: unknown }[]
}

/** The input with everything worked out that several layers need. */
export interface Scene extends SceneInput {
  readonly tokens: MapTokens
  readonly scheme: LensScheme
  readonly seats: Gathered
  readonly corridors: Gathered['corridors']
  /** The close view, worked out when it is first asked for. */
  readonly places: Gathered
  /** Px of radius for the root of a count. */
  readonly scale: number
  readonly shapes: PatternShapes
  readonly selectedRecord: AtlasRecord | null
  /** The element that is selected: the others fade. */
  readonly emphasis: string | null
  readonly pick: (text: LocalText) => string
  readonly colourOf: (code: string) => string
  readonly shows: (layer: LayerId) => boolean
}

/** Map and legend ask for the same gathering: it is made once for a list of records and a meaning of the colours. */
const gatherings = oncePer((_catalog: Catalog) =>
  oncePer((_shown: readonly number[]) => new Map<string, Pick<Scene, 'seats' | 'corridors' | 'places'>>()),
)

function gatherBoth(catalog: Catalog, shown: readonly number[], scheme: LensScheme, geometry: Geometry) {
  const known = gatherings(catalog)(shown)
  const key = `${scheme.lens} ${scheme.family ?? ''}`
  const found = known.get(key)
  if (found) return found
  const seats = gather(catalog, shown, scheme, 'seats')
  let places: Gathered | null = null
  const both = {
    seats,
    corridors: seats.corridors,
    // Worked out when something close up asks for it: at the start nothing does.
    get places() {
      return (places ??= settled(gather(catalog, shown, scheme, 'places'), geometry))
    },
  }
  known.set(key, both)
  return both
}

/** The close view with each plate where it hides no disc. */
function settled(places: Gathered, geometry: Geometry): Gathered {
  const discs = places.glyphs.filter(({ form }) => form === 'disc').map(({ point }) => point)
  const settle = (glyph: PlaceGlyph): PlaceGlyph =>
    glyph.form === 'plate' ? { ...glyph, point: platePoint(geometry, glyph.place, discs) } : glyph
  return { ...places, glyphs: places.glyphs.map(settle) }
}

export function openScene(input: SceneInput): Scene {
  const { catalog, shown, lens, industries, selected, theme, locale, pattern } = input
  const scheme = lensScheme(catalog, lens, industries)
  const emphasised = selected?.type === 'element' && pattern.includes(selected.id) ? selected.id : null
  const gathered = gatherBoth(catalog, shown, scheme, input.geometry)
  const { seats, corridors } = gathered
  return {
    ...input,
    tokens: MAP_TOKENS[theme],
    scheme,
    seats,
    scale: discScale(input.most ?? Math.max(0, ...seats.glyphs.map(({ total }) => total)), input.compact),
    corridors,
    get places() {
      return gathered.places
    },
    shapes: patternShapes(catalog, input.geometry),
    selectedRecord: selected?.type === 'record' ? (catalog.recordById.get(selected.id) ?? null) : null,
    emphasis: emphasised,
    pick: (text) => text[locale],
    colourOf: (code) => lensColour(theme, scheme.palette, code),
    shows: (layer) => !input.hidden.includes(layer),
  }
}
