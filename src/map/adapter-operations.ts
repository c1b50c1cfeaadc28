import type { GeoJSONSource, Map as MapLibre, SourceSpecification } from 'maplibre-gl'
import type { MapOperation } from './diff.ts'
import { drawImage } from './glyph-images.ts'

type PaintName = Parameters<MapLibre['setPaintProperty']>[1]
type LayoutName = Parameters<MapLibre['setLayoutProperty']>[1]

/** Does one step of a plan's difference. Each sets a target: done twice, it changes nothing more. */
export function perform(map: MapLibre, operation: MapOperation, ratio: number): void {
  switch (operation.do) {
    case 'add-image':
      if (map.hasImage(operation.key)) map.removeImage(operation.key)
      map.addImage(operation.key, drawImage(operation.image, ratio), { pixelRatio: ratio })
      return
    case 'remove-image':
      if (map.hasImage(operation.key)) map.removeImage(operation.key)
      return
    case 'add-source':
    case 'set-data': {
      const { data, maxzoom = 12 } = operation.source
      const present = map.getSource<GeoJSONSource>(operation.id)
      if (present) void present.setData(data)
      else map.addSource(operation.id, { type: 'geojson', data, maxzoom, buffer: 96 })
      return
    }
    case 'add-base-source':
      if (!map.getSource(operation.id)) map.addSource(operation.id, operation.source as SourceSpecification)
      return
    case 'remove-source':
      if (map.getSource(operation.id)) map.removeSource(operation.id)
      return
    case 'add-layer': {
      const { layer, before } = operation
      if (map.getLayer(layer.id)) map.removeLayer(layer.id)
      map.addLayer(layer, before && map.getLayer(before) ? before : undefined)
      return
    }
    case 'remove-layer':
      if (map.getLayer(operation.id)) map.removeLayer(operation.id)
      return
    case 'set-paint':
      map.setPaintProperty(operation.id, operation.name as PaintName, operation.value as never)
      return
    case 'set-layout':
      map.setLayoutProperty(operation.id, operation.name as LayoutName, operation.value as never)
      return
    case 'set-filter':
      map.setFilter(operation.id, (operation.filter ?? null) as Parameters<MapLibre['setFilter']>[1])
  }
}
