import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaHolds, areaHoldsWithin, distanceToEdgeKm, polygonsOf } from '../../../../src/domain/geo/polygon.ts'

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const ring: Polygon = { type: 'Polygon', coordinates: [square(112, 33, 3), square(113, 34, 1)] }
const parts: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(112, 33, 1)], [square(114, 35, 1)]] }

describe('areas', () => {
  it('holds what is inside and neither what is outside nor what is in a hole', () => {
    expect(areaHolds(ring, [112.5, 33.5])).toBe(true)
    expect(areaHolds(ring, [113.5, 34.5])).toBe(false)
    expect(areaHolds(ring, [111.5, 33.5])).toBe(false)
  })

  it('looks into every part', () => {
    expect(polygonsOf(parts)).toHaveLength(2)
    expect(areaHolds(parts, [112.5, 33.5])).toBe(true)
    expect(areaHolds(parts, [114.5, 35.5])).toBe(true)
    expect(areaHolds(parts, [113.5, 34.5])).toBe(false)
  })

  it('measures to the nearest edge from within, from without and from a hole', () => {
    expect(distanceToEdgeKm(ring, [112.1, 33.5])).toBeCloseTo(9.27, 1)
    expect(distanceToEdgeKm(ring, [111.9, 33.5])).toBeCloseTo(9.27, 1)
    expect(distanceToEdgeKm(ring, [113.5, 34.9])).toBeCloseTo(11.12, 1)
  })

  it('allows a margin outside the edge', () => {
    expect(areaHoldsWithin(ring, [111.9, 33.5], 9)).toBe(false)
    expect(areaHoldsWithin(ring, [111.9, 33.5], 10)).toBe(true)
    expect(areaHoldsWithin(ring, [112.5, 33.5], 0)).toBe(true)
  })
})
