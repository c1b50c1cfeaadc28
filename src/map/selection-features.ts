import type { Feature } from 'geojson'
import { collection, pointFeature } from './idioms.ts'
import { imageKey, type ImagePlan } from './images.ts'
import { knownShapes } from './known.ts'
import type { SourcePlan } from './layer.ts'
import { shortName } from './lettering.ts'
import type { Scene } from './scene.ts'
import { corridorEnds, pointOf } from './standing.ts'

const known = new WeakMap<Scene, readonly Feature[]>()

/** What is known of the selection, and the named ends of a selected corridor. */
export function selectionShapes(scene: Scene): readonly Feature[] {
  const found = known.get(scene)
  if (found) return found
  const { catalog, geometry, selected, selectedRecord } = scene
  const ends = selectedRecord ? corridorEnds(catalog, selectedRecord) : []
  const shapes = [
    ...knownShapes(catalog, geometry, selected),
    ...ends.map((place) => {
      const [name, image] = [shortName(place, scene.locale), imageKey(square(scene))]
      // At province scale a city's own glyph stands there, and says its name.
      const far = place.level === 'prefecture' ? { farName: '', farImage: '' } : { farName: name, farImage: image }
      return pointFeature(pointOf(place), { part: 'end', name, image, ...far })
    }),
  ]
  known.set(scene, shapes)
  return shapes
}

export function selectionSource(scene: Scene): Readonly<Record<'selection', SourcePlan>> {
  return { selection: { data: collection(selectionShapes(scene)) } }
}

/** The square at the end of a selected corridor. */
export function square({ theme, tokens }: Scene): ImagePlan {
  return { theme, form: 'square', colour: tokens.selection }
}
