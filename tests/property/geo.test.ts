import { booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { chainArcs } from '../../geo/steps/core/chain.ts'
import { boundsHold, boundsOf } from '../../src/domain/geo/bounds.ts'
import { distanceKm, distanceToLineKm, nearestOnLine } from '../../src/domain/geo/distance.ts'
import { areaHolds, distanceToEdgeKm } from '../../src/domain/geo/polygon.ts'
import type { LonLat } from '../../src/domain/geo/position.ts'

/** Points of the map, on a grid of about 10 m so that no case hangs on the last bit. */
const point: fc.Arbitrary<LonLat> = fc
  .tuple(fc.integer({ min: 1_100_000, max: 1_170_000 }), fc.integer({ min: 310_000, max: 370_000 }))
  .map(([x, y]) => [x / 10_000, y / 10_000])
const line = fc.array(point, { minLength: 2, maxLength: 12 })

/** A star around a centre: any number of corners, never crossing itself. */
const star: fc.Arbitrary<Polygon> = fc
  .tuple(point, fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }))
  .map(([[x, y], radii]) => {
    const corners = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    })
    return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }
  })

describe('distances', () => {
  it('are symmetric, zero only at the point itself, and never longer by a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9)
        expect(distanceKm(a, b) < 0.001).toBe(a[0] === b[0] && a[1] === b[1])
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-9)
      }),
    )
  })

  it('to a line are never more than to its nearest vertex, and zero on its vertices', () => {
    fc.assert(
      fc.property(point, line, (from, course) => {
        const km = distanceToLineKm(from, course)
        // The plane and the sphere differ by less than 1 % over the whole map.
        expect(km).toBeLessThanOrEqual(Math.min(...course.map((vertex) => distanceKm(from, vertex))) * 1.02 + 1e-6)
        for (const vertex of course) expect(distanceToLineKm(vertex, course)).toBeLessThan(1e-9)
      }),
    )
  })

  it('grow along the line with its direction', () => {
    fc.assert(
      fc.property(line, (course) => {
        const back = [...course].reverse()
        const from = nearestOnLine(course[0]!, course)
        expect(from.km).toBeLessThan(1e-9)
        expect(nearestOnLine(course[0]!, back).km).toBeLessThan(1e-9)
        expect(from.alongKm).toBeLessThanOrEqual(nearestOnLine(course.at(-1)!, course).alongKm + 1e-9)
      }),
    )
  })
})

describe('areas', () => {
  it('hold a point exactly when a second library says so', () => {
    fc.assert(
      fc.property(star, point, fc.double({ min: -1, max: 1, noNaN: true }), (area, [dx, dy], near) => {
        const [corner = [0, 0]] = area.coordinates[0]!
        const at: LonLat = [corner[0]! + near * ((dx - 113.5) / 3.5), corner[1]! + near * ((dy - 34) / 3)]
        fc.pre(distanceToEdgeKm(area, at) > 0.001)
        expect(areaHolds(area, at)).toBe(booleanPointInPolygon([...at], area))
      }),
      { numRuns: 500 },
    )
  })

  it('hold nothing outside their box', () => {
    fc.assert(
      fc.property(star, point, (area, at) => {
        const box = boundsOf(area.coordinates[0]!.map(([x = 0, y = 0]): LonLat => [x, y]))!
        if (areaHolds(area, at)) expect(boundsHold(box, at)).toBe(true)
      }),
    )
  })
})

describe('chains of arcs', () => {
  it('hold every chosen arc once and meet end to start', () => {
    const arc = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
      .map(([a, b]): [number, number][] => [
        [a, 0],
        [b, 0],
      ])
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 15 }), (arcs) => {
        const chosen = arcs.map((_, i) => i)
        const chains = chainArcs(arcs, chosen)
        const ids = chains.flat().map((reference) => (reference < 0 ? ~reference : reference))
        expect(ids.sort((a, b) => a - b)).toEqual(chosen)
        const ends = (reference: number) => {
          const [from, to] = arcs[reference < 0 ? ~reference : reference]!
          return reference < 0 ? [to![0], from![0]] : [from![0], to![0]]
        }
        for (const chain of chains) {
          chain.forEach((reference, i) => {
            if (i > 0) expect(ends(reference)[0]).toBe(ends(chain[i - 1]!)[1])
          })
        }
      }),
    )
  })
})
