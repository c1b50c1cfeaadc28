import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { LocalText } from '../base/local-text.ts'
import type { LayerId } from '../domain/view/view.ts'
import type { ImagePlan } from './images.ts'
import type { Scene } from './scene.ts'

/** From the ground up. Labels stand above points, so that their room is decided by what they must not cover. */
export const BANDS = ['base', 'area', 'line', 'point', 'label', 'highlight'] as const
export type Band = (typeof BANDS)[number]

/** One GeoJSON source. The same object means the same data; `data` is never changed in place. */
export interface SourcePlan {
  readonly data: FeatureCollection
  readonly maxzoom?: number
}

/** How a legend entry is drawn. */
export type LegendMark =
  | { readonly type: 'class'; readonly colour: string; readonly shape: string | null }
  | { readonly type: 'sizes'; readonly counts: readonly number[]; readonly scale: number; readonly grown: number }
  | { readonly type: 'empty' | 'filtered' | 'zone' | 'area' | 'site' | 'inferred' | 'core' | 'rail' }
  | { readonly type: 'line'; readonly colour: string; readonly width: number; readonly dashed?: boolean }
  | { readonly type: 'fill'; readonly colours: readonly string[]; readonly edge: string }

export interface LegendEntry {
  readonly id: string
  readonly section: 'lens' | 'count' | 'precision' | 'pattern' | 'ground'
  readonly name: LocalText
  readonly mark: LegendMark
  /** How the thing is known, said beside the name. */
  readonly basis?: 'stated' | 'geometry' | 'table'
}

/**
 * One layer of the map: a file in `layers/`. It brings the style layers, what they draw from, and what the legend says
 * of them; the registry sorts it into its band.
 */
export interface MapLayer {
  readonly id: string
  readonly band: Band
  /** Within the band, bottom to top. */
  readonly order: number
  /** The reader's switch that takes it off; null for what always stands. */
  readonly switch: LayerId | null
  /** Draws only where glyphs open: before that, nobody asks it what it would draw. */
  readonly closeUp?: true
  readonly style: (scene: Scene) => readonly LayerSpecification[]
  readonly sources?: (scene: Scene) => Readonly<Record<string, SourcePlan>>
  readonly images?: (scene: Scene) => readonly ImagePlan[]
  /** What is drawn at this zoom, as entries; nothing when nothing of it is drawn. */
  readonly legend?: (scene: Scene, zoom: number) => readonly LegendEntry[]
}

export function defineLayer(layer: MapLayer): MapLayer {
  return layer
}
