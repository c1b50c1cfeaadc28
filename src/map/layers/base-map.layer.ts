import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { defineLayer } from '../layer.ts'

/** The deployer's own base map, above our land and beneath our lines. */
export default defineLayer({
  id: 'base-map',
  band: 'base',
  order: 10,
  switch: 'base',
  style: ({ base }) => (base ? (base.layers as unknown as LayerSpecification[]) : []),
})
