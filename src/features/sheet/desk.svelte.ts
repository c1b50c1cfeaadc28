import { tick } from 'svelte'
import type { Sheet } from '../../map/sheet.ts'
import type { SheetJob } from './jobs.ts'

export interface ComposedSheet {
  readonly id: string
  readonly sheet: Sheet
}

/** Lets the page be drawn and clicks be heard between two pieces of work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Composes sheets one after another, so that the page shows how far it is and can be told to stop. */
export class SheetDesk {
  sheets: readonly ComposedSheet[] = $state.raw([])
  total = $state(0)
  status: 'waiting' | 'composing' | 'cancelled' | 'ready' | 'failed' = $state('waiting')
  #jobs: readonly SheetJob[] = []
  /** The newest work: an older one that finds itself overtaken stops. */
  #run = 0

  /** Starts anew. Until the first new sheet stands, the old ones stay in sight. */
  async compose(jobs: readonly SheetJob[]): Promise<void> {
    this.#jobs = jobs
    this.total = jobs.length
    await this.#continue([])
  }

  cancel(): void {
    if (this.status !== 'composing') return
    this.#run++
    this.status = 'cancelled'
  }

  /** Goes on where `cancel` stopped. */
  async resume(): Promise<void> {
    if (this.status === 'cancelled') await this.#continue(this.sheets.slice(0, this.total))
  }

  async #continue(done: readonly ComposedSheet[]): Promise<void> {
    const run = ++this.#run
    this.status = this.#jobs.length === 0 ? 'waiting' : 'composing'
    let sheets = done
    for (const job of this.#jobs.slice(done.length)) {
      await breath()
      if (run !== this.#run) return
      try {
        sheets = [...sheets, { id: job.id, sheet: job.compose() }]
      } catch (fault) {
        this.status = 'failed'
        throw fault
      }
      this.sheets = sheets
    }
    await tick()
    if (run === this.#run && this.#jobs.length > 0) this.status = 'ready'
  }
}
