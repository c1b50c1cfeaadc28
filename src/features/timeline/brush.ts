import type { YearRange } from '../../domain/facets/facet.ts'

/** The years that can be chosen, first and last included. */
export type Extent = YearRange

/** What a drag on the strip does: move one end, move the whole window, or draw a new one. */
export type Drag =
  | { readonly type: 'start' | 'end' }
  | { readonly type: 'window'; readonly range: YearRange; readonly at: number }
  | { readonly type: 'draw'; readonly at: number }

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value))
}

/** The year whose column a position lies in. @param position in columns from the left edge, fractions allowed. */
export function yearAt(position: number, { from, to }: Extent): number {
  return clamp(from + Math.floor(position), from, to)
}

/** The range that a drag has reached. @param position in columns from the left edge, fractions allowed. */
export function draggedRange(drag: Drag, position: number, range: YearRange, extent: Extent): YearRange {
  switch (drag.type) {
    case 'start':
      return { from: clamp(extent.from + Math.round(position), extent.from, range.to), to: range.to }
    case 'end':
      return { from: range.from, to: clamp(extent.from + Math.round(position) - 1, range.from, extent.to) }
    case 'window': {
      const length = drag.range.to - drag.range.from
      const from = clamp(drag.range.from + Math.round(position - drag.at), extent.from, extent.to - length)
      return { from, to: from + length }
    }
    case 'draw': {
      const a = yearAt(drag.at, extent)
      const b = yearAt(position, extent)
      return { from: Math.min(a, b), to: Math.max(a, b) }
    }
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -3,
  PageUp: 3,
  Home: -Infinity,
  End: Infinity,
}

/** The range after a key on one of its ends; null when the key means nothing here. */
export function keyedRange(end: 'start' | 'end', key: string, range: YearRange, extent: Extent): YearRange | null {
  const step = STEPS[key]
  if (step === undefined) return null
  return end === 'start'
    ? { from: clamp(range.from + step, extent.from, range.to), to: range.to }
    : { from: range.from, to: clamp(range.to + step, range.from, extent.to) }
}

/** The range as the filter takes it: all years are no condition. */
export function asFilter(range: YearRange, extent: Extent): YearRange | null {
  return range.from <= extent.from && range.to >= extent.to ? null : range
}

/** The part of a filter's range that the strip can show; ranges beside the strip stand at its nearest end. */
export function shownRange(years: YearRange | null, extent: Extent): YearRange {
  if (!years) return extent
  return { from: clamp(years.from, extent.from, extent.to), to: clamp(years.to, extent.from, extent.to) }
}
