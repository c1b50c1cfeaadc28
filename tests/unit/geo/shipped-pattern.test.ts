import { booleanIntersects, lineString } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../../geo/steps/05-lines.ts'
import { areasByCode } from '../../../geo/steps/07-units.ts'
import { buildBands } from '../../../geo/steps/08-bands.ts'
import { buildMembership } from '../../../geo/steps/09-membership.ts'
import { PROVINCE_CODE } from '../../../geo/steps/core/definitions.ts'
import { readBasins, readPattern } from '../../../geo/steps/core/pattern-definition.ts'
import { distanceToLineKm } from '../../../src/domain/geo/distance.ts'
import { areaHolds, areaHoldsWithin, polygonsOf } from '../../../src/domain/geo/polygon.ts'
import { toLonLat, type LonLat } from '../../../src/domain/geo/position.ts'
import { elementMembers, elementsOfPlace, type MemberState } from '../../../src/domain/pattern/membership.ts'
import { readBands, readLines, readMembership, readTopology, readUnits } from './shipped.ts'

const rows = readMembership()
const units = readUnits()
const lines = readLines()
const topology = readTopology()
const elements = readPattern()
const counties = areasByCode(topology, 'counties')
const province = areasByCode(topology, 'province').get(PROVINCE_CODE)!

const nameOf = new Map(units.map((unit) => [unit.code, unit.name.zh]))
const named = (element: string, level: 'prefecture' | 'county', member: MemberState = 'yes') =>
  rows
    .filter((row) => row.element === element && row.level === level && row.member === member)
    .map((row) => nameOf.get(row.place)!)

describe('the elements', () => {
  it('are two cores, two axes and three belts, each with names, a rule and its words in the text', () => {
    expect(elements.map((element) => element.id)).toEqual([
      'core-zhengzhou',
      'core-luoyang',
      'axis-jingguang',
      'axis-longhai',
      'belt-yellow',
      'belt-huai',
      'belt-han',
    ])
    for (const { evidence } of elements) expect(evidence.paragraph).toBe(34)
  })

  it('are the elements of the rows, each with the basis of its element', () => {
    expect([...new Set(rows.map((row) => row.element))]).toEqual(elements.map((element) => element.id))
    for (const row of rows) expect(row.basis).toBe(elements.find((element) => element.id === row.element)!.basis)
    const keys = rows.map((row) => `${row.element} ${row.level} ${row.place}`)
    expect(new Set(keys).size).toBe(rows.length)
    for (const { rule } of rows) expect(rule.zh && rule.en).toBeTruthy()
  })
})

describe('the published membership', () => {
  it('is what the shipped polygons, lines and tables give, row for row', () => {
    expect(buildMembership({ elements, basins: readBasins(), topology, lines, units })).toEqual(rows)
  })

  it('has the counties that a second reckoning finds on the railways', () => {
    for (const [element, railway] of [
      ['axis-jingguang', 'jingguang'],
      ['axis-longhai', 'longhai'],
    ] as const) {
      const line = lineString(courseOf(lines, 'railway', railway))
      const found = [...counties].filter(([, area]) => booleanIntersects(area, line)).map(([code]) => nameOf.get(code))
      expect(named(element, 'county').sort()).toEqual(found.sort())
    }
  })

  it('has the same bands', () => {
    expect(buildBands(elements, topology, lines)).toEqual(readBands())
  })
})

describe('the axes', () => {
  it('pass the cities that they pass', () => {
    expect(named('axis-jingguang', 'prefecture').sort()).toEqual(
      ['安阳市', '鹤壁市', '新乡市', '郑州市', '许昌市', '漯河市', '驻马店市', '信阳市'].sort(),
    )
    expect(named('axis-longhai', 'prefecture').sort()).toEqual(
      ['商丘市', '开封市', '郑州市', '洛阳市', '三门峡市'].sort(),
    )
  })

  it('only touch Jiaozuo by Wuzhi, and leave out Pingdingshan, Nanyang, Jiyuan and the urban districts of Jiaozuo', () => {
    expect(named('axis-jingguang', 'prefecture', 'touched')).toEqual(['焦作市'])
    expect(named('axis-longhai', 'prefecture', 'touched')).toEqual([])
    const touched = rows.find((row) => row.element === 'axis-jingguang' && row.member === 'touched')!
    expect(touched.share).toBeGreaterThan(0.1)
    expect(touched.share).toBeLessThan(0.3)
    const places = [...named('axis-jingguang', 'county'), ...named('axis-longhai', 'county')]
    expect(places).toContain('武陟县')
    for (const name of ['解放区', '山阳区', '中站区', '马村区', '济源市', '新华区', '湛河区', '卧龙区', '宛城区']) {
      expect(places).not.toContain(name)
    }
  })
})

