/**
 * The fences, as far as imports of values show them: floors, who may see MapLibre, rings, orphans. Type imports in
 * `.svelte` files are erased before this tool looks; `eslint.config.js` sees those.
 */

/** What each room may import, beside itself. Written once here; `eslint.config.js` reads the same table. */
const { ROOMS } = require('./rooms.cjs')

const fences = Object.entries(ROOMS).map(([room, { path, may }]) => ({
  name: `${room}-keeps-its-floor`,
  severity: 'error',
  from: { path: `^${path}/` },
  to: {
    path: '^(src|seeds|geo)/',
    pathNot: [room, ...may].map((name) => `^${ROOMS[name]?.path}/`),
  },
}))

/** @type {{ forbidden: import('dependency-cruiser').IForbiddenRuleType[], options: import('dependency-cruiser').ICruiseOptions }} */
module.exports = {
  forbidden: [
    ...fences,
    { name: 'no-rings', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'only-the-adapter-sees-maplibre',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/map/(adapter|camera)[^/]*\\.ts$' },
      to: { path: 'node_modules/maplibre-gl', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-plain',
      severity: 'error',
      from: { path: '^src/(base|domain|i18n)/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/valibot' },
    },
    {
      name: 'features-see-the-map-through-its-doors',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '^src/features/(map-view|legend|layers)/' },
      to: { path: '^src/map/', pathNot: '^src/map/(registry|legend|layer|tokens|shapes|picture|sheet)\\.ts$' },
    },
    {
      name: 'no-unknown-files',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/app/main\\.ts$', '^src/map/layers/', '^src/ui/.*\\.css$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    extraExtensionsToScan: ['.css'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json'],
    },
  },
}
