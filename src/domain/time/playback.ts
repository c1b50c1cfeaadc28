import type { Clock } from '../../base/schedule.ts'
import type { YearRange } from '../facets/facet.ts'

/** How long a year, or a range of years, stays before the next. */
export const STEP_MS = 1200

/** The years moved by one, its length kept; from all years to the first or last one. Null where the extent ends. */
export function steppedRange(years: YearRange, by: 1 | -1, extent: YearRange): YearRange | null {
  if (isWhole(years, extent)) {
    const year = by > 0 ? extent.from : extent.to
    return { from: year, to: year }
  }
  const from = years.from + by
  const to = years.to + by
  return from < extent.from || to > extent.to ? null : { from, to }
}

/** Where playing goes from here: on by one, or from the last years back to the first. */
export function playedRange(years: YearRange, extent: YearRange): YearRange {
  return steppedRange(years, 1, extent) ?? { from: extent.from, to: extent.from + years.to - years.from }
}

function isWhole(years: YearRange, extent: YearRange): boolean {
  return years.from <= extent.from && years.to >= extent.to
}

export interface Playback {
  /** Takes the first step at once and goes on until `step` finds no further one. */
  readonly play: () => void
  readonly pause: () => void
}

/**
 * Steps by the clock, once and never round.
 * @param step takes one step and says whether there is another after it
 * @param onPlaying is told when playing begins and ends
 */
export function createPlayback(clock: Clock, step: () => boolean, onPlaying: (playing: boolean) => void): Playback {
  let playing = false
  let handle: unknown
  const set = (now: boolean) => {
    if (playing === now) return
    playing = now
    onPlaying(now)
  }
  const run = () => {
    if (!playing) return
    if (step()) handle = clock.setTimeout(run, STEP_MS)
    else set(false)
  }
  return {
    play: () => {
      if (playing) return
      set(true)
      run()
    },
    pause: () => {
      clock.clearTimeout(handle)
      set(false)
    },
  }
}
