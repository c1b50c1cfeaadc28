import 'maplibre-gl/dist/maplibre-gl.css'
import { Map, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { drawn } from '../given.ts'

/** A page with MapLibre and the same boundaries, and nothing else: what the app's first idle is held against. */
setWorkerUrl(new URL(workerUrl, document.baseURI).href)

const names = ['henan.topo.json', 'neighbours.topo.json', 'lines.json'] as const
const [henan, neighbours, lines] = await Promise.all(names.map(async (name) => (await fetch(`./data/${name}`)).json()))

function decoded(topology: Topology, name: string) {
  return { type: 'geojson' as const, data: feature(topology, topology.objects[name]!) }
}

const map = new Map({
  container: 'map',
  bounds: [110.35, 31.38, 116.65, 36.37],
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      counties: decoded(henan, 'counties'),
      'county-lines': decoded(henan, 'county-lines'),
      'prefecture-lines': decoded(henan, 'prefecture-lines'),
      'province-line': decoded(henan, 'province-line'),
      neighbours: decoded(neighbours, 'neighbours'),
      lines: { type: 'geojson', data: lines },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#ebeeee' } },
      { id: 'neighbours', type: 'line', source: 'neighbours', paint: { 'line-color': '#c3c9ca' } },
      { id: 'counties', type: 'fill', source: 'counties', paint: { 'fill-color': '#f8f4e9' } },
      { id: 'county-lines', type: 'line', source: 'county-lines', paint: { 'line-color': '#d8cfba' } },
      { id: 'prefecture-lines', type: 'line', source: 'prefecture-lines', paint: { 'line-color': '#918669' } },
      { id: 'province-line', type: 'line', source: 'province-line', paint: { 'line-color': '#75684f' } },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': '#2b76ae' } },
    ],
  },
})
map.once('idle', drawn)
