import { debounce, systemClock, type Clock, type Debounced } from '../base/schedule.ts'

const QUIET_MS = 500

/** The one polite live region. A burst of messages is told as its last. */
export class Announcer {
  message: string = $state('')
  #quiet: Debounced

  constructor(clock: Clock = systemClock) {
    this.#quiet = debounce(QUIET_MS, clock)
  }

  say(text: string): void {
    this.#quiet.call(() => {
      // A repeated sentence must change the region to be read again.
      this.message = text === this.message ? `${text}\u00a0` : text
    })
  }
}
