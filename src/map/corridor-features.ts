import type { Corridor } from './gather.ts'
import { collection, feature, pointFeature } from './idioms.ts'
import { imageKey, type ImagePlan } from './images.ts'
import { corridorFeature } from './known.ts'
import type { SourcePlan } from './layer.ts'
import { shortName } from './lettering.ts'
import { oncePer } from './memo.ts'
import type { Scene } from './scene.ts'
import { pointOf } from './standing.ts'

/** Each corridor as its line and its named ends. */
const corridors = oncePer((scene: Scene) =>
  scene.corridors.flatMap((corridor) => {
    const record = scene.catalog.records[corridor.record]
    const colour = scene.colourOf(corridor.code)
    const drawn = corridorFeature(corridor.ends, corridor.inferred)
    const way = corridor.inferred ? 'inferred' : corridor.planned ? 'planned' : 'built'
    const image = imageKey(square(scene, corridor))
    return [
      feature(drawn.geometry, { part: 'corridor', record: record?.id, colour, way }),
      ...corridor.ends.map((place) =>
        pointFeature(pointOf(place), { part: 'end', record: record?.id, image, name: shortName(place, scene.locale) }),
      ),
    ]
  }),
)

/** The square at a corridor's end, in the corridor's colour. */
export function square(scene: Scene, corridor: Corridor): ImagePlan {
  return { theme: scene.theme, form: 'square', colour: scene.colourOf(corridor.code) }
}

export function corridorSource(scene: Scene): Readonly<Record<'corridors', SourcePlan>> {
  return { corridors: { data: collection(corridors(scene)) } }
}
