/** Long work: it can be cancelled, and tells how far it is. */
export interface Work {
  readonly signal: AbortSignal
  /** Part done, 0 to 1. */
  readonly onProgress: (part: number) => void
}

/** So many rows are written before the page may breathe. */
const CHUNK = 200

/**
 * Makes one thing of each index below `size`, some at a time, so that the page stays alive. Null when the work was
 * cancelled: what was made is then dropped.
 */
export async function inChunks<T>(size: number, make: (index: number) => T, work: Work): Promise<readonly T[] | null> {
  const made: T[] = []
  do {
    if (work.signal.aborted) return null
    const end = Math.min(size, made.length + CHUNK)
    while (made.length < end) made.push(make(made.length))
    work.onProgress(size === 0 ? 1 : made.length / size)
    await pause()
  } while (made.length < size)
  return work.signal.aborted ? null : made
}

/** Lets the page draw and hear. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
