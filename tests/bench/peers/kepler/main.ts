import { addDataToMap } from '@kepler.gl/actions'
import * as components from '@kepler.gl/components'
import { processGeojson, processRowObject } from '@kepler.gl/processors'
import * as reducers from '@kepler.gl/reducers'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { applyMiddleware, combineReducers, legacy_createStore as createStore } from 'redux'
import { drawn, given } from '../given.ts'

/** kepler.gl without a base map, which it would fetch from outside; its side panel is as it comes. */
const { keplerGlReducer, enhanceReduxMiddleware } = exportsOf(reducers, 'enhanceReduxMiddleware')
const { KeplerGl } = exportsOf(components, 'KeplerGl')

const store = createStore(
  combineReducers({
    keplerGl: keplerGlReducer.initialState({ mapStyle: { styleType: 'empty' }, uiState: { currentModal: null } }),
  }),
  {},
  applyMiddleware(...enhanceReduxMiddleware([])),
)
const EMPTY = {
  id: 'empty',
  label: 'Empty',
  url: '',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ebeeee' } }],
  },
  layerGroups: [],
}
let layers: () => readonly { isLoaded: boolean }[] = () => []
createRoot(document.getElementById('map')!).render(
  createElement(Provider, {
    store,
    children: createElement(KeplerGl, {
      id: 'map',
      width: innerWidth,
      height: innerHeight,
      mapboxApiAccessToken: '',
      mapStylesReplaceDefault: true,
      mapStyles: [EMPTY],
      onDeckInitialized: (deck: { layerManager?: { getLayers: () => { isLoaded: boolean }[] } }) => {
        layers = () => deck.layerManager?.getLayers() ?? []
      },
    }),
  }),
)

const { counties, neighbours, borders, lines, points } = await given()
const areas = { ...counties, features: [...neighbours.features, ...counties.features] }
const strokes = { ...lines, features: [...borders.features, ...lines.features] }
const rows = points.map(({ name, kind, lon, lat }) => ({ name, kind, longitude: lon, latitude: lat }))
store.dispatch(
  addDataToMap({
    datasets: [
      { info: { id: 'areas', label: 'areas' }, data: processGeojson(plain(areas))! },
      { info: { id: 'lines', label: 'lines' }, data: processGeojson(plain(strokes))! },
      { info: { id: 'records', label: 'records' }, data: processRowObject(rows)! },
    ],
    options: { centerMap: true, readOnly: false },
  }),
)
requestAnimationFrame(watch)

/** It has no event for a map that is drawn: its layers are loaded, and two frames later they are on the screen. */
function watch(): void {
  const all = layers()
  const loaded = all.length >= 3 && all.every(({ isLoaded }) => isLoaded)
  if (loaded) requestAnimationFrame(() => requestAnimationFrame(drawn))
  else requestAnimationFrame(watch)
}

/** It takes a feature for its own by its properties, and wants some. */
function plain(collection: typeof areas) {
  return {
    ...collection,
    features: collection.features.map(({ type, geometry, id }, at) => ({
      type,
      geometry,
      properties: { name: String(id ?? at) },
    })),
  }
}

/** Its packages are CommonJS, and lie one or two defaults deep when they are bundled. */
function exportsOf<T extends object>(module: T, name: keyof T): T {
  let found = module as T & { default?: T }
  while (!(name in found) && found.default) found = found.default
  return found
}
