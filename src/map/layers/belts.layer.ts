import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import { collection, feature, get, is } from '../idioms.ts'
import { imageKey, type ImagePlan } from '../images.ts'
import { defineLayer } from '../layer.ts'
import { beltColour, elementKind } from '../pattern.ts'
import type { Scene } from '../scene.ts'
import { lineWidth } from '../tokens.ts'

const FADED = 0.28

/** Belts as tints of their counties, beneath everything: stripes of both where two of the drawn ones meet. */
export default defineLayer({
  id: 'belts',
  band: 'area',
  order: 0,
  switch: null,
  sources: (scene) => ({ belts: { data: collection([...fills(scene), ...edges(scene)]) } }),
  images: stripes,
  style: (scene) => {
    if (drawn(scene).length === 0) return []
    const { tokens, emphasis } = scene
    const opacity = (value: number): number | ExpressionSpecification =>
      emphasis
        ? (['case', ['in', emphasis, get('belts')], value, value * FADED] as unknown as ExpressionSpecification)
        : value
    return [
      {
        id: 'belts',
        type: 'fill',
        source: 'belts',
        filter: is('part', 'fill'),
        paint: { 'fill-color': get('colour'), 'fill-opacity': opacity(tokens.beltOpacity), 'fill-antialias': false },
      },
      ...(stripes(scene).length > 0
        ? [
            {
              id: 'belt-overlaps',
              type: 'fill' as const,
              source: 'belts',
              filter: is('part', 'stripes'),
              paint: {
                'fill-pattern': get('image') as unknown as string,
                'fill-opacity': opacity(tokens.beltOpacity),
              },
            },
          ]
        : []),
      {
        id: 'belt-edges',
        type: 'line',
        source: 'belts',
        filter: is('part', 'edge'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': get('colour'), 'line-width': lineWidth(tokens, 1.3), 'line-opacity': opacity(0.9) },
      },
    ]
  },
  legend: (scene) =>
    drawn(scene).flatMap((id) => {
      const element = scene.catalog.elementById.get(id)
      const colour = beltColour(scene.tokens, id)
      const edge = scene.tokens.beltEdge ?? colour
      return element
        ? [
            {
              id,
              section: 'pattern' as const,
              name: element.name,
              basis: element.basis,
              mark: { type: 'fill' as const, colours: [colour], edge },
            },
          ]
        : []
    }),
})

function drawn({ pattern, catalog }: Scene): readonly string[] {
  return catalog.pattern.elements.map(({ id }) => id).filter((id) => elementKind(id) === 'belt' && pattern.includes(id))
}

function visible(scene: Scene) {
  return scene.shapes.belts().flatMap(({ belts, shape }) => {
    const shown = belts.filter((belt) => scene.pattern.includes(belt))
    return shown.length > 0 ? [{ shown, shape }] : []
  })
}

function fills(scene: Scene) {
  return visible(scene).flatMap(({ shown, shape }) => {
    const image = stripesOf(scene, shown)
    // Fills of black are open: both are drawn where two belts meet, over each other.
    const drawnAs = image ? [shown[0] ?? ''] : shown
    return drawnAs.map((belt) =>
      feature(shape, {
        part: image ? 'stripes' : 'fill',
        belts: shown.join(' '),
        element: belt,
        colour: beltColour(scene.tokens, belt),
        ...(image ? { image: imageKey(image) } : {}),
      }),
    )
  })
}

function edges(scene: Scene) {
  return drawn(scene).map((belt) =>
    feature(scene.shapes.belt(belt), {
      part: 'edge',
      belts: belt,
      element: belt,
      colour: scene.tokens.beltEdge ?? beltColour(scene.tokens, belt),
    }),
  )
}

function stripes(scene: Scene): readonly ImagePlan[] {
  return visible(scene).flatMap(({ shown }) => stripesOf(scene, shown) ?? [])
}

function stripesOf({ theme, tokens }: Scene, belts: readonly string[]): ImagePlan | null {
  return belts.length > 1 && tokens.beltEdge === null
    ? { theme, form: 'stripes', colours: belts.map((belt) => beltColour(tokens, belt)) }
    : null
}
