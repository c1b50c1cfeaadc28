import { describe, expect, it } from 'vitest'
import {
  distanceKm,
  distanceToLineKm,
  isWithinKm,
  lineLengthKm,
  nearestOnLine,
} from '../../../../src/domain/geo/distance.ts'
import type { LonLat } from '../../../../src/domain/geo/position.ts'

const ZHENGZHOU: LonLat = [113.65, 34.76]
const LUOYANG: LonLat = [112.45, 34.66]

describe('distance', () => {
  it('gives one degree of a meridian as 111.2 km and Zhengzhou to Luoyang as about 110 km', () => {
    expect(distanceKm([113, 34], [113, 35])).toBeCloseTo(111.195, 2)
    expect(distanceKm(ZHENGZHOU, LUOYANG)).toBeGreaterThan(109)
    expect(distanceKm(ZHENGZHOU, LUOYANG)).toBeLessThan(111)
  })

  it('adds up a line', () => {
    expect(lineLengthKm([ZHENGZHOU, LUOYANG, ZHENGZHOU])).toBeCloseTo(2 * distanceKm(ZHENGZHOU, LUOYANG), 9)
    expect(lineLengthKm([ZHENGZHOU])).toBe(0)
  })

  it('drops a perpendicular onto a segment and stops at its ends', () => {
    const east: LonLat[] = [
      [113, 34],
      [114, 34],
    ]
    expect(distanceToLineKm([113.5, 34.1], east)).toBeCloseTo(11.12, 2)
    expect(distanceToLineKm([112, 34], east)).toBeCloseTo(distanceKm([112, 34], [113, 34]), 1)
  })

  it('says how far along the line the nearest place is', () => {
    const line: LonLat[] = [
      [113, 34],
      [113, 34.5],
      [113, 35],
    ]
    expect(nearestOnLine([113.01, 34.75], line).alongKm).toBeCloseTo(83.4, 1)
  })

  it('is infinite for an empty line, the plain distance for a single point and finite for a doubled one', () => {
    expect(distanceToLineKm(ZHENGZHOU, [])).toBe(Infinity)
    expect(distanceToLineKm(ZHENGZHOU, [LUOYANG])).toBeCloseTo(distanceKm(ZHENGZHOU, LUOYANG), 0)
    expect(distanceToLineKm(ZHENGZHOU, [LUOYANG, LUOYANG])).toBeCloseTo(distanceKm(ZHENGZHOU, LUOYANG), 0)
  })

  it('asks of a distance what it measures', () => {
    const bent: LonLat[] = [LUOYANG, [113, 34], [113, 34.5], [113, 34.5], ZHENGZHOU]
    for (let lon = 112; lon < 114.5; lon += 0.17) {
      for (let lat = 33.5; lat < 35.5; lat += 0.13) {
        const km = distanceToLineKm([lon, lat], bent)
        expect(isWithinKm([lon, lat], bent, km + 0.001)).toBe(true)
        expect(isWithinKm([lon, lat], bent, km - 0.001)).toBe(false)
      }
    }
    expect(isWithinKm(ZHENGZHOU, [], 500)).toBe(false)
    expect(isWithinKm(ZHENGZHOU, [LUOYANG], 120)).toBe(true)
  })
})
