import { expect, test } from 'vitest'
import { bestMatch } from '../../../src/features/filters/best-match.ts'
import { aRecord } from '../../support/catalog-builders.ts'

const RECORDS = [
  aRecord({ id: 'alias', aliases: ['传感谷'] }),
  aRecord({ id: 'inside', name: { zh: '中国传感谷协会', en: 'Association' } }),
  aRecord({ id: 'start', name: { zh: '传感谷二期', en: 'Valley, second phase' } }),
  aRecord({ id: 'whole', name: { zh: '传感谷', en: 'Sensor Valley' } }),
]

test.each([
  ['传感谷', 'whole'],
  ['ｓｅｎｓｏｒ　ｖａｌｌｅｙ', 'whole'],
  ['传感谷二', 'start'],
  ['中国', 'inside'],
  [' ', null],
])('%j opens %s', (text, id) => {
  expect(bestMatch(RECORDS, text)?.id ?? null).toBe(id)
})

test('an alias comes after any name', () => {
  expect(bestMatch(RECORDS.slice(0, 2), '传感谷')?.id).toBe('inside')
})

test('of equals the first opens', () => {
  const twins = ['first', 'second'].map((id) => aRecord({ id, name: { zh: '传感谷', en: 'Valley' } }))
  expect(bestMatch(twins, '传感')?.id).toBe('first')
})
