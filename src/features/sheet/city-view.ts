import type { Catalog, Place } from '../../domain/record/catalog.ts'
import { placesAbove } from '../../domain/record/standing.ts'
import type { View } from '../../domain/view/view.ts'

/**
 * The View that shows on the map what a city's sheet shows: the same filters within the city, which is selected. Of the
 * chosen places those in the city stay, so that a sheet of one county does not lead to the whole city.
 */
export function cityView(catalog: Catalog, view: View, city: Place): View {
  const chosen = view.facets.place
  const own = chosen.filter((id) => placesAbove(catalog, id).includes(city.id))
  const isWhole = chosen.length === 0 || chosen.includes(city.id)
  // Places that lie in no city match nothing, here as there.
  const place = isWhole ? [city.id] : own.length > 0 ? own : chosen
  return { ...view, camera: null, facets: { ...view.facets, place }, selected: { type: 'place', id: city.id } }
}
