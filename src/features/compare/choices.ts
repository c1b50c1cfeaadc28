import type { LocalText } from '../../base/local-text.ts'
import type { Catalog, Industry } from '../../domain/record/catalog.ts'
import { PLACE_LEVELS, type PlaceLevel } from '../../domain/record/terms.ts'
import type { Compared } from '../../domain/view/view.ts'

interface Choice {
  readonly id: string
  readonly name: LocalText
  /** How far it is set in beneath what it belongs to. */
  readonly depth: number
}

interface ChoiceGroup {
  readonly id: string
  readonly level: PlaceLevel | null
  readonly items: readonly Choice[]
}

/** Everything that can be compared with its like, in the catalogue's order; places by level, industries as a tree. */
export function choicesOf(catalog: Catalog, by: Compared): readonly ChoiceGroup[] {
  switch (by) {
    case 'place':
      return PLACE_LEVELS.filter((level) => level !== 'province').map((level) => ({
        id: level,
        level,
        items: catalog.places
          .filter((place) => place.level === level && !place.outside)
          .map(({ id, name }) => ({ id, name, depth: 0 })),
      }))
    case 'industry':
      return [{ id: by, level: null, items: branches(catalog.industries, null, 0) }]
    case 'document':
      return [
        {
          id: by,
          level: null,
          items: catalog.documents.map(({ id, shortName }) => ({ id, name: shortName, depth: 0 })),
        },
      ]
    case 'year': {
      const { from, to } = catalog.years
      const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
      return [{ id: by, level: null, items: years.map((id) => ({ id, name: { zh: id, en: id }, depth: 0 })) }]
    }
  }
}

function branches(industries: readonly Industry[], parent: string | null, depth: number): readonly Choice[] {
  return industries
    .filter((industry) => industry.parent === parent)
    .flatMap(({ id, name }) => [{ id, name, depth }, ...branches(industries, id, depth + 1)])
}
