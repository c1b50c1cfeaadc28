import type { Catalog, Figure } from '../record/catalog.ts'

/** A figure in the base of its unit (万个 and 个 alike), so that values of one indicator lie on one scale. */
export function amountOf({ value, unit }: Pick<Figure, 'value' | 'unit'>, { unitById }: Pick<Catalog, 'unitById'>) {
  return value * (unitById.get(unit)?.factor ?? 1)
}

/** The years that a figure speaks of; null where the text gives none. */
export function spanOf({ year, period }: Pick<Figure, 'year' | 'period'>): { from: number; to: number } | null {
  return period ?? (year === null ? null : { from: year, to: year })
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below a value: where a scale from zero may end. */
export function scaleEnd(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  // A product of floats may be a hair above the step it stands for.
  const steps = [1, 2, 2.5, 5, 10].map((step) => step * power)
  return steps.find((step) => step >= value * (1 - 1e-9)) ?? 10 * power
}
