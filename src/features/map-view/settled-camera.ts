import type { Catalog, Place } from '../../domain/record/catalog.ts'
import type { MapCamera } from '../../map/projection.ts'
import { pointOf } from '../../map/standing.ts'

export function sameCamera(a: MapCamera | null, b: MapCamera | null): boolean {
  return a === b || (!!a && !!b && a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon)
}

/** As exact as the address: a hundredth of a zoom level, some ten metres. */
export function roundedCamera({ zoom, lat, lon }: MapCamera): MapCamera {
  return { zoom: Math.round(zoom * 100) / 100, lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 }
}

/** The city whose seat is nearest to the middle of the map: how a reader is told where it stands. */
export function nearestSeat(catalog: Catalog, { lon, lat }: MapCamera): Place | undefined {
  const apart = (place: Place) => Math.hypot(pointOf(place)[0] - lon, pointOf(place)[1] - lat)
  return catalog.places.filter(({ seat }) => seat).sort((a, b) => apart(a) - apart(b))[0]
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Where an arrow key moves the map: about a fifth of what is seen. Null for any other key. */
export function pannedCamera(key: string, camera: MapCamera): MapCamera | null {
  const step = STEPS[key]
  if (!step) return null
  const reach = 100 / 2 ** camera.zoom
  return { ...camera, lon: camera.lon + step[0] * reach, lat: camera.lat + step[1] * reach * 0.8 }
}
