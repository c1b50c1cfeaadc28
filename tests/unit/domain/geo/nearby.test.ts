import { describe, expect, it } from 'vitest'
import { nearbyZones } from '../../../../src/domain/geo/nearby.ts'
import { aCatalog, aPlace } from '../../../support/catalog-builders.ts'

const zone = (id: string, lon: number, parent = 'city-b', county: string | null = null) =>
  aPlace({ id, level: 'zone', parent, county, point: [lon, 34] })

/** At 34° north a tenth of a degree of longitude is 9.22 km. */
const CATALOG = aCatalog({
  places: [
    aPlace({ id: 'city-a' }),
    aPlace({ id: 'city-b' }),
    aPlace({ id: 'county-a', level: 'county', parent: 'city-a' }),
    zone('own', 113.05, 'city-a', 'county-a'),
    zone('near', 113.2),
    zone('nearer', 113.15),
    zone('far', 113.6),
    aPlace({ id: 'abroad', level: 'site', point: [113.2, 34], outside: true }),
  ],
})
const place = (id: string) => CATALOG.placeById.get(id)!
const ids = (found: ReturnType<typeof nearbyZones>) => found.map(({ zone: { id } }) => id)

describe('the zones near a place', () => {
  it('are measured from the point of a zone, nearest first, itself and what lies outside left out', () => {
    const found = nearbyZones(CATALOG, place('own'), null, 30)
    expect(ids(found)).toEqual(['nearer', 'near'])
    expect(found[0]?.km).toBeCloseTo(9.22, 1)
    expect(ids(nearbyZones(CATALOG, place('own'), null, 60))).toContain('far')
  })

  it('are measured from the edge of a county, never from its label point, and are not its own', () => {
    const ground = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [112.9, 33.9],
          [113.1, 33.9],
          [113.1, 34.1],
          [112.9, 34.1],
          [112.9, 33.9],
        ],
      ],
    }
    const found = nearbyZones(CATALOG, place('county-a'), ground, 30)
    expect(ids(found)).toEqual(['nearer', 'near'])
    expect(found[0]?.km).toBeCloseTo(4.61, 1)
    expect(ids(nearbyZones(CATALOG, place('city-b'), ground, 30))).toEqual(['own'])
    expect(nearbyZones(CATALOG, place('city-b'), ground, 30)[0]?.km).toBe(0)
  })

  it('are unknown for a county without its ground', () => {
    expect(nearbyZones(CATALOG, place('county-a'), null, 30)).toEqual([])
  })
})
