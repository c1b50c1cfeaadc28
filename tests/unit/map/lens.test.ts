import { describe, expect, test } from 'vitest'
import { lensScheme } from '../../../src/map/lens.ts'
import { paletteOf } from '../../../src/map/palettes.ts'
import { LENSES } from '../../../src/domain/view/view.ts'
import { aRecord } from '../../support/catalog-builders.ts'
import { CATALOG } from '../../support/map-scene.ts'

test.each(LENSES)('every record has a colour of its own under the lens %s', (lens) => {
  const scheme = lensScheme(CATALOG, lens, [])
  const codes = new Set(scheme.classes.map(({ code }) => code))
  const strange = CATALOG.records.filter((record) => !codes.has(scheme.codeOf(record)))
  expect(strange.map(({ id }) => id)).toEqual([])
  for (const code of codes) expect(paletteOf('light', scheme.palette)).toHaveProperty(code)
})

describe('the industry lens', () => {
  test('a record of one family takes it, a record of several is cross-sector', () => {
    const scheme = lensScheme(CATALOG, 'industry', [])
    expect(scheme.codeOf(aRecord({ id: 'a', industries: ['steel', 'chemicals'] }))).toBe('materials')
    expect(scheme.codeOf(aRecord({ id: 'b', industries: ['steel', 'food'] }))).toBe('neutral')
    expect(scheme.codeOf(aRecord({ id: 'c', industries: ['steel', 'cross-sector'] }))).toBe('materials')
    expect(scheme.codeOf(aRecord({ id: 'd', industries: ['cross-sector'] }))).toBe('neutral')
  })

  test.each([
    ['one family', ['new-generation-it'], 'electronics'],
    ['a branch of it', ['smart-sensors'], 'electronics'],
    ['two branches of one family', ['smart-sensors', '5g'], 'electronics'],
    ['a group of one family', ['traditional'], 'materials'],
    ['a group of several families', ['emerging'], null],
    ['two families', ['steel', 'food'], null],
    ['nothing', [], null],
    ['what belongs to no family', ['cross-sector'], null],
  ])('%s chosen: the rings split by branch only for one family', (_name, chosen, family) => {
    expect(lensScheme(CATALOG, 'industry', chosen).family).toBe(family)
  })

  test('inside a family the colours are its branches, six at most, the rest grey', () => {
    const scheme = lensScheme(CATALOG, 'industry', ['new-generation-it'])
    expect(scheme.palette).toBe('branch')
    expect(scheme.classes).toHaveLength(7)
    const [sensors, circuits] = ['smart-sensors', 'integrated-circuits'].map((id) =>
      scheme.codeOf(aRecord({ id, industries: [id] })),
    )
    expect(sensors).toBe(circuits)
    expect(scheme.codeOf(aRecord({ id: 'x', industries: ['food'] }))).toBe('neutral')
    expect(scheme.codeOf(aRecord({ id: 'y', industries: ['5g', 'software'] }))).toBe('neutral')
  })

  test('every branch of every family has a colour', () => {
    for (const { id, family } of CATALOG.industries) {
      if (family === 'neutral' || CATALOG.industries.some(({ parent }) => parent === id)) continue
      const scheme = lensScheme(CATALOG, 'industry', [id])
      expect(scheme.family).toBe(family)
      const code = scheme.codeOf(aRecord({ id: 'r', industries: [id] }))
      expect(scheme.classes.map((each) => each.code)).toContain(code)
    }
  })
})

test('each of the first five documents has a colour of its own; others share the grey', () => {
  const own = lensScheme(CATALOG, 'document', []).classes.filter(({ code }) => code !== 'neutral')
  expect(own).toHaveLength(5)
  expect(new Set(own.map(({ code }) => code)).size).toBe(5)
})
