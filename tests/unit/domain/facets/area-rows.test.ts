import { bboxPolygon, booleanIntersects, booleanPointInPolygon, booleanWithin, buffer } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { areaRows, lineIds } from '../../../../src/domain/facets/area-rows.ts'
import { listRows } from '../../../../src/domain/filter/bitset.ts'
import type { ChosenArea } from '../../../../src/domain/geo/chosen-area.ts'
import type { AtlasRecord } from '../../../../src/domain/record/catalog.ts'
import { CATALOG, GEOMETRY } from '../../../support/map-scene.ts'

type Ground = Feature<Polygon | MultiPolygon>

const GROUNDS = new Map(
  [...GEOMETRY.prefectures.features, ...GEOMETRY.counties.features].map((unit) => [
    String(unit.properties?.['code']),
    unit as Ground,
  ]),
)

/** The same question put to turf: the records in a shape, and those that it touches. */
function oracle(shape: Ground): { readonly inside: readonly string[]; readonly touching: readonly string[] } {
  const standings = new Map(
    CATALOG.places.map((place) => {
      const ground = GROUNDS.get(place.id)
      const isPoint = place.level === 'zone' || place.level === 'site'
      if (place.outside || (!isPoint && !ground)) return [place.id, 'outside']
      if (isPoint || !ground) return [place.id, booleanPointInPolygon([...place.point], shape) ? 'inside' : 'outside']
      return [
        place.id,
        booleanWithin(ground, shape) ? 'inside' : booleanIntersects(ground, shape) ? 'touching' : 'outside',
      ]
    }),
  )
  const isPlaced = ({ precision }: AtlasRecord) => precision !== 'province' && precision !== 'unplaced'
  const those = (wanted: readonly string[]) =>
    CATALOG.records
      .filter(
        (record) => isPlaced(record) && record.where.some(({ place }) => wanted.includes(standings.get(place) ?? '')),
      )
      .map(({ id }) => id)
  return { inside: those(['inside']), touching: those(['inside', 'touching']) }
}

function answer(area: ChosenArea) {
  const rows = areaRows(area, CATALOG, GEOMETRY)
  const ids = (bits: typeof rows.inside) => Array.from(listRows(bits)).map((row) => CATALOG.records[row]?.id)
  return { inside: ids(rows.inside), touching: ids(rows.touching) }
}

describe('the records of an area, as turf finds them', () => {
  const boxes = [
    [112.7, 34.2, 114.3, 35.1],
    [113.5, 34.6, 113.9, 34.95],
    [110, 31, 117, 37],
    [111.2, 33.2, 113.1, 34.4],
    [113.3, 32.4, 115.2, 33.7],
  ] as const
  test.each(boxes.map((box) => [box.join(' '), box] as const))('in the box %s', (_, box) => {
    const expected = oracle(bboxPolygon([...box]) as Ground)
    expect(answer({ type: 'box', box })).toEqual(expected)
    expect(expected.touching.length).toBeGreaterThan(5)
  })

  test('in a polygon', () => {
    const points = [
      [112.1, 34.9],
      [114.9, 35.2],
      [114.2, 33.9],
      [113.2, 34.5],
      [112.2, 33.8],
    ] as const
    const ring = [...points, points[0]].map(([lon, lat]) => [lon, lat])
    const shape: Ground = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
    expect(answer({ type: 'polygon', points })).toEqual(oracle(shape))
  })

  test('near a railway', () => {
    const lines = GEOMETRY.lines.features.filter(({ properties }) => properties?.['id'] === 'longhai')
    expect(lines).toHaveLength(1)
    const shape = buffer(lines[0]!, 30, { units: 'kilometers', steps: 32 }) as Ground
    const own = answer({ type: 'near', id: 'railway-longhai', km: 30 })
    const expected = oracle(shape)
    // A drawn buffer has corners where the distance has none: a county on the very edge may fall either way.
    const differing = (a: readonly unknown[], b: readonly unknown[]) =>
      a.filter((id) => !b.includes(id)).length + b.filter((id) => !a.includes(id)).length
    expect(differing(own.inside, expected.inside)).toBeLessThanOrEqual(2)
    expect(differing(own.touching, expected.touching)).toBeLessThanOrEqual(2)
    expect(expected.inside.length).toBeGreaterThan(20)
  })
})

describe('an area near something', () => {
  test('grows with its distance', () => {
    const counts = [1, 20, 80].map((km) => answer({ type: 'near', id: '410100', km }).inside.length)
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBeGreaterThan(counts[0]!)
    expect(counts[2]).toBeGreaterThan(counts[1]!)
  })

  test('knows the rivers and railways, and nothing else', () => {
    expect(lineIds(GEOMETRY)).toEqual([
      'river-yellow',
      'river-huai',
      'river-bai',
      'river-tang',
      'river-dan',
      'railway-jingguang',
      'railway-longhai',
    ])
    expect(answer({ type: 'near', id: 'railway-nowhere', km: 500 })).toEqual({ inside: [], touching: [] })
  })

  test('never counts what is known only to the province', () => {
    const { touching } = answer({ type: 'box', box: [100, 25, 125, 42] })
    const placed = CATALOG.records.filter(({ precision }) => precision !== 'province' && precision !== 'unplaced')
    expect(touching.length).toBeGreaterThan(placed.length * 0.9)
    for (const id of touching) expect(CATALOG.recordById.get(id ?? '')?.precision).not.toMatch(/^(province|unplaced)$/)
  })
})
