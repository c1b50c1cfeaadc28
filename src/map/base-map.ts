import type { Problem } from '../base/problem.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { matchesData, type BaseMapConfig } from '../domain/config/config.ts'
import { mercator } from './projection.ts'
import type { BaseLayers } from './scene.ts'

/** Layers of a style that need no fonts and no pictures of their own; our lettering is our own. */
const DRAWABLE = new Set(['fill', 'line', 'raster', 'circle', 'hillshade', 'background', 'fill-extrusion'])

const PROBE_ZOOM = 6

interface StyleFile {
  readonly sources?: Readonly<Record<string, unknown>>
  readonly layers?: readonly { readonly id: string; readonly type: string; readonly source?: string }[]
}

/**
 * A deployer's base map, checked and ready to draw. One that does not lie on the data is refused before anything of
 * it is fetched.
 */
export async function prepareBase(config: BaseMapConfig, page: string): Promise<Result<BaseLayers>> {
  if (!matchesData(config.crs)) return fail({ code: 'config-base-map-crs', detail: config.crs })
  if (config.kind === 'raster') {
    const missing = await missingTile(absolute(config.url, page))
    if (missing) return fail(missing)
    return ok({
      sources: { 'base-raster': { type: 'raster', tiles: [absolute(config.url, page)], tileSize: 256 } },
      layers: [{ id: 'base-raster', type: 'raster', source: 'base-raster', paint: { 'raster-fade-duration': 0 } }],
    })
  }
  try {
    const reply = await fetch(absolute(config.url, page))
    if (!reply.ok) return fail(failed(String(reply.status)))
    return readStyle((await reply.json()) as StyleFile)
  } catch (fault) {
    return fail(failed(fault instanceof Error ? fault.message : ''))
  }
}

function readStyle({ sources, layers }: StyleFile): Result<BaseLayers> {
  if (!sources || !Array.isArray(layers)) return fail(failed('style'))
  const own = layers.filter((layer) => DRAWABLE.has(layer.type) && !usesPictures(layer))
  return ok({
    sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [`base-${id}`, source])),
    layers: own.map((layer) => ({
      ...layer,
      id: `base-${layer.id}`,
      ...(layer.source === undefined ? {} : { source: `base-${layer.source}` }),
    })),
  })
}

function usesPictures(layer: object): boolean {
  return /-pattern"/u.test(JSON.stringify(layer))
}

function failed(detail: string): Problem {
  return { code: 'base-map-failed', detail }
}

/** Tiles that are not there are no fault to MapLibre, which would wait for them for ever: one is asked for beforehand. */
async function missingTile(template: string): Promise<Problem | null> {
  const [x, y] = mercator([113.65, 34.76]).map((part) => Math.floor(part * 2 ** PROBE_ZOOM))
  const url = template.replace('{z}', String(PROBE_ZOOM)).replace('{x}', String(x)).replace('{y}', String(y))
  try {
    const reply = await fetch(url)
    return reply.ok ? null : failed(String(reply.status))
  } catch (fault) {
    return failed(fault instanceof Error ? fault.message : '')
  }
}

/** The braces of a tile template must not be escaped. */
function absolute(url: string, page: string): string {
  return new URL(url, page).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}
