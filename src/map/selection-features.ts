import type { Feature } from 'geojson'
import { collection, pointFeature } from './idioms.ts'
import { imageKey, type ImagePlan } from './images.ts'
import { knownShapes } from './known.ts'
import type { SourcePlan } from './layer.ts'
import { shortName } from './lettering.ts'
import { oncePer } from './memo.ts'
import type { Scene } from './scene.ts'
import { corridorEnds, pointOf } from './standing.ts'

/** What is known of the selection, and the named ends of a selected corridor. */
export const selectionShapes = oncePer((scene: Scene): readonly Feature[] => {
  const { catalog, geometry, selected, selectedRecord } = scene
  const ends = selectedRecord ? corridorEnds(catalog, selectedRecord) : []
  return [
    ...knownShapes(catalog, geometry, selected),
    ...ends.map((place) => {
      const [name, image] = [shortName(place, scene.locale), imageKey(square(scene))]
      // At province scale a city's own glyph stands there, and says its name.
      const far = place.level === 'prefecture' ? { farName: '', farImage: '' } : { farName: name, farImage: image }
      return pointFeature(pointOf(place), { part: 'end', name, image, ...far })
    }),
  ]
})

export function selectionSource(scene: Scene): Readonly<Record<'selection', SourcePlan>> {
  return { selection: { data: collection(selectionShapes(scene)) } }
}

/** The square at the end of a selected corridor. */
export function square({ theme, tokens }: Scene): ImagePlan {
  return { theme, form: 'square', colour: tokens.selection }
}
