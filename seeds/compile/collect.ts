import { type Collection, type CollectionParts, paragraphKey } from './collection.ts'
import { gazetteer } from './places.ts'

function index<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) if (!map.has(key(item))) map.set(key(item), item)
  return map
}

/** Adds the look-ups to parsed parts. */
export function collect(parts: CollectionParts): Collection {
  return {
    ...parts,
    recordById: index(parts.records, ({ value }) => value.id),
    figureById: index(parts.figures, ({ value }) => value.id),
    documentById: index(parts.documents, ({ value }) => value.id),
    industryById: index(parts.industries, ({ id }) => id),
    indicatorById: index(parts.indicators, ({ id }) => id),
    unitById: index(parts.units, ({ id }) => id),
    gazetteer: index(gazetteer(parts.geography.units, parts.places), ({ id }) => id),
    paragraphAt: new Map(
      [...index(parts.paragraphs, ({ document, value }) => paragraphKey(document, value.paragraph))].map(
        ([key, { value }]) => [key, value] as const,
      ),
    ),
  }
}
