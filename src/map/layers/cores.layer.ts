import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { collection, feature, get, is } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { elementKind } from '../pattern.ts'
import type { Scene } from '../scene.ts'
import { lineWidth } from '../tokens.ts'

const FADED = 0.28

/** Cores: the prefecture tinted, its urban districts accented, a soft band inside the edge. Violet, never cinnabar. */
export default defineLayer({
  id: 'cores',
  band: 'area',
  order: 10,
  switch: null,
  sources: (scene) => ({
    cores: {
      data: collection(
        drawn(scene).flatMap((element) => [
          ...scene.shapes
            .prefectures(element)
            .map(({ geometry }) => feature(geometry, { element, part: 'prefecture' })),
          feature(scene.shapes.urban(element), { element, part: 'urban' }),
          ...scene.shapes.band(element).map(({ geometry }) => feature(geometry, { element, part: 'band' })),
        ]),
      ),
    },
  }),
  style: (scene) => {
    if (drawn(scene).length === 0) return []
    const { tokens, emphasis } = scene
    const faded = (value: number | ExpressionSpecification) =>
      (emphasis
        ? ['*', value, ['case', is('element', emphasis), 1, FADED]]
        : value) as unknown as ExpressionSpecification
    return [
      {
        id: 'cores',
        type: 'fill',
        source: 'cores',
        paint: {
          'fill-color': tokens.core,
          'fill-antialias': false,
          'fill-opacity': faded([
            'match',
            get('part'),
            'prefecture',
            tokens.coreFill,
            'urban',
            tokens.coreUrban,
            tokens.coreUrban,
          ] as unknown as ExpressionSpecification),
        },
      },
      {
        id: 'core-edges',
        type: 'line',
        source: 'cores',
        filter: is('part', 'prefecture'),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': tokens.core,
          'line-width': lineWidth(tokens, tokens.coreLine),
          'line-opacity': faded(0.9),
        },
      },
    ]
  },
  legend: (scene) =>
    drawn(scene).flatMap((id) => {
      const element = scene.catalog.elementById.get(id)
      return element
        ? [
            {
              id,
              section: 'pattern' as const,
              name: element.name,
              basis: element.basis,
              mark: { type: 'core' as const },
            },
          ]
        : []
    }),
})

function drawn({ pattern, catalog }: Scene): readonly string[] {
  return catalog.pattern.elements.map(({ id }) => id).filter((id) => elementKind(id) === 'core' && pattern.includes(id))
}
