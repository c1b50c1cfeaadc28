import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../../../src/domain/geo/position.ts'
import {
  elementMembers,
  elementsOfPlace,
  zoneMembership,
  type MembershipRow,
} from '../../../../src/domain/pattern/membership.ts'

const LINE: LonLat[] = [
  [113.6, 36],
  [113.6, 33],
]
/** Degrees of longitude at 34.5 N that make so many kilometres. */
const east = (km: number): LonLat => [113.6 + km / (111.195 * Math.cos((34.5 * Math.PI) / 180)), 34.5]

const row = (element: string, place: string, level: 'prefecture' | 'county', member: 'yes' | 'touched') =>
  ({ element, place, level, member, basis: 'geometry', share: null, rule: { zh: '规则', en: 'rule' } }) as MembershipRow
const ROWS = [
  row('axis', '410100', 'prefecture', 'yes'),
  row('axis', '410800', 'prefecture', 'touched'),
  row('axis', '410103', 'county', 'yes'),
  row('belt', '410103', 'county', 'touched'),
  row('belt', '410182', 'county', 'yes'),
]
const ELEMENTS = elementMembers(['axis', 'belt'], ROWS, (id) => (id === 'axis' ? [LINE] : []))

describe('membership of a zone', () => {
  it('is within 11 km of the line, and not farther', () => {
    expect(zoneMembership(east(10.9), [LINE], new Set(), undefined)).toBe(true)
    expect(zoneMembership(east(11.1), [LINE], new Set(), undefined)).toBe(false)
  })

  it('or in a member county, however far', () => {
    expect(zoneMembership(east(40), [LINE], new Set(['410103']), '410103')).toBe(true)
    expect(zoneMembership(undefined, [], new Set(['410103']), '410103')).toBe(true)
  })

  it('goes by the county alone where there is no line', () => {
    expect(zoneMembership(east(0), [], new Set(['410103']), '410182')).toBe(false)
  })
})

describe('elements of a place', () => {
  it('takes the row of a prefecture or county, and a touched one is no member', () => {
    expect(elementsOfPlace({ level: 'prefecture', code: '410100' }, ELEMENTS)).toEqual(['axis'])
    expect(elementsOfPlace({ level: 'prefecture', code: '410800' }, ELEMENTS)).toEqual([])
    expect(elementsOfPlace({ level: 'county', code: '410103' }, ELEMENTS)).toEqual(['axis'])
    expect(elementsOfPlace({ level: 'county', code: '410182' }, ELEMENTS)).toEqual(['belt'])
  })

  it('takes the point or the county of a zone, and both elements where both hold', () => {
    expect(elementsOfPlace({ level: 'zone', point: east(5), county: '410182' }, ELEMENTS)).toEqual(['axis', 'belt'])
    expect(elementsOfPlace({ level: 'site', point: east(30), county: '410103' }, ELEMENTS)).toEqual(['axis'])
    expect(elementsOfPlace({ level: 'zone', point: east(30) }, ELEMENTS)).toEqual([])
  })

  it('does not take the row of a prefecture for a county of the same code', () => {
    expect(elementsOfPlace({ level: 'county', code: '410100' }, ELEMENTS)).toEqual([])
  })
})
