import type { MultiLineString, Position } from 'geojson'
import { feature as featureOf } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import type { HenanTopology } from '../../../geo/steps/03-topology.ts'
import { buildLines, courseOf } from '../../../geo/steps/05-lines.ts'
import { areasByCode, buildUnits } from '../../../geo/steps/07-units.ts'
import { buildOutline, mercator } from '../../../geo/steps/10-outline.ts'
import { MAP_BOX, PROVINCE_CODE, readCounties, readPrefectures } from '../../../geo/steps/core/definitions.ts'
import { numberIn, readTable } from '../../../geo/steps/core/table.ts'
import { boundsHold } from '../../../src/domain/geo/bounds.ts'
import { distanceKm, distanceToLineKm } from '../../../src/domain/geo/distance.ts'
import { areaHolds, areaHoldsWithin, distanceToEdgeKm } from '../../../src/domain/geo/polygon.ts'
import { toLonLat, type LonLat } from '../../../src/domain/geo/position.ts'
import { geometriesOf, readLines, readNeighbourTopology, readOutline, readTopology, readUnits } from './shipped.ts'

const topology = readTopology()
const prefectureUnits = readUnits().filter((unit) => unit.level === 'prefecture')
const lines = readLines()
const counties = areasByCode(topology, 'counties')
const province = areasByCode(topology, 'province').get(PROVINCE_CODE)!

describe('the committed files', () => {
  // The steps after the polygons need no package: a table edited without `npm run geo` is found here.
  it('are what the shipped polygons and the tables give', async () => {
    const areas = topology as unknown as HenanTopology
    expect(await buildLines(areas)).toEqual(lines)
    expect(buildUnits(topology, readPrefectures(), readCounties())).toEqual(readUnits())
    expect(await buildOutline(areas, readPrefectures())).toEqual(readOutline())
  })
})

describe('known places', () => {
  const places = readTable('control-points.csv', ['name_zh', 'lon', 'lat', 'county'])
  const at = (row: { lon: string; lat: string }): LonLat => [numberIn(row.lon), numberIn(row.lat)]

  it('lie in the county that is expected of them', () => {
    const expected = places.filter((row) => row.county !== '')
    expect(expected.length).toBe(50)
    for (const row of expected) expect(areaHolds(counties.get(row.county)!, at(row)), row.name_zh).toBe(true)
  })

  it('or outside: Wangjiaba is in Anhui, the Sanmenxia dam on the outline', () => {
    const find = (name: string) => at(places.find((row) => row.name_zh === name)!)
    expect(areaHolds(province, find('王家坝闸'))).toBe(false)
    expect(areaHoldsWithin(province, find('三门峡大坝'), 0.3)).toBe(true)
    expect(distanceToEdgeKm(province, find('三门峡大坝'))).toBeLessThan(0.3)
  })

  it('hold for every station, and the railways enter and leave on the outline', () => {
    for (const row of readTable('rail-stations.csv', ['name_zh', 'lon', 'lat', 'kind', 'county'])) {
      if (row.kind === 'border') expect(distanceToEdgeKm(province, at(row)), row.name_zh).toBeLessThan(1)
      else expect(areaHolds(counties.get(row.county)!, at(row)), row.name_zh).toBe(true)
    }
  })
})

describe('lines', () => {
  it('are five rivers, two railways, names for each river and one casing, with ids and both names', () => {
    const ids = (kind: string) =>
      lines.features.filter(({ properties }) => properties.kind === kind).map(({ properties }) => properties.id)
    expect(ids('river')).toEqual(['yellow', 'huai', 'bai', 'tang', 'dan'])
    expect(ids('railway')).toEqual(['jingguang', 'longhai'])
    expect([...new Set(ids('river-label'))].sort()).toEqual(ids('river').sort())
    expect(ids('casing')).toEqual(['province'])
    for (const { properties } of lines.features) expect(properties.name.zh && properties.name.en).toBeTruthy()
  })

  it('pass the dams that stand in the rivers', () => {
    const km = (river: string, point: LonLat) => distanceToLineKm(point, courseOf(lines, 'river', river).map(toLonLat))
    expect(km('yellow', [111.345, 34.83])).toBeLessThan(0.5)
    expect(km('yellow', [112.366, 34.924])).toBeLessThan(0.5)
    expect(km('yellow', [113.68, 34.905])).toBeLessThan(2)
    expect(km('huai', [113.985, 32.245])).toBeLessThan(1.5)
    expect(km('bai', [112.632, 33.285])).toBeLessThan(1)
    expect(km('dan', [111.489, 32.556])).toBeLessThan(1)
  })

  it('keep the Yellow and the Huai inside or on the outline, but for their ends', () => {
    for (const id of ['yellow', 'huai', 'tang']) {
      const course = courseOf(lines, 'river', id).map(toLonLat)
      const outside = course.filter((point) => !areaHoldsWithin(province, point, 2))
      expect(outside.every((point) => distanceKm(point, course[0]!) < 8 || distanceKm(point, course.at(-1)!) < 8)).toBe(
        true,
      )
    }
  })

  it('are written to four decimals', () => {
    for (const position of lines.features.flatMap(({ geometry }) => geometry.coordinates).flat()) {
      expect(Number(position.toFixed(4))).toBe(position)
    }
  })
})

