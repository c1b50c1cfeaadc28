import { encodeView } from '../domain/view/codec.ts'
import { applyChange, type Change } from '../domain/view/change.ts'
import { INITIAL_VIEW, type View } from '../domain/view/view.ts'

/** How a change enters the history: as a step that Back undoes, or in place of the present one. */
export type Step = 'push' | 'replace' | 'none'

type Listener = (view: View, step: Step, change: Change) => void

const MAX_PAST = 100

/** The one writer of the View. Everything on screen derives from `view`. */
export class ViewStore {
  view: View = $state.raw(INITIAL_VIEW)
  canUndo: boolean = $state(false)
  /** How the selection came: with an address, which says also where the map stands, or by the reader's own choice. */
  selectedBy: 'address' | 'reader' = 'address'
  #past: View[] = []
  #listeners: Listener[] = []
  /** The type of the run of drag changes under way: a whole drag is one step. */
  #dragging: string | null = null

  constructor(initial: View = INITIAL_VIEW) {
    this.view = initial
  }

  /** Applies a change and tells the listeners what step it makes. */
  change(change: Change): void {
    const before = this.view
    const after = applyChange(before, change)
    const goesOn = this.#dragging === change.type && change.by !== 'history'
    // A drag begins when something moves; the same change told once more, without `drag`, ends it.
    if (change.by !== 'drag') this.#dragging = null
    if (after === before) return
    if (change.by === 'drag') this.#dragging = change.type
    const step = stepOf(change, goesOn)
    if (step === 'push') this.#remember(before)
    if (step === 'none') this.#forget(after)
    if (after.selected !== before.selected && change.by !== 'map')
      this.selectedBy = change.by === 'history' ? 'address' : 'reader'
    this.view = after
    for (const listener of this.#listeners) listener(after, step, change)
  }

  /** Takes the last step back, filters and selection alike; the camera stays where it is. */
  undo(): void {
    const past = this.#past.pop()
    if (!past) return
    this.canUndo = this.#past.length > 0
    const { camera, locale, theme } = this.view
    this.view = { ...past, camera, locale, theme }
    this.#dragging = null
    this.selectedBy = 'reader'
    for (const listener of this.#listeners) listener(this.view, 'push', { type: 'view', view: this.view })
  }

  listen(listener: Listener): () => void {
    this.#listeners.push(listener)
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener)
    }
  }

  /** Back and Forward have gone to a View: what came after it cannot be taken back any more. */
  #forget(arrived: View): void {
    const address = addressOf(arrived)
    const at = this.#past.findLastIndex((view) => addressOf(view) === address)
    this.#past = at < 0 ? [] : this.#past.slice(0, at)
    this.canUndo = this.#past.length > 0
  }

  #remember(view: View): void {
    this.#past.push(view)
    if (this.#past.length > MAX_PAST) this.#past.shift()
    this.canUndo = true
  }
}

/** The View's address without the camera, which moves within a step. */
function addressOf(view: View): string {
  return encodeView({ ...view, camera: null })
}

function stepOf(change: Change, goesOn: boolean): Step {
  if (change.by === 'history') return 'none'
  return goesOn || change.by === 'map' || change.type === 'camera' ? 'replace' : 'push'
}
