import type { LonLat, Place } from '../domain/record/catalog.ts'
import { ELEMENT_LETTERING, RAILWAY_LETTERING, RIVER_LETTERING, type Setting } from './lettering.ts'
import { oncePer } from './memo.ts'
import { elementKind } from './pattern.ts'
import type { Scene } from './scene.ts'
import { labelSize } from './tokens.ts'

/** A hand-set name of the overview: at a point, or along the segment between two. */
export interface OverviewName {
  readonly id: string
  readonly part: 'neighbour' | 'water' | 'rail' | 'axis' | 'belt'
  readonly text: string
  /** Its places, the best first. */
  readonly settings: readonly Setting[]
  readonly size: number
  readonly weight: number
  /** Ems between letters. */
  readonly spacing: number
  readonly colour: string
  readonly halo: string
  readonly opacity: number
  /** Letters beneath each other: how a near-vertical Chinese name is set. */
  readonly stacked: boolean
  /** Whether a steep name keeps its letters upright: Chinese does. */
  readonly upright: boolean
  /** Where the text begins at a point. */
  readonly align: 'middle' | 'start'
}

const RIVER_SIZES: Readonly<Record<string, readonly [size: number, spacing: number]>> = {
  yellow: [15.5, 0.7],
  huai: [13.5, 0.5],
}

/** The overview's names in the order of their claim to room. */
export const overviewNames = oncePer((scene: Scene): readonly OverviewName[] => {
  if (!scene.shows('labels')) return []
  const axesNamed = scene.pattern.some((element) => elementKind(element) === 'axis')
  const names = [
    ...elementNames(scene),
    ...(scene.shows('rivers') ? waterNames(scene) : []),
    ...(scene.shows('railways') && !axesNamed ? railNames(scene) : []),
    ...neighbourNames(scene),
  ]
  return names.map((name) => ({ ...name, size: labelSize(scene.tokens, name.size) }))
})

function elementNames(scene: Scene): readonly OverviewName[] {
  const { catalog, pattern, tokens, locale, pick, emphasis } = scene
  return catalog.pattern.elements.flatMap(({ id, name }) => {
    const kind = elementKind(id)
    if (!pattern.includes(id) || kind === 'core') return []
    const settings = ELEMENT_LETTERING[id]?.[locale] ?? [middle(scene, id)]
    const atPoint = settings[0]?.length === 1
    const axis = kind === 'axis'
    return [
      {
        id,
        part: kind,
        text: pick(name),
        settings,
        // English names are twice as long.
        size: locale === 'en' ? 12 : 13,
        weight: axis ? 700 : 500,
        spacing: locale === 'zh' ? (axis ? 0.06 : 0.12) : 0,
        colour: axis ? tokens.axisText : tokens.beltText,
        halo: tokens.halo,
        opacity: emphasis && emphasis !== id ? 0.5 : 1,
        upright: locale === 'zh',
        stacked: axis && atPoint && locale === 'zh',
        align: axis && atPoint && locale === 'en' ? 'start' : 'middle',
      },
    ]
  })
}

function waterNames({ geometry, locale, pick, tokens }: Scene): readonly OverviewName[] {
  return geometry.lines.features.flatMap(({ properties }) => {
    const id = String(properties?.['id'])
    const name = properties?.['name'] as Place['name'] | undefined
    if (properties?.['kind'] !== 'river' || !name) return []
    const [size, spacing] = RIVER_SIZES[id] ?? [11.5, 0.15]
    return (RIVER_LETTERING[id] ?? []).map((points, at) => ({
      id: `${id}-${at}`,
      part: 'water' as const,
      text: pick(name),
      settings: [points],
      size,
      weight: 400,
      spacing: locale === 'zh' ? spacing : 0.04,
      colour: tokens.waterText,
      halo: tokens.halo,
      opacity: 1,
      upright: locale === 'zh',
      stacked: false,
      align: 'middle' as const,
    }))
  })
}

function railNames({ locale, pick, tokens }: Scene): readonly OverviewName[] {
  return Object.entries(RAILWAY_LETTERING).map(([id, { name, at }]) => ({
    id,
    part: 'rail' as const,
    text: pick(name),
    settings: at[locale],
    size: 11.5,
    weight: 500,
    spacing: 0.08,
    colour: tokens.railText,
    halo: tokens.halo,
    opacity: 1,
    upright: locale === 'zh',
    stacked: locale === 'zh' && at[locale][0]?.length === 1,
    align: at[locale][0]?.length === 1 && locale === 'en' ? ('start' as const) : ('middle' as const),
  }))
}

function neighbourNames({ geometry, locale, tokens }: Scene): readonly OverviewName[] {
  return geometry.neighbours.features.flatMap(({ properties }) => {
    const label = properties?.['label'] as LonLat | undefined
    const name = properties?.['name'] as Place['name'] | undefined
    if (!label || !name) return []
    return [
      {
        id: String(properties?.['code']),
        part: 'neighbour' as const,
        text: locale === 'zh' ? name.zh.replace(/省$/u, '') : name.en,
        settings: [[label]],
        size: 15,
        weight: 400,
        spacing: locale === 'zh' ? 0.9 : 0.25,
        colour: tokens.neighbourText,
        halo: tokens.neighbour,
        opacity: 1,
        upright: false,
        stacked: false,
        align: 'middle' as const,
      },
    ]
  })
}

/** The middle of an element's members: for one that has no hand-set place. */
function middle({ shapes, catalog }: Scene, element: string): Setting {
  const places = [...shapes.members(element)].flatMap((id) => catalog.placeById.get(id) ?? [])
  if (places.length === 0) return [[113.6, 33.9]]
  const mean = (at: 0 | 1) => places.reduce((sum, { point }) => sum + point[at], 0) / places.length
  return [[mean(0), mean(1)]]
}
