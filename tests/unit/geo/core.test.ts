import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { decodeRing } from '../../../geo/steps/04-neighbours.ts'
import { stretchesOf } from '../../../geo/steps/06-boundary-lines.ts'
import { unitType } from '../../../geo/steps/07-units.ts'
import { mercator } from '../../../geo/steps/10-outline.ts'
import { chainArcs } from '../../../geo/steps/core/chain.ts'
import { lineComesWithin, lineCrosses } from '../../../geo/steps/core/meeting.ts'
import { numberIn, readTable } from '../../../geo/steps/core/table.ts'
import type { LonLat } from '../../../src/domain/geo/position.ts'

describe('tables', () => {
  it('reads quoted cells with commas', () => {
    const first = readTable('rail-stations.csv', ['line', 'name_zh', 'lon'])[0]
    expect(first).toEqual({ line: 'jingguang', name_zh: '丰乐镇(省界,漳河桥)', lon: '114.352' })
  })

  it('refuses a column that is not there and a cell that is no number', () => {
    expect(() => readTable('rail-stations.csv', ['speed'])).toThrow('no column speed')
    expect(() => numberIn('')).toThrow('not a number')
    expect(() => numberIn('12 km')).toThrow('not a number')
    expect(numberIn('34.76')).toBe(34.76)
  })
})

describe('the ring encoding of echarts 4', () => {
  it('undoes zigzag differences on the 1/1024 lattice', () => {
    // From 112, 35: +1 east (zigzag 2 = "B"), then 1 north and 1 back west (zigzag 1 = "A").
    expect(decodeRing('@@B@AB', [112 * 1024, 35 * 1024])).toEqual([
      [112, 35],
      [112 + 1 / 1024, 35],
      [112, 35 + 1 / 1024],
    ])
  })
})

describe('chaining arcs', () => {
  const arcs: [number, number][][] = [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [3, 1],
    ],
    [
      [2, 0],
      [3, -1],
    ],
  ]

  it('joins two arcs that meet, turning one round, and stops where three meet', () => {
    expect(chainArcs(arcs, [0, 1, 2, 3])).toEqual([[0, ~1], [2], [3]])
    expect(chainArcs(arcs, [0, 1, 2])).toEqual([[0, ~1, 2]])
    expect(chainArcs(arcs, [2, 1, 0])).toEqual([[0, ~1, 2]])
  })

  it('closes a ring without walking round it for ever', () => {
    expect(
      chainArcs(
        [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [1, 1],
            [0, 0],
          ],
        ],
        [0, 1],
      ),
    ).toEqual([[0, 1]])
  })
})

describe('boundaries in a river', () => {
  const river: LonLat[] = [
    [112, 35],
    [114, 35],
  ]
  const hidden = (points: LonLat[]) => stretchesOf(points, river).map((stretch) => stretch.hidden)

  it('hides what runs along within 1.6 km and shows the rest', () => {
    const line: LonLat[] = [
      [112.5, 35.2],
      [112.6, 35.01],
      [112.8, 34.99],
      [113, 35.01],
      [113.1, 35.3],
    ]
    expect(stretchesOf(line, river)).toEqual([
      { from: 0, to: 1, hidden: false },
      { from: 1, to: 3, hidden: true },
      { from: 3, to: 4, hidden: false },
    ])
  })

  it('shows a boundary that only crosses the river', () => {
    expect(
      hidden([
        [113, 35.3],
        [113, 35.014],
        [113, 34.986],
        [113, 34.7],
      ]),
    ).toEqual([false])
  })

  it('hides a short step aside between two stretches in the river', () => {
    expect(
      hidden([
        [112.2, 35.012],
        [112.4, 35.012],
        [112.41, 35.016],
        [112.42, 35.012],
        [112.6, 35.012],
      ]),
    ).toEqual([true])
  })
})

describe('a line and an area', () => {
  const area: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 34],
        [114, 34],
        [114, 35],
        [113, 35],
        [113, 34],
      ],
    ],
  }
  const across: LonLat[] = [
    [112, 34.5],
    [115, 34.5],
  ]
  const beside: LonLat[] = [
    [112, 35.01],
    [115, 35.01],
  ]

  it('cross when a segment runs through, even without a vertex inside', () => {
    expect(lineCrosses(across, area)).toBe(true)
    expect(lineCrosses(beside, area)).toBe(false)
    expect(lineCrosses([[113.5, 34.5]], area)).toBe(true)
  })

  it('come near when the line runs beside the edge', () => {
    expect(lineComesWithin(beside, area, 1.6)).toBe(true)
    expect(lineComesWithin(beside, area, 1)).toBe(false)
    expect(lineComesWithin(across, area, 0)).toBe(true)
  })
})

describe('codes and projection', () => {
  it('reads district, county and city off the code', () => {
    expect(['410105', '410122', '410181', '419001'].map(unitType)).toEqual(['district', 'county', 'city', 'city'])
  })

  it('puts the null point in the middle of the world', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5])
    expect(mercator([113.65, 34.76])[1]).toBeLessThan(0.5)
  })
})
