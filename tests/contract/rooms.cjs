/** The rooms of the house and what each may import beside itself. Both fences read this table. */
/** @type {Record<string, { path: string, may: string[] }>} */
const ROOMS = {
  base: { path: 'src/base', may: [] },
  domain: { path: 'src/domain', may: ['base'] },
  i18n: { path: 'src/i18n', may: ['base', 'domain'] },
  data: { path: 'src/data', may: ['base', 'domain'] },
  map: { path: 'src/map', may: ['base', 'domain'] },
  ui: { path: 'src/ui', may: ['base'] },
  state: { path: 'src/state', may: ['base', 'domain', 'i18n', 'data'] },
  features: { path: 'src/features', may: ['base', 'domain', 'i18n', 'data', 'map', 'state', 'ui'] },
  app: { path: 'src/app', may: ['base', 'domain', 'i18n', 'data', 'map', 'state', 'ui', 'features'] },
  seeds: { path: 'seeds', may: ['base', 'domain'] },
  geo: { path: 'geo', may: ['base', 'domain'] },
}

module.exports = { ROOMS }
