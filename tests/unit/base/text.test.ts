import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../src/base/text.ts'

test.each([
  ['ＡＩ　５Ｇ', 'ai 5g'],
  ['  Zhengzhou \n Hi-Tech  ', 'zhengzhou hi-tech'],
  ['豫政〔2023〕17号', '豫政(2023)17号'],
  ['豫政[2023]17号', '豫政(2023)17号'],
  ['豫政（２０２３）17號', '豫政(2023)17號'],
  ['2022–2025', '2022-2025'],
  ['“传感谷”', '"传感谷"'],
  ['汽车・轻纺', '汽车·轻纺'],
  ['', ''],
])('%j is compared as %j', (text, expected) => {
  expect(normalise(text)).toBe(expected)
})

test('a normalised text stays as it is, and holds no line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = normalise(text)
      expect(normalise(once)).toBe(once)
      expect(once).not.toMatch(/\n/)
    }),
    { numRuns: 500 },
  )
})
