/** The two timers that waiting needs, so that tests can turn the clock by hand. */
export interface Clock {
  readonly setTimeout: (run: () => void, ms: number) => unknown
  readonly clearTimeout: (handle: unknown) => void
  /** Today as YYYY-MM-DD, in local time. */
  readonly today: () => string
}

export const systemClock: Clock = {
  setTimeout: (run, ms) => globalThis.setTimeout(run, ms),
  clearTimeout: (handle) => globalThis.clearTimeout(handle as ReturnType<typeof globalThis.setTimeout>),
  today: () => {
    const now = new Date()
    return [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ].join('-')
  },
}

export interface Debounced {
  /** Runs `task` once it has been quiet for the given time; the newest task wins. */
  readonly call: (task: () => void) => void
  /** Runs what is waiting now. */
  readonly flush: () => void
  readonly cancel: () => void
}

export function debounce(ms: number, clock: Clock = systemClock): Debounced {
  let handle: unknown
  let waiting: (() => void) | null = null
  const run = () => {
    const task = waiting
    waiting = null
    task?.()
  }
  return {
    call: (task) => {
      waiting = task
      clock.clearTimeout(handle)
      handle = clock.setTimeout(run, ms)
    },
    flush: () => {
      clock.clearTimeout(handle)
      run()
    },
    cancel: () => {
      clock.clearTimeout(handle)
      waiting = null
    },
  }
}

/** Runs a task once what stands in the document now has been painted. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(run)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
