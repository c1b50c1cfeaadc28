import type { Map as MapLibre } from 'maplibre-gl'
import { MAX_ZOOM, type Box } from './geometry.ts'
import { fitBox, homeCamera, type MapCamera, type Padding } from './projection.ts'

const FLIGHT_MS = 900
/** No flight is longer than this, and any touch of the map ends it. */
const LONGEST_MS = 2000

/** How the map moves: flights that a touch ends, and cuts where the reader wants no motion. */
export class MapMover {
  #map: MapLibre
  #still: () => boolean
  /** True while the map stands on, or flies to, the fitted province. */
  atHome = true

  constructor(map: MapLibre, still: () => boolean) {
    this.#map = map
    this.#still = still
    // A reader's own hand takes the map away from home; a programme's flight says itself where it goes.
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.atHome = false
    })
  }

  home(flight = true): void {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    this.#go(homeCamera(clientWidth, clientHeight), flight)
    this.atHome = true
  }

  to(camera: MapCamera, flight = true): void {
    this.atHome = false
    this.#go(camera, flight)
  }

  /** Brings a box into view, and only if it is not there: as close as `closest`, never closer. */
  show(box: Box, padding: Padding, closest: number): void {
    if (this.#holds(box, padding)) return
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const fitted = fitBox(box, clientWidth, clientHeight, padding)
    const present = this.#map.getZoom()
    const zoom = Math.min(fitted.zoom, Math.max(present, closest))
    this.to(zoom === fitted.zoom ? fitted : { ...fitted, zoom })
  }

  zoomBy(step: number): void {
    this.atHome = false
    const zoom = Math.min(MAX_ZOOM, this.#map.getZoom() + step)
    if (this.#still()) this.#map.jumpTo({ zoom })
    else this.#map.easeTo({ zoom, duration: 220 })
  }

  #holds([west, south, east, north]: Box, padding: Padding): boolean {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const low = this.#map.project([west, south])
    const high = this.#map.project([east, north])
    const inside =
      low.x >= padding.left - 1 &&
      high.x <= clientWidth - padding.right + 1 &&
      high.y >= padding.top - 1 &&
      low.y <= clientHeight - padding.bottom + 1
    return inside
  }

  #go({ lon, lat, zoom }: MapCamera, flight: boolean): void {
    const target = { center: [lon, lat] as [number, number], zoom }
    if (!flight || this.#still()) this.#map.jumpTo(target)
    else this.#map.flyTo({ ...target, duration: FLIGHT_MS, maxDuration: LONGEST_MS, essential: false })
  }
}
