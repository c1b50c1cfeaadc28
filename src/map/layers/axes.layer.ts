import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { collection, feature, is, washed } from '../idioms.ts'
import { defineLayer } from '../layer.ts'
import { elementKind } from '../pattern.ts'
import type { Scene } from '../scene.ts'
import { lineWidth } from '../tokens.ts'

const FADED = 0.28

/** Axes: a light wash 11 km each side of the line with violet edges, so that it stays clean over any belt. */
export default defineLayer({
  id: 'axes',
  band: 'area',
  order: 20,
  switch: null,
  sources: (scene) => ({
    axes: {
      data: collection(
        drawn(scene).flatMap((element) =>
          scene.shapes.band(element).map(({ geometry }) => feature(geometry, { element })),
        ),
      ),
    },
  }),
  style: (scene) => {
    if (drawn(scene).length === 0) return []
    const { tokens, emphasis } = scene
    const wash = washed(tokens.land, tokens.axisWashLand, tokens.axis, tokens.axisWash)
    const width = lineWidth(tokens, 1.3)
    const faded = (value: number, least = FADED): number | ExpressionSpecification =>
      emphasis ? (['case', is('element', emphasis), value, value * least] as unknown as ExpressionSpecification) : value
    return [
      {
        id: 'axes',
        type: 'fill',
        source: 'axes',
        paint: { 'fill-color': wash.colour, 'fill-opacity': faded(wash.opacity), 'fill-antialias': false },
      },
      {
        id: 'axis-edges',
        type: 'line',
        source: 'axes',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': tokens.axis,
          'line-width': emphasis
            ? (['case', is('element', emphasis), lineWidth(tokens, 2), width] as unknown as ExpressionSpecification)
            : width,
          'line-opacity': faded(tokens.axisEdgeOpacity),
        },
      },
    ]
  },
  legend: (scene) =>
    drawn(scene).flatMap((id) => {
      const element = scene.catalog.elementById.get(id)
      const { tokens } = scene
      const wash = washed(tokens.land, tokens.axisWashLand, tokens.axis, tokens.axisWash)
      return element
        ? [
            {
              id,
              section: 'pattern' as const,
              name: element.name,
              basis: element.basis,
              mark: { type: 'fill' as const, colours: [wash.colour], edge: tokens.axis },
            },
          ]
        : []
    }),
})

function drawn({ pattern, catalog }: Scene): readonly string[] {
  return catalog.pattern.elements.map(({ id }) => id).filter((id) => elementKind(id) === 'axis' && pattern.includes(id))
}
