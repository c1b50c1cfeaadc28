import { describe, expect, it } from 'vitest'
import { countiesFromOfficial, countiesFromSource } from '../../../geo/steps/02-counties.ts'
import type { CountyDefinition } from '../../../geo/steps/core/definitions.ts'

const DEFINITIONS: CountyDefinition[] = [
  { code: '410308', name: { zh: '孟津区', en: 'Mengjin' }, prefecture: '410300', sourceCodes: ['410322', '410306'] },
  { code: '410307', name: { zh: '偃师区', en: 'Yanshi' }, prefecture: '410300', sourceCodes: ['410381'] },
]
const geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [112, 34],
      [113, 34],
      [113, 35],
      [112, 34],
    ],
  ],
}
const source = (ids: string[]): Map<string, string> =>
  new Map([['one.geojson', JSON.stringify({ features: ids.map((id) => ({ id, geometry })) })]])
const official = (codes: (string | number)[], shape: object = geometry): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((code) => ({ type: 'Feature', properties: { code }, geometry: shape })),
  })

describe('counties of the package', () => {
  it('gives merged and recoded units their code of today', () => {
    const { features } = countiesFromSource(source(['410322', '410381', '410306']), DEFINITIONS)
    expect(features.map(({ properties }) => properties.code)).toEqual(['410308', '410307', '410308'])
    expect(features[0]?.properties.pref).toBe('410300')
    expect(features[0]?.geometry.coordinates[0]).not.toEqual(geometry.coordinates[0])
  })

  it('refuses a polygon without a county and a county without a polygon', () => {
    expect(() => countiesFromSource(source(['410322', '410306', '410381', '410399']), DEFINITIONS)).toThrow('410399')
    expect(() => countiesFromSource(source(['410322', '410306']), DEFINITIONS)).toThrow('410381')
  })
})

describe('official counties', () => {
  it('takes them as they are, codes as text or number', () => {
    const { counties, faults } = countiesFromOfficial(official(['410307', 410308]), DEFINITIONS)
    expect(faults).toEqual([])
    expect(counties.features.map(({ properties }) => properties)).toEqual([
      { code: '410307', pref: '410300' },
      { code: '410308', pref: '410300' },
    ])
    expect(counties.features[0]?.geometry).toEqual(geometry)
  })

  it('names what is missing, unknown, without a code or no polygon', () => {
    const faultsOf = (text: string) => countiesFromOfficial(text, DEFINITIONS).faults
    expect(faultsOf(official(['410307']))).toEqual(['missing 1: 410308 孟津区'])
    expect(faultsOf(official(['410307', '410308', '110101']))[0]).toContain('110101 is no county of Henan')
    expect(faultsOf(official(['410307', '410308', '']))).toEqual(['feature 3 has no property "code"'])
    expect(faultsOf(official(['410307', '410308'], { type: 'Point', coordinates: [112, 34] }))).toHaveLength(3)
    const metres = { type: 'Polygon', coordinates: [[[37_600_000, 3_850_000]]] }
    expect(faultsOf(official(['410307', '410308'], metres))[0]).toContain('410307 is not in degrees')
    expect(faultsOf('{')).toEqual(['the file is not JSON'])
    expect(faultsOf('[]')).toEqual(['the file is not a GeoJSON FeatureCollection'])
    expect(faultsOf('null')).toEqual(['the file is not a GeoJSON FeatureCollection'])
  })
})
