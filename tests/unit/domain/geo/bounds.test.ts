import { describe, expect, it } from 'vitest'
import { boundsHold, boundsOf } from '../../../../src/domain/geo/bounds.ts'

describe('bounds', () => {
  it('is the smallest box around points, and none around nothing', () => {
    expect(
      boundsOf([
        [113, 34],
        [112, 35],
        [114, 33],
      ]),
    ).toEqual([112, 33, 114, 35])
    expect(boundsOf([[113, 34]])).toEqual([113, 34, 113, 34])
    expect(boundsOf([])).toBeUndefined()
  })

  it('holds its edge', () => {
    expect(boundsHold([112, 33, 114, 35], [112, 35])).toBe(true)
    expect(boundsHold([112, 33, 114, 35], [111.99, 35])).toBe(false)
    expect(boundsHold([112, 33, 114, 35], [113, 35.01])).toBe(false)
  })
})
