import { expect, test } from 'vitest'
import { measureText } from '../../bench/text/measure.ts'
import { makeNames, QUERIES } from '../../bench/text/names.ts'

test('both ways find the same rows, some for every query but the one without any', () => {
  const ways = measureText(5000, 1)
  expect(ways.map(({ way, wrong }) => [way, wrong])).toEqual([
    ['yutu', 0],
    ['includes', 0],
  ])
  for (const { hits } of ways)
    expect(hits.map((found) => found > 0)).toEqual(QUERIES.map((words) => words !== '没有此名'))
})

test('names are Chinese with a number, of 11 to 21 characters, and the same every time', () => {
  const names = makeNames(2000)
  expect(makeNames(2000)).toEqual(names)
  for (const name of names) expect(name).toMatch(/^\p{Script=Han}{10,17}\d{1,4}$/u)
})
