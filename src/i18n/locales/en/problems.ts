import type { SameShape } from '../../messages.ts'
import type { problems as zh } from '../zh/problems.ts'

export const problems: SameShape<typeof zh> = {
  'link-part-ignored': (detail) =>
    `Parts of the link could not be read and were left out: ${detail}. The rest is open.`,
  'link-newer-version': (detail) => `This link comes from a newer version (${detail}). What is known of it is open.`,
  'config-broken': (detail) =>
    `The file app-config.json has a fault (${detail}). The defaults are in use. Please tell whoever runs this site.`,
  'config-base-map-crs': (detail) =>
    `The configured base map is in ${detail}, which does not match the WGS 84 data and would be shifted, so it was not loaded. The built-in base is in use.`,
  'base-map-failed': (detail) =>
    `The external base map did not load (${detail}). The built-in base is in use; the data works as usual.`,
  'data-missing': (detail) =>
    `A data file did not load (${detail}). Check the network and try again; if it stays away, tell whoever runs this site.`,
  'data-newer-schema': (detail) =>
    `The data format (${detail}) is newer than the program. Reload the page to get the new program.`,
  'geometry-missing': (detail) =>
    `Some map data did not load (${detail}). List, filters and details work as usual; you can try again.`,
  'no-webgl': () =>
    'WebGL is off in this browser, so the map is a simple picture. List, filters and details work as usual.',
  'webgl-lost': () => 'The graphics card was reset and the map is coming back. Nothing you chose is lost.',
  'map-worker-dead': () =>
    'The map’s background program did not start, so the map is a simple picture. List and details work; reloading may help.',
  'storage-refused': () => 'The browser refuses to store settings. Language and theme hold for this page only.',
  'clipboard-refused': () => 'The browser refuses access to the clipboard. Select the link and copy it by hand.',
  'program-part-missing': (detail) =>
    `A part of the program did not load (${detail}): the network is down or the site was just updated. The rest works; reloading tries again, and the address keeps your view.`,
  'unknown-term': (detail) => `There is no “${detail}”; it was left out.`,
}
