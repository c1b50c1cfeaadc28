import {
  clearPrewarmedResources,
  LngLat,
  Map as MapLibre,
  prewarm,
  setWorkerUrl,
  type MapGeoJSONFeature,
  type MapMouseEvent,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Problem } from '../base/problem.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Selected } from '../domain/view/view.ts'
import { MapMover } from './camera.ts'
import { perform } from './adapter-operations.ts'
import { diffPlan, EMPTY_PLAN } from './diff.ts'
import { MAX_ZOOM, MIN_ZOOM } from './geometry.ts'
import type { MapPlan } from './plan.ts'
import type { MapCamera } from './projection.ts'

/** `lost`: the graphics card was reset and may come back. `dead`: the worker does not answer. */
export type MapStatus = 'loading' | 'ready' | 'lost' | 'dead'

export interface MapEvents {
  readonly onStatus: (status: MapStatus) => void
  readonly onProblem: (problem: Problem) => void
  /** On every frame of a movement. */
  readonly onMove: () => void
  /** The movement has ended; null is the fitted province. */
  readonly onSettled: (camera: MapCamera | null) => void
  readonly onPick: (picked: Selected | null) => void
  readonly onHover: (picked: Selected | null, at: readonly [x: number, y: number]) => void
  /** Nothing is left to draw. */
  readonly onIdle: () => void
}

export interface MapOptions extends MapEvents {
  readonly container: HTMLElement
  /** Null: the fitted province. */
  readonly camera: MapCamera | null
  /** The reader wants no motion. */
  readonly still: () => boolean
  readonly label: string
  readonly workerPatience?: number
}

/** How long a worker may stay silent before the simple picture takes over, ms. It may still come back. */
const WORKER_PATIENCE = 12_000

/** Where the camera's centre may go: the province with a margin, so that it can never be lost. */
const CENTRE = { west: 109.2, south: 30.4, east: 117.8, north: 37.3 }

/** Layers whose features can be picked on the canvas itself, foremost first. Glyphs are buttons of their own. */
const PICKABLE = ['corridors', 'corridors-planned', 'corridors-inferred', 'axes', 'cores', 'belts', 'belt-overlaps']

/** Layers of names that a tag must not cover. */
const LETTERING = [...['', '-quiet', '-faded'].map((tone) => `labels-places${tone}`), 'plates', 'town-names']

setWorkerUrl(new URL(workerUrl, document.baseURI).href)
// The worker needs as long to wake as the page to be drawn: it does so meanwhile, for the first map.
prewarm()
let warmed = true

/** A worker that was woken early goes with the first map: a dead one would else serve every map to come. */
function letWorkerGo(): void {
  if (warmed) clearPrewarmedResources()
  warmed = false
}

/** Starts a map. `no-webgl` where the browser cannot draw one. */
export function createMap(options: MapOptions): Result<MapAdapter> {
  try {
    return ok(new MapAdapter(options))
  } catch {
    letWorkerGo()
    return fail({ code: 'no-webgl' })
  }
}

/**
 * The one thing that changes the map. Serial: one apply at a time. Coalescing: only the newest wanted plan counts.
 * Transactional: a plan counts as applied only after success. Idempotent: every step sets a target. Alive-guarded: a
 * call after `destroy` does nothing.
 */
export class MapAdapter {
  readonly mover: MapMover
  #map: MapLibre
  #events: MapEvents
  #wanted: MapPlan | null = null
  #applied: MapPlan = EMPTY_PLAN
  #open = false
  #alive = true
  #status: MapStatus = 'loading'
  #ratio = window.devicePixelRatio
  #patience: ReturnType<typeof setTimeout> | undefined
  #baseSeen = false
  /** Pictures that no plan wants any more. A tile under way may still ask for them, so they stay until all is drawn. */
  readonly #spent = new Set<string>()