describe('the belts', () => {
  it('of the Yellow River holds the 24 counties on the main stem and the eight prefectures that hold them', () => {
    expect(named('belt-yellow', 'county').sort()).toEqual(
      [
        ...[
          '灵宝市',
          '陕州区',
          '湖滨区',
          '渑池县',
          '新安县',
          '孟津区',
          '济源市',
          '孟州市',
          '温县',
          '武陟县',
          '巩义市',
          '荥阳市',
        ],
        ...[
          '惠济区',
          '金水区',
          '中牟县',
          '原阳县',
          '封丘县',
          '长垣市',
          '龙亭区',
          '祥符区',
          '兰考县',
          '濮阳县',
          '范县',
          '台前县',
        ],
      ].sort(),
    )
    expect(named('belt-yellow', 'prefecture').sort()).toEqual(
      ['三门峡市', '洛阳市', '济源市', '焦作市', '郑州市', '新乡市', '开封市', '濮阳市'].sort(),
    )
  })

  it('of the Huai holds nine prefectures, and neither Anyang nor Hebi', () => {
    expect(named('belt-huai', 'prefecture').sort()).toEqual(
      ['信阳市', '驻马店市', '周口市', '商丘市', '漯河市', '许昌市', '平顶山市', '开封市', '郑州市'].sort(),
    )
    expect(named('belt-huai', 'prefecture', 'touched').sort()).toEqual(['南阳市', '洛阳市'].sort())
    const north = rows.filter((row) => /^410[56]/.test(row.place) && row.element.startsWith('belt-'))
    expect(north).toEqual([])
  })

  it('of the Han is Nanyang and stays in Henan', () => {
    expect(named('belt-han', 'prefecture')).toEqual(['南阳市'])
    const own = rows.filter((row) => row.element === 'belt-han' && row.member === 'yes')
    expect(own.every((row) => row.place.startsWith('4113'))).toBe(true)
    for (const river of ['bai', 'tang', 'dan']) {
      const members = own.map((row) => counties.get(row.place)).filter((area) => area !== undefined)
      const course = courseOf(lines, 'river', river).map(toLonLat)
      const inside = course.filter((point) => areaHolds(province, point))
      expect(inside.length).toBeGreaterThan(0.6 * course.length)
      expect(inside.every((point) => members.some((area) => areaHoldsWithin(area, point, 1)))).toBe(true)
    }
  })

  it('agree with the areas that the two basins have in the province', () => {
    // 86,400 km2 of the Huai and 27,200 km2 of the Yangtze basin are the usual figures for Henan.
    const sum = (basin: string) =>
      readBasins()
        .filter((row) => row.basin === basin)
        .reduce((km2, row) => km2 + row.share * units.find((unit) => unit.code === row.county)!.area_km2, 0)
    expect(Math.abs(sum('huai') / 86_400 - 1)).toBeLessThan(0.03)
    expect(Math.abs(sum('han') / 27_200 - 1)).toBeLessThan(0.03)
  })

  it('never count more than a whole county', () => {
    const total = new Map<string, number>()
    for (const row of readBasins()) total.set(row.county, (total.get(row.county) ?? 0) + row.share)
    for (const [code, share] of total) expect(share, nameOf.get(code)).toBeLessThanOrEqual(1)
    for (const code of total.keys()) expect(counties.has(code), code).toBe(true)
  })
})

describe('the crossing of everything', () => {
  const members = elementMembers(
    elements.map((element) => element.id),
    rows,
    (id) => {
      const element = elements.find((entry) => entry.id === id)!
      return element.kind === 'axis' ? [courseOf(lines, 'railway', element.railway).map(toLonLat)] : []
    },
  )

  it('is Zhengzhou: core, both axes, two belts', () => {
    expect(elementsOfPlace({ level: 'prefecture', code: '410100' }, members)).toEqual([
      'core-zhengzhou',
      'axis-jingguang',
      'axis-longhai',
      'belt-yellow',
      'belt-huai',
    ])
  })

  it('and a zone takes the rule of its own point and county', () => {
    const valley: LonLat = [113.5, 34.795]
    expect(elementsOfPlace({ level: 'zone', point: valley, county: '410102' }, members)).toEqual([
      'core-zhengzhou',
      'axis-longhai',
      'belt-huai',
    ])
    const nanyang: LonLat = [112.5, 33.01]
    expect(elementsOfPlace({ level: 'zone', point: nanyang, county: '411303' }, members)).toEqual(['belt-han'])
  })
})

describe('the bands', () => {
  const band = (element: string) => readBands().features.find(({ properties }) => properties.element === element)!

  it('of the axes reach 11 km to each side and end at the province', () => {
    for (const [element, railway] of [
      ['axis-jingguang', 'jingguang'],
      ['axis-longhai', 'longhai'],
    ] as const) {
      const line = courseOf(lines, 'railway', railway).map(toLonLat)
      const { geometry, properties } = band(element)
      expect(properties.kind).toBe('axis-band')
      const points = polygonsOf(geometry).flat(2).map(toLonLat)
      const far = Math.max(...points.map((point) => distanceToLineKm(point, line)))
      expect(far).toBeGreaterThan(10.9)
      expect(far).toBeLessThan(11.1)
      expect(points.every((point) => areaHoldsWithin(province, point, 0.1))).toBe(true)
      for (const station of line.slice(1, -1)) expect(areaHolds(geometry, station)).toBe(true)
    }
  })

  it('of the cores lie within 5 km inside the edge and leave the middle free', () => {
    for (const [element, middle] of [
      ['core-zhengzhou', [113.58, 34.63]],
      ['core-luoyang', [111.9, 34.12]],
    ] as const) {
      const { geometry, properties } = band(element)
      expect(properties.kind).toBe('core-band')
      expect(areaHolds(geometry, middle)).toBe(false)
      expect(polygonsOf(geometry).some((rings) => rings.length > 1)).toBe(true)
    }
  })
})
