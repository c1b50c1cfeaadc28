import type { SameShape } from '../../messages.ts'
import type { area as zh } from '../zh/area.ts'

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const area = {
  title: 'Filter by area',
  close: 'Close the area panel',
  draw: 'Draw on the map',
  shapes: { box: 'Rectangle', circle: 'Circle', polygon: 'Polygon' },
  extent: 'Take what the map shows',
  drawing: {
    box: 'Rectangle: drag, or click two corners. Keys: arrows move the crosshair, Enter sets a point, Esc cancels',
    circle:
      'Circle: drag from its centre, or click the centre and then the edge. Keys: arrows move the crosshair, Enter sets a point, Esc cancels',
    polygon:
      'Polygon: click each corner, double-click or F to finish. Keys: arrows move the crosshair, Enter sets a point, Backspace takes one back, Esc cancels',
  },
  finish: 'Finish',
  near: 'Near something',
  nearWhat: 'Place or line',
  nearKm: 'km or less from it',
  apply: 'Apply',
  kmWrong: 'Give a distance between 0.1 and 500 km.',
  groups: { line: 'Railways and rivers', prefecture: 'Cities', county: 'Counties', zone: 'Zones', site: 'Sites' },
  names: {
    box: 'a rectangle',
    polygon: 'a polygon',
    circle: (km) => `a circle of ${km} km`,
    near: (name, km) => `${km} km around ${name}`,
  },
  inside: (count) => `${records(count)} inside`,
  touching: (count) => `${records(count)} more known only to a county or city that lies partly inside`,
  countTouching: 'Count them too',
  clear: 'Clear the area',
  another: 'Change',
  rule: 'Zones and sites are taken by their point; what is known only to a county or city counts when the whole of it lies inside; province-wide and unlocated records never do. Distances are straight lines.',
  noGeometry: 'The boundaries have not arrived, so areas cannot be used yet.',
  set: (name, count) => `Filtered by ${name}: ${records(count)}`,
} satisfies SameShape<typeof zh>
