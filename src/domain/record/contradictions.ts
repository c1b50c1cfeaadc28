import type { CatalogFile, Figure } from './catalog.ts'

function sameSubject(one: Figure, other: Figure): boolean {
  return (
    one.kind === other.kind &&
    one.indicator === other.indicator &&
    one.place === other.place &&
    one.industry === other.industry &&
    one.record === other.record &&
    one.year === other.year &&
    one.period?.from === other.period?.from &&
    one.period?.to === other.period?.to
  )
}

function shareDocument(one: Figure, other: Figure): boolean {
  return one.evidence.some(({ document }) => other.evidence.some((piece) => piece.document === document))
}

/** Scales are powers of ten, and a product of floats may be off in its last digit. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

/**
 * What other documents say where they contradict a target or statistic: the same indicator, place, time and thing, and
 * another number or another comparator. Neither is right or wrong here; a reader is shown both, with their dates.
 */
export function contradictionsOf({ figures, units }: Pick<CatalogFile, 'figures' | 'units'>, figure: Figure): Figure[] {
  if (figure.kind !== 'target' && figure.kind !== 'statistic') return []
  const amount = ({ value, unit }: Figure) => value * (units.find(({ id }) => id === unit)?.factor ?? 1)
  return figures.filter(
    (other) =>
      other !== figure &&
      sameSubject(figure, other) &&
      !shareDocument(figure, other) &&
      (!same(amount(figure), amount(other)) || figure.comparator !== other.comparator),
  )
}
