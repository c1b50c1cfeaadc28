import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LENSES } from '../../src/domain/view/view.ts'
import { gather } from '../../src/map/gather.ts'
import { lensScheme } from '../../src/map/lens.ts'
import { isOnMap } from '../../src/map/standing.ts'
import { CATALOG } from '../support/map-scene.ts'

const shown = fc.uniqueArray(fc.nat({ max: CATALOG.records.length - 1 }), { maxLength: 120 })
const lens = fc.constantFrom(...LENSES)
const band = fc.constantFrom('seats' as const, 'places' as const)
const chosen = fc.constantFrom([], ['new-generation-it'], ['traditional'], ['emerging'])

test('what is drawn is exactly what is shown and has a place, in either band', () => {
  fc.assert(
    fc.property(shown, lens, band, chosen, (indexes, ofLens, inBand, industries) => {
      const { glyphs, corridors } = gather(CATALOG, indexes, lensScheme(CATALOG, ofLens, industries), inBand)
      const drawn = new Set([...glyphs.flatMap(({ records }) => records), ...corridors.map(({ record }) => record)])
      const placed = indexes.filter((index) => isOnMap(CATALOG.records[index]!))
      expect([...drawn].sort((a, b) => a - b)).toEqual(placed.sort((a, b) => a - b))
    }),
  )
})

test('within a glyph nothing is counted twice, and the ring adds up', () => {
  fc.assert(
    fc.property(shown, lens, band, chosen, (indexes, ofLens, inBand, industries) => {
      const { glyphs } = gather(CATALOG, indexes, lensScheme(CATALOG, ofLens, industries), inBand)
      for (const { count, records, segments } of glyphs) {
        expect(new Set(records).size).toBe(count)
        expect(segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(count)
      }
    }),
  )
})

test('the order in which records come changes nothing', () => {
  fc.assert(
    fc.property(shown, lens, band, (indexes, ofLens, inBand) => {
      const scheme = lensScheme(CATALOG, ofLens, [])
      expect(gather(CATALOG, [...indexes].reverse(), scheme, inBand)).toEqual(gather(CATALOG, indexes, scheme, inBand))
    }),
  )
})
