import { describe, expect, test } from 'vitest'
import { MAX_AREA_KM, readArea, writeArea, type ChosenArea } from '../../../../src/domain/geo/chosen-area.ts'

describe('an area in the address', () => {
  test.each<[string, ChosenArea]>([
    ['box:112,34,114.5,35.125', { type: 'box', box: [112, 34, 114.5, 35.125] }],
    ['circle:113.65,34.75,50', { type: 'circle', centre: [113.65, 34.75], km: 50 }],
    [
      'polygon:112,34,114,34,113,35',
      {
        type: 'polygon',
        points: [
          [112, 34],
          [114, 34],
          [113, 35],
        ],
      },
    ],
    ['near:railway-longhai,30', { type: 'near', id: 'railway-longhai', km: 30 }],
  ])('%s is read as it is written', (text, area) => {
    expect(writeArea(area)).toBe(text)
    expect(readArea(text)).toEqual(area)
  })

  test('rounds what a pointer gives to about 100 m', () => {
    expect(writeArea({ type: 'circle', centre: [113.123456, 34.98765], km: 12.3456 })).toBe(
      'circle:113.123,34.988,12.3',
    )
  })

  test.each([
    '',
    'box',
    'box:112,34,114',
    'box:114,34,114,35',
    'circle:113,34',
    'circle:113,34,0',
    'circle:113,34,0.04',
    'near:410100,0.04',
    `circle:113,34,${MAX_AREA_KM + 1}`,
    'circle:2,48,30',
    'polygon:112,34,114,34',
    'polygon:112,34,114,34,113',
    'near:Zhengzhou,30',
    'near:410100',
    'near:410100,many',
    'square:112,34,114,35',
    'box:1e2,34,114,35',
  ])('%s means nothing', (text) => expect(readArea(text)).toBeUndefined())
})
