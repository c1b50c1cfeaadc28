import type { Locale } from '../../base/local-text.ts'
import type { AppConfig } from '../../domain/config/config.ts'
import type { FilterState, Selection } from '../../domain/facets/facet.ts'
import type { Filter } from '../../domain/facets/select.ts'
import type { Geometry } from '../../domain/geo/geometry.ts'
import type { Catalog, Place } from '../../domain/record/catalog.ts'
import { placesAbove } from '../../domain/record/standing.ts'
import type { View } from '../../domain/view/view.ts'
import { families, openScene, type Measure, type Scene } from '../../map/picture.ts'
import { cityExtent, cityScene, composeSheet, viewExtent, type Sheet } from '../../map/sheet.ts'
import { cityView } from './city-view.ts'
import { sheetContent } from './content.ts'
import type { MapWords } from './words.ts'

/** All that the sheets of a View are made of. */
export interface SheetSource {
  readonly catalog: Catalog
  readonly geometry: Geometry
  readonly filter: Filter
  readonly state: FilterState
  readonly selection: Selection
  readonly view: View
  readonly locale: Locale
  readonly mapWords: MapWords
  readonly config: AppConfig
  readonly page: string
  readonly measure: Measure
}

/** One sheet that is still to be composed: work of some tenths of a second. */
export interface SheetJob {
  /** The city's adcode in an atlas, else `map`. */
  readonly id: string
  readonly compose: () => Sheet
}

/** The sheets of a View in their order: one, or one for every city. */
export function sheetJobs(source: SheetSource): readonly SheetJob[] {
  if (!source.view.sheet.atlas) return [{ id: 'map', compose: () => composeView(source) }]
  return atlasCities(source).map((city) => ({ id: city.id, compose: () => composeCity(source, city) }))
}

/** Every city of the province; where places are chosen, the cities that they lie in. */
export function atlasCities({ catalog, view }: Pick<SheetSource, 'catalog' | 'view'>): readonly Place[] {
  const cities = catalog.places
    .filter(({ level, outside }) => level === 'prefecture' && !outside)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const chosen = new Set(view.facets.place.flatMap((id) => [id, ...placesAbove(catalog, id)]))
  const own = cities.filter(({ id }) => chosen.has(id))
  return own.length > 0 ? own : cities
}

function composeView(source: SheetSource): Sheet {
  const { view, selection } = source
  const scene = sceneOf(source, selection.shown, view.selected)
  return compose(source, scene, viewExtent(view.camera), null, selection.aside.length)
}

function composeCity(source: SheetSource, city: Place): Sheet {
  const { state, filter, catalog } = source
  const view = cityView(catalog, source.view, city)
  const { shown, aside } = filter.select({ ...state, facets: view.facets })
  const scene = cityScene(sceneOf(source, shown, null), city.id)
  return compose({ ...source, view }, scene, cityExtent(scene, city.adcode ?? city.id), city, aside.length)
}

function sceneOf(
  { catalog, geometry, view, locale }: SheetSource,
  shown: readonly number[],
  selected: View['selected'],
): Scene {
  return openScene({
    catalog,
    geometry,
    shown,
    lens: view.lens,
    industries: view.facets.industry,
    hidden: view.hidden,
    pattern: view.pattern,
    selected,
    theme: view.sheet.ink === 'black' ? 'print-black' : 'print',
    locale,
    base: null,
    near: true,
    compact: false,
  })
}

function compose(
  source: SheetSource,
  scene: Scene,
  extent: ReturnType<typeof viewExtent>,
  city: Place | null,
  aside: number,
): Sheet {
  const { filter, view, locale, mapWords, config, page, measure } = source
  const subject = { scene, filter, view, aside, city, locale, mapWords, config, page }
  return composeSheet({
    scene,
    ...extent,
    area: view.area,
    page: view.sheet,
    families: families(locale),
    measure,
    content: (seen, scale) => sheetContent(subject, seen, scale),
  })
}
