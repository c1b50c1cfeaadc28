import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listRows } from '../../../../src/domain/filter/bitset.ts'
import { TextIndex } from '../../../../src/domain/filter/text-index.ts'

test('finds exactly the rows that hold the words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '豫', ' '), maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '豫', ' '), maxLength: 3 }),
      (texts, words) => {
        const expected = texts.flatMap((text, row) => (text.includes(words) ? [row] : []))
        expect([...listRows(new TextIndex(texts).holding(words))]).toEqual(expected)
      },
    ),
    { numRuns: 1000 },
  )
})

test('no match runs from one row into the next', () => {
  const index = new TextIndex(['郑州', '洛阳'])
  expect([...listRows(index.holding('州洛'))]).toEqual([])
  expect([...listRows(index.holding('州\n洛'))]).toEqual([])
})

test('finds a row far down at once', () => {
  const texts = Array.from({ length: 100_000 }, (_, row) => (row % 33_333 === 7 ? '智能传感谷' : '其他'))
  expect([...listRows(new TextIndex(texts).holding('传感'))]).toEqual([7, 33_340, 66_673])
})