describe('neighbours', () => {
  const neighbours = readNeighbourTopology()
  const areas = areasByCode(neighbours, 'neighbours')
  const edges = featureOf(neighbours, neighbours.objects['neighbour-lines']!) as { geometry: MultiLineString }

  it('are the seven provinces, named, with a label inside', () => {
    const geometries = geometriesOf<{ code: string; name: { zh: string; en: string }; label: LonLat }>(
      neighbours,
      'neighbours',
    )
    expect(geometries.map(({ properties }) => properties.code).sort()).toEqual(
      ['130000', '140000', '320000', '340000', '370000', '420000', '610000'].sort(),
    )
    for (const { properties } of geometries) {
      expect(areaHolds(areas.get(properties.code)!, properties.label), properties.name.zh).toBe(true)
      expect(areaHolds(province, properties.label)).toBe(false)
      expect(properties.name.en).toMatch(/^[A-Z][a-z]+$/)
    }
  })

  it('stay in the map box, and no drawn line runs along its edge', () => {
    const near = 0.002
    const onEdge = ([lon = 0, lat = 0]: Position) =>
      [lon - MAP_BOX[0], lat - MAP_BOX[1], MAP_BOX[2] - lon, MAP_BOX[3] - lat].map((gap) => Math.abs(gap) < near)
    for (const line of edges.geometry.coordinates) {
      for (const [i, position] of line.entries()) {
        expect(boundsHold([105.99, 28.99, 121.01, 39.01], toLonLat(position))).toBe(true)
        const before = i > 0 ? onEdge(line[i - 1]!) : [false, false, false, false]
        expect(onEdge(position).some((edge, side) => edge && before[side])).toBe(false)
      }
    }
  })

  it('draw only edges between two of them: never a coast, never an outline', () => {
    const list = [...areas.values()]
    for (const line of edges.geometry.coordinates) {
      const middle = toLonLat(line[Math.floor(line.length / 2)]!)
      expect(list.filter((area) => areaHoldsWithin(area, middle, 4)).length).toBeGreaterThanOrEqual(2)
    }
    // The coast of Shandong and the outer edge of Hebei stand for what must not be there.
    const all = edges.geometry.coordinates.map((line) => line.map(toLonLat))
    for (const point of [
      [120.3, 36.06],
      [119.2, 34.8],
      [114.2, 38.95],
      [110.0, 38.9],
    ] as LonLat[]) {
      const km = Math.min(...all.map((line) => distanceToLineKm(point, line)))
      expect(km, String(point)).toBeGreaterThan(20)
    }
  })
})

describe('the outline for the first paint', () => {
  const outline = readOutline()

  it('is small and closed, and fills its box', () => {
    expect(outline.path.length).toBeLessThan(6 * 1024)
    expect(outline.path).toMatch(/^M\d+ \d+l[-\d ]+z$/)
    expect(outline.viewBox).toMatch(/^0 0 1000 \d{3}$/)
  })

  it('has the 18 seats where the stated projection puts them', () => {
    expect(outline.seats.map((seat) => seat.code)).toEqual(prefectureUnits.map((unit) => unit.code))
    for (const { code, x, y } of outline.seats) {
      const [mx, my] = mercator([...prefectureUnits.find((unit) => unit.code === code)!.seat!])
      expect(Math.abs((mx - outline.origin[0]) * outline.scale - x)).toBeLessThanOrEqual(0.5)
      expect(Math.abs((my - outline.origin[1]) * outline.scale - y)).toBeLessThanOrEqual(0.5)
    }
  })

  it('follows the province within 2 km', () => {
    let [x, y] = outline.path
      .match(/^M(\d+) (\d+)/)!
      .slice(1)
      .map(Number) as [number, number]
    const steps = [...outline.path.slice(outline.path.indexOf('l')).matchAll(/-?\d+/g)].map(Number)
    const points: LonLat[] = []
    for (let i = 0; i <= steps.length; i += 2) {
      const my = y / outline.scale + outline.origin[1]
      const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * my))) * 180) / Math.PI
      points.push([(x / outline.scale + outline.origin[0]) * 360 - 180, lat])
      x += steps[i] ?? 0
      y += steps[i + 1] ?? 0
    }
    expect(points.length).toBeGreaterThan(200)
    expect(Math.max(...points.map((point) => distanceToEdgeKm(province, point)))).toBeLessThan(2)
  })
})
