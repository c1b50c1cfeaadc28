import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface Served {
  readonly url: string
  /** Paths asked for since the last call. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Serves a folder to this machine alone: all pages alike, nothing compressed, nothing kept.
 * @param headers for every reply
 */
export async function serveFolder(dir: string, headers: Readonly<Record<string, string>> = {}): Promise<Served> {
  const files = sirv(dir, { dev: true, etag: false })
  let asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('Cache-Control', 'no-store')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    files(request, response, () => {
      response.statusCode = 404
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => {
      const paths = asked
      asked = []
      return paths
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
