import { describe, expect, test } from 'vitest'
import { areaHolds, type Area } from '../../../src/domain/geo/polygon.ts'
import { distanceKm } from '../../../src/domain/geo/distance.ts'
import { knownBox, knownShapes } from '../../../src/map/known.ts'
import { platePoint } from '../../../src/map/plate-point.ts'
import { CATALOG, GEOMETRY } from '../../support/map-scene.ts'

function shapesOf(type: 'place' | 'record', id: string) {
  return knownShapes(CATALOG, GEOMETRY, { type, id })
}

describe('what is really known of a selection', () => {
  test('a county and a city are their polygons', () => {
    for (const id of ['410100', '410184']) {
      const [shape] = shapesOf('place', id)
      expect(shape?.properties).toMatchObject({ part: 'area', inferred: false })
      expect(areaHolds(shape?.geometry as Area, CATALOG.placeById.get(id)!.point)).toBe(true)
    }
  })

  test('a zone is a disc as wide as its precision, no wider', () => {
    const zone = CATALOG.places.find(({ level, precisionKm }) => level === 'zone' && precisionKm !== null)!
    const [shape] = shapesOf('place', zone.id)
    if (shape?.geometry.type !== 'Polygon') throw new Error('no disc')
    for (const [lon = 0, lat = 0] of shape.geometry.coordinates[0]!) {
      expect(distanceKm([lon, lat], zone.point)).toBeCloseTo(zone.precisionKm!, 1)
    }
  })

  test('a corridor is a straight line between its named ends', () => {
    const record = CATALOG.records.find(({ precision }) => precision === 'corridor')!
    const shapes = shapesOf('record', record.id)
    expect(shapes.map(({ geometry }) => geometry.type)).toEqual(['LineString'])
  })

  test('an inferred place is carried on as inferred', () => {
    const record = CATALOG.records.find(
      ({ precision, where }) => precision === 'zone' && where.every(({ basis }) => basis === 'inferred'),
    )!
    expect(shapesOf('record', record.id).every(({ properties }) => properties?.['inferred'] === true)).toBe(true)
  })

  test('a province-wide or unplaced record, an element, a stranger: nothing', () => {
    const whole = CATALOG.records.find(({ precision }) => precision === 'province')!
    const nowhere = CATALOG.records.find(({ precision }) => precision === 'unplaced')!
    expect(shapesOf('record', whole.id)).toEqual([])
    expect(shapesOf('record', nowhere.id)).toEqual([])
    expect(shapesOf('place', '410000')).toEqual([])
    expect(shapesOf('record', 'no-such-record')).toEqual([])
    expect(knownShapes(CATALOG, GEOMETRY, { type: 'element', id: 'belt-huai' })).toEqual([])
    expect(knownBox([])).toBeNull()
  })

  test('its box holds all of it', () => {
    const box = knownBox(shapesOf('place', '411700'))!
    const { point } = CATALOG.placeById.get('411700')!
    expect(box[0]).toBeLessThan(point[0])
    expect(box[2]).toBeGreaterThan(point[0])
    expect(box[1]).toBeLessThan(point[1])
    expect(box[3]).toBeGreaterThan(point[1])
  })
})

describe('a plate', () => {
  const jinshui = CATALOG.placeById.get('410105')!

  test('stands at the label point when nothing crowds it', () => {
    expect(platePoint(GEOMETRY, jinshui, [])).toEqual(jinshui.point)
    expect(platePoint(GEOMETRY, jinshui, [[116, 34]])).toEqual(jinshui.point)
  })

  test('moves to a roomier place inside its polygon when zones stand on it, in every county', () => {
    let moved = 0
    for (const { properties, geometry } of GEOMETRY.counties.features) {
      const place = CATALOG.placeById.get(String(properties?.['code']))!
      const at = platePoint(GEOMETRY, place, [place.point])
      if (at === place.point) continue
      moved++
      expect(areaHolds(geometry as Area, at)).toBe(true)
    }
    expect(moved).toBeGreaterThan(120)
  })
})
