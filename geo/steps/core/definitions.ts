import type { LocalText } from '../../../src/base/local-text.ts'
import type { Bounds } from '../../../src/domain/geo/bounds.ts'
import type { LonLat } from '../../../src/domain/geo/position.ts'
import { numberIn, readTable } from './table.ts'

export const PROVINCE_CODE = '410000'

/** The map box: neighbours are cut to it, the view is bounded by it, and its edge is never drawn. */
export const MAP_BOX: Bounds = [106, 29, 121, 39]

/**
 * The prefecture-level entry of Jiyuan. In GB/T 2260 Jiyuan (419001) is a county-level city directly under the
 * province and has no prefecture above it; 419000 is the standard's heading for such units. We use the heading as the
 * code of its prefecture-level entry, so that a code names one unit only.
 */
export const JIYUAN_PREFECTURE = '419000'

export interface CountyDefinition {
  readonly code: string
  readonly name: LocalText
  readonly prefecture: string
  /** The codes that the boundary package uses for its ground; several where units were merged since. */
  readonly sourceCodes: readonly string[]
}

export interface PrefectureDefinition {
  readonly code: string
  readonly name: LocalText
  readonly seat: LonLat
}

export interface NeighbourDefinition {
  readonly code: string
  readonly file: string
  readonly name: LocalText
  readonly label: LonLat
}

export function readCounties(): CountyDefinition[] {
  return readTable('counties.csv', ['code', 'name_zh', 'name_en', 'prefecture', 'source_codes']).map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    prefecture: row.prefecture,
    sourceCodes: row.source_codes.split(' '),
  }))
}

export function readPrefectures(): PrefectureDefinition[] {
  return readTable('prefectures.csv', ['code', 'name_zh', 'name_en', 'seat_lon', 'seat_lat']).map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    seat: [numberIn(row.seat_lon), numberIn(row.seat_lat)],
  }))
}

export function readNeighbours(): NeighbourDefinition[] {
  return readTable('neighbours.csv', ['code', 'file', 'name_zh', 'name_en', 'label_lon', 'label_lat']).map((row) => ({
    code: row.code,
    file: row.file,
    name: { zh: row.name_zh, en: row.name_en },
    label: [numberIn(row.label_lon), numberIn(row.label_lat)],
  }))
}
