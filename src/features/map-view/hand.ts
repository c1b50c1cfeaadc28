import type { ViewStore } from '../../state/view-store.svelte.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../map/geometry.ts'
import type { MapCamera } from '../../map/projection.ts'
import type { MapScreen } from './screen.svelte.ts'
import { pannedCamera } from './settled-camera.ts'

interface Reach {
  /** The reader moved the map: where it comes to rest shall be said. */
  readonly tell: () => void
  /** Sets the picture's camera, where there is no map to fly; null is the fitted province. */
  readonly place: (camera: MapCamera | null) => void
}

/** The reader's hand on the map: the buttons and the keys, for the map and for the picture alike. */
export function mapHand(screen: MapScreen, view: ViewStore, { tell, place }: Reach) {
  function zoom(step: 1 | -1): void {
    tell()
    if (screen.live) screen.adapter?.mover.zoomBy(step)
    else place({ ...screen.camera, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, screen.camera.zoom + step)) })
  }

  function home(): void {
    tell()
    if (screen.live) screen.adapter?.mover.home()
    else place(null)
  }

  function pan(camera: MapCamera): void {
    if (screen.live) screen.adapter?.mover.to(camera)
    else place(camera)
  }

  /** On the canvas MapLibre has the same keys; this is for the glyphs' buttons and for the picture. */
  function onkeydown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      if (!view.view.selected) return
      view.change({ type: 'select', selected: null })
      event.preventDefault()
      return
    }
    // In a field or a list of the area's form these keys are the field's own.
    if (event.target instanceof Element && event.target.closest('input, select')) return
    tell()
    if (event.target instanceof HTMLCanvasElement) return
    const panned = pannedCamera(event.key, screen.camera)
    if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (panned) pan(panned)
    else return
    event.preventDefault()
  }

  return { zoom, home, onkeydown }
}
