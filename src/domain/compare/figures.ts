import { NO_CHOICES } from '../facets/facet.ts'
import { figureTest } from '../indicators/figure-test.ts'
import { isSerial } from '../indicators/series.ts'
import type { Catalog, Figure } from '../record/catalog.ts'
import type { Compared } from '../view/view.ts'

/** One indicator across the sides: its targets and statistics, never mixed; empty where none is published. */
export interface ComparedIndicator {
  readonly indicator: string
  readonly cells: readonly { readonly targets: readonly Figure[]; readonly statistics: readonly Figure[] }[]
}

/**
 * The indicators of which any side has a target or a statistic, in the catalogue's order; those that most sides have
 * come first, since those can be compared. A place here is the place itself: a county's figure is not its city's.
 */
export function comparedIndicators(
  catalog: Catalog,
  by: Compared,
  items: readonly string[],
): readonly ComparedIndicator[] {
  const sides = items.map((item) =>
    catalog.figures.filter((figure) => isSerial(figure) && isOf(catalog, by, item, figure)),
  )
  const rows = catalog.indicators.flatMap(({ id }): readonly ComparedIndicator[] => {
    const cells = sides.map((figures) => {
      const own = figures.filter(({ indicator }) => indicator === id)
      return {
        targets: own.filter(({ kind }) => kind === 'target'),
        statistics: own.filter(({ kind }) => kind === 'statistic'),
      }
    })
    return cells.some(isPublished) ? [{ indicator: id, cells }] : []
  })
  return rows.toSorted((a, b) => b.cells.filter(isPublished).length - a.cells.filter(isPublished).length)
}

function isPublished({ targets, statistics }: ComparedIndicator['cells'][number]): boolean {
  return targets.length + statistics.length > 0
}

function isOf(catalog: Catalog, by: Compared, item: string, figure: Figure): boolean {
  switch (by) {
    case 'place':
      return figure.place === item
    case 'year':
      return figureTest(catalog, {
        facets: NO_CHOICES,
        years: { from: Number(item), to: Number(item) },
        text: '',
      })(figure)
    default:
      return figureTest(catalog, { facets: { ...NO_CHOICES, [by]: [item] }, years: null, text: '' })(figure)
  }
}
