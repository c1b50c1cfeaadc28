import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson'
import type { LonLat } from '../domain/record/catalog.ts'

type Value = number | ExpressionSpecification

/** A width that grows with the zoom, exponentially with base 1.5, as all widths of the map do. */
export function ramp(...stops: readonly (readonly [zoom: number, value: Value])[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification
}

/** A length on the ground, given as px at zoom 0: doubles with every zoom. */
export function onGround(pixelsAtZero: ExpressionSpecification): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    0,
    pixelsAtZero,
    16,
    ['*', pixelsAtZero, 2 ** 16],
  ] as unknown as ExpressionSpecification
}

const PIXELS_PER_KM_AT_EQUATOR = 512 / 40075.016686

/** Px at zoom 0 of a length on the ground at a latitude. */
export function groundPixels(km: number, lat: number): number {
  return (km * PIXELS_PER_KM_AT_EQUATOR) / Math.cos((lat * Math.PI) / 180)
}

export function get(property: string): ExpressionSpecification {
  return ['get', property]
}

export function is(property: string, value: string | number | boolean): ExpressionSpecification {
  return ['==', ['get', property], value]
}

export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] }
}

export function feature(geometry: Geometry, properties: Readonly<Record<string, unknown>>): Feature {
  return { type: 'Feature', properties: { ...properties }, geometry }
}

export function pointFeature([lon, lat]: LonLat, properties: Readonly<Record<string, unknown>>): Feature {
  return feature({ type: 'Point', coordinates: [lon, lat] }, properties)
}

const STEPS = 64
const KM_PER_DEGREE = 111.195

/** A circle on the ground. */
export function circle([lon, lat]: LonLat, km: number): Polygon {
  const ring = Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * 2 * Math.PI
    return [
      lon + (Math.cos(angle) * km) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
      lat + (Math.sin(angle) * km) / KM_PER_DEGREE,
    ]
  })
  return { type: 'Polygon', coordinates: [ring] }
}

/** A wash of one colour over a layer of another, as the one colour and opacity that look the same. */
export function washed(under: string, underOpacity: number, over: string, overOpacity: number) {
  const opacity = 1 - (1 - underOpacity) * (1 - overOpacity)
  const [a, b] = [channels(under), channels(over)]
  const mixed = a.map((value, at) => (b[at]! * overOpacity + value * underOpacity * (1 - overOpacity)) / opacity)
  return { colour: `rgb(${mixed.map(Math.round).join(',')})`, opacity }
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
