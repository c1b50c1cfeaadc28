import { describe, expect, test } from 'vitest'
import { draftArea, isLastPoint } from '../../../src/features/map-view/area/draft.ts'

describe('a shape under the hand', () => {
  test('two corners make a box, whichever comes first', () => {
    expect(draftArea({ shape: 'box', points: [[114, 34]] }, [113, 35])).toEqual({
      type: 'box',
      box: [113, 34, 114, 35],
    })
    expect(draftArea({ shape: 'box', points: [[114, 34]] }, [114, 35])).toBeNull()
  })

  test('a circle is its centre and a point of its edge', () => {
    const area = draftArea({ shape: 'circle', points: [[113, 34]] }, [113, 35])
    expect(area).toMatchObject({ type: 'circle', centre: [113, 34] })
    expect(area?.type === 'circle' && area.km).toBeCloseTo(111.2, 1)
    expect(draftArea({ shape: 'circle', points: [[113, 34]] }, [113, 34])).toBeNull()
  })

  test('a polygon needs three points and is never closed by itself before its most', () => {
    const two = [
      [113, 34],
      [114, 34],
    ] as const
    expect(draftArea({ shape: 'polygon', points: two })).toBeNull()
    expect(draftArea({ shape: 'polygon', points: two }, [114, 35])).toMatchObject({ type: 'polygon' })
    expect(isLastPoint({ shape: 'polygon', points: two })).toBe(false)
    expect(isLastPoint({ shape: 'polygon', points: Array.from({ length: 23 }, () => two[0]) })).toBe(true)
    expect(isLastPoint({ shape: 'box', points: [two[0]] })).toBe(true)
  })
})
