import { BANDS, type MapLayer } from './layer.ts'

const modules = import.meta.glob<MapLayer>('./layers/*.layer.ts', { eager: true, import: 'default' })

/** Every layer file, bottom to top. A new file in `layers/` is a new layer; there is no list to edit. */
export const MAP_LAYERS: readonly MapLayer[] = Object.values(modules).sort(
  (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || a.order - b.order || (a.id < b.id ? -1 : 1),
)
