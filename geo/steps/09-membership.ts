import type { MultiPolygon, Polygon } from 'geojson'
import type { Topology } from 'topojson-specification'
import { distanceToLineKm } from '../../src/domain/geo/distance.ts'
import { toLonLat } from '../../src/domain/geo/position.ts'
import { AXIS_SEAT_KM, type MembershipRow } from '../../src/domain/pattern/membership.ts'
import { roundTo } from './core/coordinates.ts'
import { lineComesWithin, lineCrosses } from './core/meeting.ts'
import type { BasinRow, PatternElement } from './core/pattern-definition.ts'
import { courseOf, type LineCollection } from './05-lines.ts'
import { RIVER_HIDES_KM } from './06-boundary-lines.ts'
import { areaKm2, areasByCode, type Unit } from './07-units.ts'

/** Everything the membership follows from: the shipped polygons, lines and seats, and the two tables. */
export interface MembershipSources {
  readonly elements: readonly PatternElement[]
  readonly basins: readonly BasinRow[]
  readonly topology: Topology
  readonly lines: LineCollection
  readonly units: readonly Unit[]
}

/** A county with its polygon and its area in km2. */
interface County {
  readonly unit: Unit
  readonly area: Polygon | MultiPolygon
  readonly km2: number
}

type Row = Omit<MembershipRow, 'element' | 'basis'>
type CountyRow = Row & { readonly share: number | null }

const HALF = 0.5

