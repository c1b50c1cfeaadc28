import { describe, expect, it } from 'vitest'
import { toLonLat } from '../../../../src/domain/geo/position.ts'

describe('positions', () => {
  it('leaves out the height and never invents a zero', () => {
    expect(toLonLat([113.65, 34.76, 110])).toEqual([113.65, 34.76])
    expect(toLonLat([113.65])).toEqual([113.65, Number.NaN])
  })
})
