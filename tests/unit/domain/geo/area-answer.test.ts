import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import {
  areaBounds,
  areaHoldsPoint,
  groundStanding,
  type ResolvedArea,
} from '../../../../src/domain/geo/area-answer.ts'

/** A square of a tenth of a degree, its lower left corner given. */
function square(lon: number, lat: number, side = 0.1): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + side, lat],
        [lon + side, lat + side],
        [lon, lat + side],
        [lon, lat],
      ],
    ],
  }
}

const BOX: ResolvedArea = { type: 'box', box: [113, 34, 114, 35] }
/** An L: the upper right quarter is missing. */
const BAY: ResolvedArea = {
  type: 'polygon',
  points: [
    [113, 34],
    [114, 34],
    [114, 34.4],
    [113.4, 34.4],
    [113.4, 35],
    [113, 35],
  ],
}
/** A box with a wedge cut into it from the north. */
const NOTCH: ResolvedArea = {
  type: 'polygon',
  points: [
    [113, 34],
    [114, 34],
    [114, 35],
    [113.55, 35],
    [113.5, 34.3],
    [113.45, 35],
    [113, 35],
  ],
}
const CIRCLE: ResolvedArea = { type: 'circle', centre: [113.5, 34.5], km: 30 }
const LINE: ResolvedArea = {
  type: 'near-lines',
  lines: [
    [
      [112, 34.5],
      [115, 34.5],
    ],
  ],
  km: 20,
}
const GROUND: ResolvedArea = { type: 'near-ground', ground: square(113.45, 34.45), km: 20 }

describe('a point', () => {
  test.each<[string, ResolvedArea, readonly [number, number], boolean]>([
    ['in a box', BOX, [113.5, 34.5], true],
    ['on its edge', BOX, [113, 34.2], true],
    ['beside it', BOX, [112.99, 34.5], false],
    ['in the bay of a polygon', BAY, [113.7, 34.7], false],
    ['in the polygon itself', BAY, [113.2, 34.7], true],
    ['29 km from the centre of a circle', CIRCLE, [113.5, 34.5 + 29 / 111.2], true],
    ['31 km from it', CIRCLE, [113.5, 34.5 + 31 / 111.2], false],
    ['19 km off a line', LINE, [113.5, 34.5 + 19 / 111.2], true],
    ['21 km off it', LINE, [113.5, 34.5 - 21 / 111.2], false],
    ['inside the ground that it is to be near to', GROUND, [113.5, 34.5], true],
    ['21 km from that ground', GROUND, [113.5, 34.55 + 21 / 111.2], false],
  ])('%s', (_, area, point, inside) => expect(areaHoldsPoint(area, point)).toBe(inside))
})

describe('the ground of a county or city', () => {
  test.each<[string, ResolvedArea, Polygon, 'inside' | 'touching' | 'outside']>([
    ['wholly in a box', BOX, square(113.4, 34.4), 'inside'],
    ['half in it', BOX, square(112.95, 34.4), 'touching'],
    ['around the whole of it', BOX, square(112.5, 33.5, 2), 'touching'],
    ['beside it', BOX, square(112, 34.4), 'outside'],
    ['with its corners in an area that has a bay between them', BAY, square(113.3, 34.3, 0.2), 'touching'],
    ['cut through by a bay that ends beyond it', NOTCH, square(113.4, 34.4, 0.2), 'touching'],
    ['crossed by a narrow strip', { type: 'box', box: [112, 34.44, 115, 34.46] }, square(113.4, 34.4), 'touching'],
    ['wholly in a circle', CIRCLE, square(113.45, 34.45), 'inside'],
    ['cut by a circle between its corners', CIRCLE, square(113.5 + 29 / 91.6, 33.5, 2), 'touching'],
    ['around a whole circle', CIRCLE, square(112.5, 33.5, 2), 'touching'],
    ['along a line', LINE, square(113, 34.45), 'inside'],
    ['crossed by a line but reaching farther than its distance', LINE, square(113, 34, 1), 'touching'],
    ['far from a line', LINE, square(113, 35.5), 'outside'],
    ['that is the ground itself', GROUND, square(113.45, 34.45), 'inside'],
    ['within the distance in part', GROUND, square(113.45, 34.7), 'touching'],
  ])('%s', (_, area, ground, standing) => expect(groundStanding(area, ground)).toBe(standing))
})

test('the box around an area holds all of it', () => {
  const [west, south, east, north] = areaBounds(CIRCLE) ?? [0, 0, 0, 0]
  for (const [lon, lat] of [
    [west - 0.001, 34.5],
    [east + 0.001, 34.5],
    [113.5, south - 0.001],
    [113.5, north + 0.001],
  ] as const)
    expect(areaHoldsPoint(CIRCLE, [lon, lat])).toBe(false)
  expect(areaBounds(GROUND)?.[1]).toBeLessThan(34.45 - 20 / 111.3)
})
