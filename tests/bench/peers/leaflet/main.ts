import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { drawn, given } from '../given.ts'

/** Leaflet on one canvas, without animations. */
const { counties, neighbours, borders, lines, points } = await given()
const map = L.map('map', { preferCanvas: true, zoomAnimation: false, fadeAnimation: false })
map.fitBounds([
  [31.38, 110.35],
  [36.37, 116.65],
])
L.geoJSON(neighbours, { style: { color: '#c3c9ca', weight: 1, fill: false } }).addTo(map)
L.geoJSON(counties, { style: { color: '#d8cfba', weight: 1, fillColor: '#f8f4e9', fillOpacity: 1 } }).addTo(map)
L.geoJSON(borders, { style: { color: '#918669', weight: 1 } }).addTo(map)
L.geoJSON(lines, { style: { color: '#2b76ae', weight: 1 } }).addTo(map)
for (const { name, lat, lon } of points)
  L.circleMarker([lat, lon], { radius: 4, stroke: false, fillColor: '#a8321f', fillOpacity: 1 })
    .bindTooltip(name)
    .addTo(map)
// It draws its canvas in the next frame, and has no event for it.
requestAnimationFrame(() => requestAnimationFrame(drawn))
