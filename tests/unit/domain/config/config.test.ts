import { describe, expect, it } from 'vitest'
import { DEFAULT_CONFIG, matchesData } from '../../../../src/domain/config/config.ts'
import { readConfig } from '../../../../src/domain/config/read-config.ts'

describe('app-config.json', () => {
  it('may be empty', () => {
    expect(readConfig('{}')).toEqual({ ok: true, value: DEFAULT_CONFIG })
  })

  it('sets what it names and leaves the rest', () => {
    const read = readConfig('{ "mapApproval": "豫S(2026)001号" }')
    expect(read).toEqual({ ok: true, value: { ...DEFAULT_CONFIG, mapApproval: '豫S(2026)001号' } })
  })

  it.each([
    ['not JSON', '{', 'JSON'],
    ['an unknown key', '{ "notise": {} }', 'notise'],
    [
      'a base map without its coordinate system',
      '{ "baseMap": { "kind": "raster", "url": "x", "attribution": "" } }',
      'baseMap.crs',
    ],
    ['a list', '[]', 'JSON'],
  ])('names the fault of %s', (_, text, detail) => {
    const read = readConfig(text)
    expect(read).toMatchObject({ ok: false, problem: { code: 'config-broken' } })
    expect(!read.ok && read.problem.detail).toContain(detail)
  })

  it('knows which coordinate systems lie on the data', () => {
    expect(['WGS84', 'wgs 84', 'CGCS2000', 'EPSG:4490'].every(matchesData)).toBe(true)
    expect(['GCJ-02', 'BD-09', 'EPSG:2343', ''].some(matchesData)).toBe(false)
  })
})