  constructor(options: MapOptions) {
    const { container, camera, still, label } = options
    this.#events = options
    this.#map = new MapLibre({
      container,
      style: { version: 8, sources: {}, layers: [] },
      center: camera ? [camera.lon, camera.lat] : [113.5, 33.9],
      zoom: camera?.zoom ?? 6,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      transformConstrain: constrain,
      locale: { 'Map.Title': label },
    })
    this.#map.touchZoomRotate.disableRotation()
    this.#map.keyboard.disableRotation()
    this.mover = new MapMover(this.#map, still)
    if (camera) this.mover.atHome = false
    else this.mover.home(false)
    this.#listen(options.workerPatience ?? WORKER_PATIENCE)
  }

  /** Where HTML that moves with the map belongs: what happens on it reaches the map too. */
  get overlay(): HTMLElement {
    return this.#map.getCanvasContainer()
  }

  get camera(): MapCamera {
    const { lng, lat } = this.#map.getCenter()
    return { lon: lng, lat, zoom: this.#map.getZoom() }
  }

  /** Wants the map to look like this. */
  apply(plan: MapPlan): void {
    this.#wanted = plan
    this.#converge()
  }

  /** Whether lettering stands in a box of the screen. */
  hasLabel(left: number, top: number, right: number, bottom: number): boolean {
    const layers = LETTERING.filter((id) => this.#map.getLayer(id))
    if (!this.#open || layers.length === 0) return false
    const box: [[number, number], [number, number]] = [
      [left, top],
      [right, bottom],
    ]
    return this.#map.queryRenderedFeatures(box, { layers }).length > 0
  }

  /** The name that a screen reader says of the canvas. */
  setLabel(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label)
  }

  destroy(): void {
    if (!this.#alive) return
    this.#alive = false
    clearTimeout(this.#patience)
    this.#map.remove()
    letWorkerGo()
  }

  #listen(patience: number): void {
    const map = this.#map
    map.on('style.load', () => {
      this.#applied = EMPTY_PLAN
      this.#open = true
      this.#converge()
    })
    map.on('sourcedata', ({ sourceId, isSourceLoaded, tile }) => {
      if (tile && sourceId.startsWith('base-')) this.#baseSeen = true
      if (isSourceLoaded && sourceId === 'ground' && this.#status !== 'lost') this.#become('ready')
    })
    map.on('idle', () => {
      if (!this.#alive) return
      this.#dropSpent()
      this.#events.onIdle()
    })
    map.on('move', () => this.#events.onMove())
    map.on('moveend', () => this.#alive && this.#events.onSettled(this.mover.atHome ? null : this.camera))
    map.on('resize', () => this.#resized())
    map.on('click', (event) => this.#events.onPick(this.#pick(event)))
    map.on('mousemove', (event) => this.#hover(event))
    map.on('mouseout', () => this.#events.onHover(null, [0, 0]))
    map.on('webglcontextlost', () => {
      this.#open = false
      this.#become('lost')
      this.#events.onProblem({ code: 'webgl-lost' })
    })
    map.on('webglcontextrestored', () => {
      // What MapLibre brings back is the style of the moment of loss; ours is built anew.
      this.#become('loading')
      map.setStyle({ version: 8, sources: {}, layers: [] }, { diff: false })
    })
    map.on('error', ({ error, ...rest }) => this.#fault(error, 'sourceId' in rest ? String(rest.sourceId) : ''))
    this.#patience = setTimeout(() => this.#giveUp(), patience)
  }

  #become(status: MapStatus): void {
    if (this.#status === status || !this.#alive) return
    this.#status = status
    this.#events.onStatus(status)
  }

  /** The worker has not come: the simple picture takes over. */
  #giveUp(): void {
    if (this.#status !== 'loading') return
    this.#become('dead')
    this.#events.onProblem({ code: 'map-worker-dead' })
  }

  #converge(): void {
    if (!this.#alive || !this.#open || !this.#wanted || this.#wanted === this.#applied) return
    const wanted = this.#wanted
    try {
      for (const operation of diffPlan(this.#applied, wanted)) {
        if (operation.do === 'remove-image') this.#spent.add(operation.key)
        else perform(this.#map, operation, this.#ratio)
      }
      this.#applied = wanted
    } catch (fault) {
      // Half a plan is no plan: the style is emptied and built from nothing, once.
      if (this.#applied === EMPTY_PLAN) throw fault
      this.#open = false
      this.#map.setStyle({ version: 8, sources: {}, layers: [] }, { diff: false })
    }
  }

  #dropSpent(): void {
    for (const key of this.#spent)
      if (!(key in this.#applied.images)) perform(this.#map, { do: 'remove-image', key }, this.#ratio)
    this.#spent.clear()
  }

  #resized(): void {
    if (this.mover.atHome) this.mover.home(false)
    if (window.devicePixelRatio === this.#ratio || !this.#open) return
    this.#ratio = window.devicePixelRatio
    for (const [key, image] of Object.entries(this.#applied.images)) {
      perform(this.#map, { do: 'remove-image', key }, this.#ratio)
      perform(this.#map, { do: 'add-image', key, image }, this.#ratio)
    }
  }

  #pick({ point }: MapMouseEvent): Selected | null {
    const layers = PICKABLE.filter((id) => this.#map.getLayer(id))
    if (!this.#open || layers.length === 0) return null
    const box: [[number, number], [number, number]] = [
      [point.x - 4, point.y - 4],
      [point.x + 4, point.y + 4],
    ]
    const found = this.#map.queryRenderedFeatures(box, { layers })
    const foremost = found.sort((a, b) => PICKABLE.indexOf(a.layer.id) - PICKABLE.indexOf(b.layer.id))[0]
    return foremost ? pickedOf(foremost) : null
  }

  #hover(event: MapMouseEvent): void {
    const onCanvas = event.originalEvent.target === this.#map.getCanvas()
    const picked = onCanvas ? this.#pick(event) : null
    this.#map.getCanvas().style.cursor = picked ? 'pointer' : ''
    this.#events.onHover(picked, [event.point.x, event.point.y])
  }

  #baseFailed(detail: string): void {
    // Told once: the map goes on without it. A single tile that is missing later is no failure.
    if (this.#baseSeen) return
    this.#baseSeen = true
    this.#events.onProblem({ code: 'base-map-failed', detail: detail.slice(0, 120) })
  }

  #fault(error: { readonly message: string }, source: string): void {
    if (!this.#alive) return
    // A deployer's style may be faulty in any way; ours is held to the specification by a test.
    if (source.startsWith('base-') || error.message.includes('base-')) return this.#baseFailed(error.message)
    if (error.message.startsWith('Worker failed') && this.#status !== 'ready') this.#giveUp()
    else reportError(new Error(error.message, { cause: error }))
  }
}

function pickedOf({ properties }: MapGeoJSONFeature): Selected | null {
  if (typeof properties['record'] === 'string') return { type: 'record', id: properties['record'] }
  return typeof properties['element'] === 'string' ? { type: 'element', id: properties['element'] } : null
}

/** Keeps the centre over the province, whatever the window's shape; beyond the map box the ground is one flat colour. */
function constrain(centre: LngLat, zoom: number): { center: LngLat; zoom: number } {
  const lng = Math.min(CENTRE.east, Math.max(CENTRE.west, centre.lng))
  const lat = Math.min(CENTRE.north, Math.max(CENTRE.south, centre.lat))
  return { center: new LngLat(lng, lat), zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) }
}
