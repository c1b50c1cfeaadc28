import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HENAN_BOX, MAX_ZOOM, MIN_ZOOM } from '../../../src/map/geometry.ts'
import {
  fitBox,
  homeCamera,
  homePadding,
  legendFits,
  mercator,
  metresPerPixel,
  project,
  scaleBar,
  unmercator,
} from '../../../src/map/projection.ts'

const lonLat = fc.tuple(fc.double({ min: 106, max: 121, noNaN: true }), fc.double({ min: 29, max: 39, noNaN: true }))

test('there and back is the same place', () => {
  fc.assert(
    fc.property(lonLat, ([lon, lat]) => {
      const [backLon, backLat] = unmercator(mercator([lon, lat]))
      expect(backLon).toBeCloseTo(lon, 9)
      expect(backLat).toBeCloseTo(lat, 9)
    }),
  )
})

describe('the map opens on the whole province', () => {
  test.each([
    [1080, 650],
    [680, 650],
    [390, 600],
    [1920, 1000],
    [320, 480],
  ])('at %i × %i, clear of legend, notice and controls', (width, height) => {
    const camera = homeCamera(width, height)
    const padding = homePadding(width, height)
    const [west, south, east, north] = HENAN_BOX
    const [left, top] = project(camera, width, height, [west, north])
    const [right, bottom] = project(camera, width, height, [east, south])
    expect(left).toBeGreaterThanOrEqual(padding.left - 0.01)
    expect(top).toBeGreaterThanOrEqual(padding.top - 0.01)
    expect(right).toBeLessThanOrEqual(width - padding.right + 0.01)
    expect(bottom).toBeLessThanOrEqual(height - padding.bottom + 0.01)
  })

  test('a wide map leaves the legend its room', () => {
    expect(legendFits(1080)).toBe(true)
    expect(homePadding(1080, 650).left).toBeGreaterThan(250)
    expect(legendFits(680)).toBe(false)
  })
})

test('a fit never leaves the zooms that the map has', () => {
  fc.assert(
    fc.property(lonLat, lonLat, fc.integer({ min: 100, max: 4000 }), (a, b, size) => {
      const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const
      const { zoom } = fitBox(box, size, size, { top: 10, right: 10, bottom: 10, left: 10 })
      expect(zoom).toBeGreaterThanOrEqual(MIN_ZOOM)
      expect(zoom).toBeLessThanOrEqual(MAX_ZOOM)
    }),
  )
})

test('the scale bar is a round length that fits, and says the truth', () => {
  fc.assert(
    fc.property(fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }), (zoom) => {
      const { km, width } = scaleBar(zoom, 34, 96)
      expect([0.5, 1, 2, 5, 10, 20, 50, 100, 200]).toContain(km)
      expect(width).toBeLessThanOrEqual(96)
      expect((width * metresPerPixel(zoom, 34)) / 1000).toBeCloseTo(km, 6)
    }),
  )
})
