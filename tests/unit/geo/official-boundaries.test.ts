import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import { countiesFromOfficial } from '../../../geo/steps/02-counties.ts'
import { buildTopology } from '../../../geo/steps/03-topology.ts'
import { buildLines } from '../../../geo/steps/05-lines.ts'
import { withBoundaryLines } from '../../../geo/steps/06-boundary-lines.ts'
import { areasByCode, buildUnits } from '../../../geo/steps/07-units.ts'
import { buildMembership } from '../../../geo/steps/09-membership.ts'
import { readCounties, readPrefectures } from '../../../geo/steps/core/definitions.ts'
import { readBasins, readPattern } from '../../../geo/steps/core/pattern-definition.ts'
import { readMembership, readTopology, readUnits } from './shipped.ts'

/** A deployer's file: the county polygons as plain GeoJSON, with nothing but the code. */
function officialFile(): string {
  const features = [...areasByCode(readTopology(), 'counties')].map(([code, geometry]): Feature => ({
    type: 'Feature',
    properties: { code },
    geometry,
  }))
  return JSON.stringify({ type: 'FeatureCollection', features: features.reverse() })
}

describe('official boundaries', () => {
  it('take the place of ours through every step', async () => {
    const { counties, faults } = countiesFromOfficial(officialFile(), readCounties())
    expect(faults).toEqual([])
    const areas = await buildTopology(counties)
    const lines = await buildLines(areas)
    const topology = withBoundaryLines(areas, lines)
    const units = buildUnits(topology, readPrefectures(), readCounties())
    const shipped = readUnits()
    expect(units.map((unit) => unit.code)).toEqual(shipped.map((unit) => unit.code))
    units.forEach((unit, i) => expect(Math.abs(unit.area_km2 / shipped[i]!.area_km2 - 1), unit.code).toBeLessThan(0.02))
    const membership = buildMembership({ elements: readPattern(), basins: readBasins(), topology, lines, units })
    const keys = (rows: typeof membership) => rows.map((row) => `${row.element} ${row.place} ${row.member}`)
    expect(keys(membership)).toEqual(keys(readMembership()))
  })
})
