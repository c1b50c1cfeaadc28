import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { contentSecurityPolicy, readConfig, securityHeaders } from './security-headers.mjs'

/** Files named by their content never change; everything else is asked for anew. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * The page with the policy of the settings as they are now: they may have been edited since the build.
 * @param {string} dir
 * @param {unknown} config
 */
function readPage(dir, config) {
  const policy = contentSecurityPolicy(config, { framing: false })
  return readFileSync(join(dir, 'index.html'), 'utf8').replace(
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/,
    (_, head, tail) => `${head}${policy}${tail}`,
  )
}

/**
 * Serves a build folder as a production host would: security headers, precompressed files, 404 for what is missing.
 * A busy port is passed over for the next one.
 * @param {{ dir: string, port?: number, host?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ dir, port = 4173, host = '127.0.0.1' }) {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no build in ${dir}: run "npm run build" first`)
  const config = readConfig(dir)
  const headers = securityHeaders(config)
  const page = readPage(dir, config)
  const files = sirv(dir, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? FOREVER : 'no-cache')
    },
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const path = request.url?.split('?')[0]
    if (path === '/' || path === '/index.html') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(request.method === 'HEAD' ? '' : page)
      return
    }
    files(request, response, () => {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end('没有这个文件 / No such file\n')
    })
  })
  const taken = await listen(server, port, host)
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    const attempt = (/** @type {number} */ candidate) => {
      server.once('error', (fault) => {
        const busy = /** @type {NodeJS.ErrnoException} */ (fault).code === 'EADDRINUSE'
        if (busy && candidate !== 0 && candidate < port + 50) attempt(candidate + 1)
        else reject(fault)
      })
      server.listen(candidate, host, () => {
        server.removeAllListeners('error')
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : candidate)
      })
    }
    attempt(port)
  })
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const dir = fileURLToPath(new URL('../dist', import.meta.url))
  const { url } = await serve({ dir, port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? '127.0.0.1' })
  console.log(`豫图 Yutu: ${url}`)
}
