import type { Locale } from '../base/local-text.ts'
import type { ChosenArea } from '../domain/geo/chosen-area.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import type { Catalog } from '../domain/record/catalog.ts'
import { area as en } from './locales/en/area.ts'
import { area as zh } from './locales/zh/area.ts'
import { wordsOf } from './words.ts'

/** What something can be near to, by its id: a place's name, or that of a railway or river. */
export function nearName(id: string, catalog: Catalog, geometry: Geometry, locale: Locale): string {
  const place = catalog.placeById.get(id)
  if (place) return place.name[locale]
  const line = geometry.lines.features.find(
    ({ properties }) => `${String(properties?.['kind'])}-${String(properties?.['id'])}` === id,
  )
  const name = line?.properties?.['name'] as Readonly<Record<Locale, string>> | undefined
  return name?.[locale] ?? id
}

/** An area in words. */
export function areaName(area: ChosenArea, catalog: Catalog, geometry: Geometry, locale: Locale): string {
  const t = wordsOf({ zh, en }, locale).names
  switch (area.type) {
    case 'box':
    case 'polygon':
      return t[area.type]
    case 'circle':
      return t.circle(String(area.km))
    case 'near':
      return t.near(nearName(area.id, catalog, geometry, locale), String(area.km))
  }
}