/** The part of a prefecture's area that belongs to the element, by its counties. */
function shareOf(counties: readonly County[], rows: readonly CountyRow[]): number {
  const shares = new Map(rows.map((row) => [row.place, row.share ?? (row.member === 'yes' ? 1 : 0)]))
  const total = counties.reduce((sum, county) => sum + county.km2, 0)
  return counties.reduce((sum, county) => sum + county.km2 * (shares.get(county.unit.code) ?? 0), 0) / total
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))}%`
}

function coreRows(prefecture: string, counties: readonly County[], units: ReadonlyMap<string, Unit>): Row[] {
  const name = units.get(prefecture)?.name
  if (!name) throw new Error(`no prefecture ${prefecture}`)
  return [
    {
      place: prefecture,
      level: 'prefecture',
      member: 'yes',
      share: 1,
      rule: { zh: '文件点名', en: 'Named in the document' },
    },
    ...counties
      .filter(({ unit }) => unit.parent === prefecture)
      .map(({ unit }): Row => ({
        place: unit.code,
        level: 'county',
        member: 'yes',
        share: 1,
        rule: { zh: `属文件点名的${name.zh}`, en: `Part of ${name.en}, which the document names` },
      })),
  ]
}

function countyRow(unit: Unit, zh: string, en: string): CountyRow {
  return { place: unit.code, level: 'county', member: 'yes', share: null, rule: { zh, en } }
}

function axisRows(railway: string, sources: MembershipSources, counties: readonly County[]): Row[] {
  const line = courseOf(sources.lines, 'railway', railway).map(toLonLat)
  const members = counties
    .filter(({ area }) => lineCrosses(line, area))
    .map(({ unit }) => countyRow(unit, '铁路穿过其地界', 'The line crosses it'))
  const crossed = new Set(members.map((row) => row.place))
  const prefectures = sources.units.flatMap((unit): Row[] => {
    const own = counties.filter((county) => county.unit.parent === unit.code)
    if (unit.level !== 'prefecture' || !unit.seat || !own.some((county) => crossed.has(county.unit.code))) return []
    const km = distanceToLineKm(unit.seat, line)
    const near = km <= AXIS_SEAT_KM
    const distance = roundTo(km, 1)
    return [
      {
        place: unit.code,
        level: 'prefecture',
        member: near ? 'yes' : 'touched',
        share: roundTo(shareOf(own, members), 3),
        rule: near
          ? {
              zh: `铁路距市区驻地 ${distance} 公里，不超过 ${AXIS_SEAT_KM} 公里`,
              en: `The line passes ${distance} km from its seat, within ${AXIS_SEAT_KM} km`,
            }
          : {
              zh: `铁路只穿过其边缘，距市区驻地 ${distance} 公里，超过 ${AXIS_SEAT_KM} 公里`,
              en: `The line only crosses its edge, ${distance} km from its seat, more than ${AXIS_SEAT_KM} km`,
            },
      },
    ]
  })
  return [...prefectures, ...members]
}

function riverRows(river: string, sources: MembershipSources, counties: readonly County[]): Row[] {
  const line = courseOf(sources.lines, 'river', river).map(toLonLat)
  const members = counties
    .filter(({ area }) => lineComesWithin(line, area, RIVER_HIDES_KM))
    .map(({ unit }) => countyRow(unit, '黄河干流流经或沿其边界', 'The main stem crosses it or runs along its edge'))
  const prefectures = sources.units.flatMap((unit): Row[] => {
    if (unit.level !== 'prefecture') return []
    const own = counties.filter((county) => county.unit.parent === unit.code)
    const share = shareOf(own, members)
    if (share === 0) return []
    return [
      {
        place: unit.code,
        level: 'prefecture',
        member: 'yes',
        share: roundTo(share, 3),
        rule: {
          zh: '辖有黄河干流流经或沿边的县（市、区）',
          en: 'Holds counties that the main stem crosses or borders',
        },
      },
    ]
  })
  return [...prefectures, ...members]
}

const BASIN_NAMES = { huai: { zh: '淮河', en: 'Huai' }, han: { zh: '汉江', en: 'Han' } } as const

function basinRows(
  { basin, within }: Extract<PatternElement, { basin: string }>,
  sources: MembershipSources,
  counties: readonly County[],
): Row[] {
  const name = BASIN_NAMES[basin]
  const inScope = (prefecture: string | null): boolean =>
    !within || (prefecture !== null && within.includes(prefecture))
  const outside = { zh: '，不在南阳市', en: '; not in Nanyang' }
  const members = counties.flatMap(({ unit }): CountyRow[] => {
    const row = sources.basins.find((entry) => entry.county === unit.code && entry.basin === basin)
    if (!row) return []
    const scoped = inScope(unit.parent)
    const rule = {
      zh: `约 ${percent(row.share)} 面积属${name.zh}流域（${row.drainage.zh}）${scoped ? '' : outside.zh}`,
      en: `About ${percent(row.share)} of its area drains to the ${name.en} (${row.drainage.en})${scoped ? '' : outside.en}`,
    }
    const member = scoped && row.share >= HALF ? 'yes' : 'touched'
    return [{ place: unit.code, level: 'county', member, share: row.share, rule }]
  })
  const prefectures = sources.units.flatMap((unit): Row[] => {
    if (unit.level !== 'prefecture') return []
    const own = counties.filter((county) => county.unit.parent === unit.code)
    const share = shareOf(own, members)
    if (share === 0) return []
    const scoped = inScope(unit.code)
    const rule = {
      zh: `各县（市、区）合计约 ${percent(share)} 面积属${name.zh}流域${scoped ? '' : outside.zh}`,
      en: `About ${percent(share)} of its counties' area drains to the ${name.en}${scoped ? '' : outside.en}`,
    }
    const member = scoped && share >= HALF ? 'yes' : 'touched'
    return [{ place: unit.code, level: 'prefecture', member, share: roundTo(share, 3), rule }]
  })
  return [...prefectures, ...members]
}

/** The membership of every prefecture and county in every element, in the order of the definition. */
export function buildMembership(sources: MembershipSources): MembershipRow[] {
  const areas = areasByCode(sources.topology, 'counties')
  const units = new Map(sources.units.map((unit) => [unit.code, unit]))
  const counties = sources.units.flatMap((unit): County[] => {
    const area = unit.level === 'county' ? areas.get(unit.code) : undefined
    return area ? [{ unit, area, km2: areaKm2(area) }] : []
  })
  const rowsOf = (element: PatternElement): Row[] => {
    if (element.kind === 'core') return coreRows(element.prefecture, counties, units)
    if (element.kind === 'axis') return axisRows(element.railway, sources, counties)
    if (element.basis === 'geometry') return riverRows(element.river, sources, counties)
    return basinRows(element, sources, counties)
  }
  return sources.elements.flatMap((element) =>
    rowsOf(element).map(({ place, level, member, share, rule }) => ({
      element: element.id,
      place,
      level,
      member,
      basis: element.basis,
      share,
      rule,
    })),
  )
}
