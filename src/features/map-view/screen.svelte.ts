import type { LonLat } from '../../domain/record/catalog.ts'
import type { MapAdapter, MapStatus } from '../../map/adapter.ts'
import { homeCamera, project, type MapCamera } from '../../map/projection.ts'

/** What stands on the screen: the interactive map, or the simple picture with a camera of its own. */
export class MapScreen {
  adapter: MapAdapter | null = $state.raw(null)
  status: MapStatus | 'none' = $state('loading')
  width = $state(0)
  height = $state(0)
  idle = $state(false)
  /** The camera of this moment, every frame of a flight included. */
  camera: MapCamera = $state.raw({ lon: 113.5, lat: 33.9, zoom: 6 })
  /** The camera that a link asks for; the simple picture stands still on it. */
  #linked: MapCamera | null = $state.raw(null)

  live: boolean = $derived(this.adapter !== null && this.status === 'ready')

  /** Reads the camera off the map, or works it out for the picture. */
  follow(linked: MapCamera | null = this.#linked): void {
    this.#linked = linked
    if (this.live && this.adapter) this.camera = this.adapter.camera
    else this.camera = linked ?? homeCamera(this.width, this.height)
  }

  /** Px from the map's upper left corner. Reads `camera`, so that what is placed by it moves with the map. */
  place(at: LonLat): readonly [x: number, y: number] {
    return project(this.camera, this.width, this.height, at)
  }
}
