import gcoord from 'gcoord'
import { describe, expect, it } from 'vitest'
import {
  latticeToWgs84,
  roundPositions,
  roundTo,
  smoothOnce,
  withoutSpurs,
} from '../../../geo/steps/core/coordinates.ts'
import { distanceKm } from '../../../src/domain/geo/distance.ts'
import { toLonLat } from '../../../src/domain/geo/position.ts'

describe('the datum of the packages', () => {
  it('moves Zhengzhou about 600 m, nearly due west', () => {
    const from: [number, number] = [113.65, 34.76]
    const to = toLonLat(latticeToWgs84(from))
    expect(distanceKm(from, to)).toBeGreaterThan(0.58)
    expect(distanceKm(from, to)).toBeLessThan(0.62)
    expect(to[0]).toBeLessThan(from[0] - 0.0055)
    expect(Math.abs(to[1] - from[1])).toBeLessThan(0.0015)
  })

  it('takes half a lattice cell off before the datum', () => {
    const [lon = 0, lat = 0] = latticeToWgs84([113.65 + 0.5 / 1024, 34.76 + 0.5 / 1024])
    const [ownLon, ownLat] = gcoord.transform([113.65, 34.76], gcoord.GCJ02, gcoord.WGS84)
    expect(lon).toBeCloseTo(ownLon, 9)
    expect(lat).toBeCloseTo(ownLat, 9)
  })
})

describe('line cleaning', () => {
  it('rounds, and merges neighbours that become equal', () => {
    expect(roundTo(-0.00001, 4)).toBe(0)
    expect(Object.is(roundTo(-0.00001, 4), 0)).toBe(true)
    const line = [
      [113.00001, 34],
      [113.00002, 34.00001],
      [113.1, 34],
    ]
    expect(roundPositions(line, 4)).toEqual([
      [113, 34],
      [113.1, 34],
    ])
  })

  it('drops the tip of a spur and keeps a bend', () => {
    const spur = [
      [113, 34],
      [113.1, 34],
      [113.1, 34.2],
      [113.11, 34],
      [113.3, 34],
    ]
    expect(withoutSpurs(spur)).toEqual([
      [113, 34],
      [113.1, 34],
      [113.11, 34],
      [113.3, 34],
    ])
    const bend = [
      [113, 34],
      [113.1, 34],
      [113.1, 34.2],
      [113, 34.2],
    ]
    expect(withoutSpurs(bend)).toEqual(bend)
  })

  it('cuts corners, keeps the ends of a line and keeps a ring closed', () => {
    const corner = [
      [0, 0],
      [4, 0],
      [4, 4],
    ]
    expect(smoothOnce(corner)).toEqual([
      [0, 0],
      [3, 0],
      [4, 1],
      [4, 4],
    ])
    const ring = smoothOnce([...corner, [0, 0]], true)
    expect(ring).toHaveLength(7)
    expect(ring.at(-1)).toEqual(ring[0])
  })
})
