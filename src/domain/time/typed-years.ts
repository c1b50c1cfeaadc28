import { normalise } from '../../base/text.ts'
import type { YearRange } from '../facets/facet.ts'

/** What a reader means by a typed text; `outside`: years that the data does not have. */
export type TypedYears =
  { readonly type: 'years'; readonly years: YearRange } | { readonly type: 'unreadable' } | { readonly type: 'outside' }

/** `2022`, `2022-2025`, `2022–25`, `2022年至2025年`, `2022 to 2025`, in full or half width; either end first. */
const YEARS = /^(\d{4})\s?年?(?:\s?(?:-+|~|至|到|to)\s?(\d{4}|\d{2})\s?年?)?$/

/** Reads typed years against those that can be chosen. No text means all of them. */
export function readYears(text: string, extent: YearRange): TypedYears {
  const typed = normalise(text)
  if (typed === '') return { type: 'years', years: extent }
  const match = YEARS.exec(typed)
  const [first, second = first] = match?.slice(1).filter((part) => part !== undefined) ?? []
  if (first === undefined || second === undefined) return { type: 'unreadable' }
  const one = Number(first)
  const other = Number(second.length === 2 ? first.slice(0, 2) + second : second)
  const years = { from: Math.min(one, other), to: Math.max(one, other) }
  return years.from < extent.from || years.to > extent.to ? { type: 'outside' } : { type: 'years', years }
}
