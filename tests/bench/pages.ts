import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { openCatalog, type CatalogFile } from '../../src/domain/record/catalog.ts'
import { KIND_TERMS } from '../../src/domain/record/terms.ts'
import { isOnMap, pointOf, standings } from '../../src/map/standing.ts'
import type { GivenPoint } from './peers/given.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peers = join(root, 'tests/bench/peers')
const out = join(root, '.cache/bench')

const COMMON: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
}
const BUILD = { emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 20_000 }

/** Builds the page of a peer as the app is built, with the data of the app beside it; its folder. */
export async function buildPage(peer: string): Promise<string> {
  const dir = join(out, peer)
  await build({
    ...COMMON,
    root: join(peers, peer),
    base: './',
    // The app's own version; beside the peers lies the one that kepler.gl asks for.
    resolve: { alias: peer === 'bare' ? { 'maplibre-gl': join(root, 'node_modules/maplibre-gl') } : {} },
    // A worker or an icon inlined would be another program than the app's.
    build: { ...BUILD, outDir: dir, assetsInlineLimit: 0 },
  })
  mkdirSync(join(dir, 'data'), { recursive: true })
  for (const name of ['henan.topo.json', 'neighbours.topo.json', 'lines.json'])
    cpSync(join(root, 'public/data', name), join(dir, 'data', name))
  writeFileSync(join(dir, 'data/points.json'), JSON.stringify(givenPoints()))
  return dir
}

/** Builds the engines for Node: the path of the program. Bundled, so that nothing but the engine is measured. */
export async function buildEngines(): Promise<string> {
  const dir = join(out, 'engines-node')
  rmSync(dir, { recursive: true, force: true })
  await build({
    ...COMMON,
    root,
    ssr: { noExternal: true },
    build: { ...BUILD, outDir: dir, ssr: join(peers, 'engines/node.ts') },
  })
  return join(dir, 'node.js')
}

/** Every place where a record of the first view stands. */
function givenPoints(): GivenPoint[] {
  const file = JSON.parse(readFileSync(join(root, 'public/data/catalog.json'), 'utf8')) as CatalogFile
  const catalog = openCatalog(file)
  return catalog.records
    .filter((record) => isOnMap(record) && KIND_TERMS[record.kind].group === 'layout')
    .flatMap((record) =>
      standings(catalog, record).map(({ place }) => {
        const [lon, lat] = pointOf(place)
        return { name: record.name.zh, kind: record.kind, lon, lat }
      }),
    )
}
