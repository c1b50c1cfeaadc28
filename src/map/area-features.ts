import type { Feature } from 'geojson'
import { collection, feature } from './idioms.ts'
import { outlineOf } from './known.ts'
import type { SourcePlan } from './layer.ts'
import { oncePer } from './memo.ts'
import type { Scene } from './scene.ts'

/** The polygons of what is known only to a county or a city; `part` says which, or that it is inferred. */
export const areas = oncePer(({ places, geometry }: Scene): readonly Feature[] =>
  places.glyphs.flatMap(({ form, place, count, inferred }) => {
    if (form !== 'plate' || count === 0) return []
    const outline = outlineOf(geometry, place)
    if (!outline) return []
    const part = inferred ? 'inferred' : place.level === 'prefecture' ? 'city' : 'county'
    return [feature(outline, { part, inferred, place: place.id })]
  }),
)

export function areaSource(scene: Scene): Readonly<Record<'areas', SourcePlan>> {
  return { areas: { data: collection(areas(scene)) } }
}
