import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/base/local-text.ts'
import { LAYER_IDS, LENSES, THEMES, type LayerId, type Selected } from '../../src/domain/view/view.ts'
import { planMap, type MapPlan } from '../../src/map/plan.ts'
import { MAP_LAYERS } from '../../src/map/registry.ts'
import { ALL_ELEMENTS, aScene, CATALOG } from '../support/map-scene.ts'

/** The plan as a whole style, the data left out: the validator reads it without a browser. */
function styleOf({ layers, sources }: MapPlan): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, { maxzoom = 12 }]) => [
        id,
        { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom },
      ]),
    ),
    layers: [...layers],
  }
}

function faults(plan: MapPlan): readonly string[] {
  return validateStyleMin(styleOf(plan)).map(({ message }) => message)
}

const corridor = CATALOG.records.find(({ precision }) => precision === 'corridor')
const SELECTIONS: readonly (Selected | null)[] = [
  null,
  { type: 'place', id: '410100' },
  { type: 'element', id: 'axis-longhai' },
  ...(corridor ? [{ type: 'record' as const, id: corridor.id }] : []),
]

describe.each(THEMES)('%s', (theme) => {
  describe.each(LOCALES)('%s', (locale) => {
    test.each(LENSES)('every plan under the lens %s is a valid style', (lens) => {
      const found = SELECTIONS.flatMap((selected) =>
        [[], ALL_ELEMENTS].flatMap((pattern) => faults(planMap(aScene({ theme, locale, lens, selected, pattern })))),
      )
      expect(found).toEqual([])
    })
  })
})

test('a plan names only pictures that it brings', () => {
  const plan = planMap(aScene({ pattern: ALL_ELEMENTS }))
  const named = Object.values(plan.sources).flatMap(({ data }) =>
    data.features.flatMap(({ properties }) =>
      ['image', 'mark', 'cross'].flatMap((key) => (typeof properties?.[key] === 'string' ? [properties[key]] : [])),
    ),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((key) => !(key in plan.images))).toEqual([])
})

test('no style layer asks for fonts, sprites or tiles of another host', () => {
  const plan = planMap(aScene({ pattern: ALL_ELEMENTS }))
  const style = styleOf(plan)
  expect(style.glyphs).toBeUndefined()
  expect(style.sprite).toBeUndefined()
  expect(Object.values(style.sources).every(({ type }) => type === 'geojson')).toBe(true)
})

test('each switch takes its own layers away, and nothing but those', () => {
  const whole = planMap(aScene()).layers.map(({ id }) => id)
  const gone = (hidden: LayerId) => {
    const left = new Set(planMap(aScene({ hidden: [hidden] })).layers.map(({ id }) => id))
    return whole.filter((id) => !left.has(id))
  }
  expect(gone('counties')).toEqual(['county-lines'])
  expect(gone('railways')).toEqual(['railways', 'railway-ticks', 'rail-names'])
  expect(gone('rivers').every((id) => id.startsWith('river-') || id === 'water-names')).toBe(true)
  expect(gone('rivers')).toHaveLength(11)
  expect(gone('labels')).toContain('town-names')
  expect(gone('records')).toContain('glyphs-places')
  for (const id of LAYER_IDS) expect(gone(id)).not.toContain('land')
})

test('the layers stand in this order, bottom to top', () => {
  expect(MAP_LAYERS.map(({ band, id }) => `${band}: ${id}`)).toEqual([
    'base: ground',
    'base: base-map',
    'area: belts',
    'area: cores',
    'area: axes',
    'area: areas',
    'area: zones',
    'line: boundaries',
    'line: area-edges',
    'line: rivers',
    'line: railways',
    'line: corridors',
    'line: selection',
    'point: glyphs',
    'label: map-names',
    'label: corridor-ends',
    'label: place-labels',
    'highlight: selection-ends',
  ])
})

test('far out, nothing is loaded that only shows close up', () => {
  const far = planMap(aScene({ near: false, pattern: ALL_ELEMENTS }))
  expect(far.layers.filter(({ minzoom = 0 }) => minzoom >= 8)).toEqual([])
  expect(Object.keys(far.sources).sort()).toEqual(['axes', 'belts', 'cores', 'ground'])
})
