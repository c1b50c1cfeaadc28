import { describe, expect, it } from 'vitest'
import { NO_CHOICES } from '../../src/domain/facets/facet.ts'
import { createFilter } from '../../src/domain/facets/select.ts'
import { liesIn } from '../../src/domain/record/standing.ts'
import { CATALOG, aScene } from '../support/map-scene.ts'

/** A reader who clicks “44” must find forty-four: the glyph, the card of its place and the filter by it count alike. */
describe('one number for a city, wherever it is counted', () => {
  const filter = createFilter(CATALOG)
  const select = (place: string | null) =>
    filter.select({
      facets: place === null ? NO_CHOICES : { ...NO_CHOICES, place: [place] },
      policy: false,
      years: null,
      undated: true,
      text: '',
      within: null,
    })
  const { shown } = select(null)
  const scene = aScene({ shown, near: false })
  const cities = CATALOG.places.filter(({ level }) => level === 'prefecture')

  it('has eighteen of them', () => expect(cities).toHaveLength(18))

  it.each(cities.map(({ id, name }) => [name.en, id]))('%s', (_, id) => {
    const glyph = scene.seats.glyphs.find(({ place }) => place.id === id)?.count ?? 0
    const card = shown.filter((index) => liesIn(CATALOG, CATALOG.records[index]!, id)).length
    expect({ glyph, card }).toEqual({ glyph: select(id).shown.length, card: select(id).shown.length })
  })
})
