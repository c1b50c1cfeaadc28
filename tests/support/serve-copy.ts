import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../scripts/serve.mjs'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

export interface Served {
  /** Ending in a slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves a copy of the build as a deployer would set it up: under a path of the host, with settings of their own.
 * @param path as `a/b/`: the app lies there, and the root of the host is another site
 */
export async function serveCopy({ path = '', config }: { path?: string; config?: unknown }): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'yutu-'))
  const folder = join(root, path)
  mkdirSync(folder, { recursive: true })
  cpSync(DIST, folder, { recursive: true })
  if (path !== '') writeFileSync(join(root, 'index.html'), '<title>another site</title>')
  if (config !== undefined) writeFileSync(join(folder, 'app-config.json'), JSON.stringify(config))
  const { url, close } = await serve({ dir: root, port: 4600 })
  return {
    url: url + path,
    close: async () => {
      await close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** One pixel, stretched over every tile. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A host of raster tiles that any page may read; it remembers what it was asked for. */
export async function serveTiles(): Promise<Served & { readonly asked: readonly string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(PIXEL)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
