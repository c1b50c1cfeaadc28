import type { Locale, LocalText } from '../../base/local-text.ts'
import type { ChosenArea } from '../../domain/geo/chosen-area.ts'
import { area as en } from '../../i18n/locales/en/area.ts'
import { area as zh } from '../../i18n/locales/zh/area.ts'
import { wordsOf } from '../../i18n/words.ts'
import type { Scene } from '../../map/picture.ts'

/** An area in the words that the map has for it. */
export function areaName(scene: Pick<Scene, 'catalog' | 'geometry'>, area: ChosenArea, locale: Locale): string {
  const { names } = wordsOf({ zh, en }, locale)
  switch (area.type) {
    case 'box':
    case 'polygon':
      return names[area.type]
    case 'circle':
      return names.circle(String(area.km))
    case 'near':
      return names.near(nearName(scene, area.id, locale), String(area.km))
  }
}

/** The name of a place, or of a railway or river. */
function nearName({ catalog, geometry }: Pick<Scene, 'catalog' | 'geometry'>, id: string, locale: Locale): string {
  const line = geometry.lines.features.find(
    ({ properties }) => `${String(properties?.['kind'])}-${String(properties?.['id'])}` === id,
  )
  const name = catalog.placeById.get(id)?.name ?? (line?.properties?.['name'] as LocalText | undefined)
  return name?.[locale] ?? id
}
