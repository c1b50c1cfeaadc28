import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../../support/browser-page.ts'
import { takenNow } from '../machine.ts'
import { rounded, type BytesPart } from '../result.ts'
import { serveFolder } from '../serve-folder.ts'

const KIB = 1024

/** What the first route asks for, until its map has come to rest, as the build has compressed it. */
export async function measureBytes(dist: string): Promise<BytesPart> {
  const served = await serveFolder(dist)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await page.goto(served.url)
    await page.locator('[data-idle]').first().waitFor({ state: 'attached', timeout: 60_000 })
    const files = [...new Set(served.asked())].map((path) => (path === '/' ? '/index.html' : path))
    const kib = (wanted: (path: string) => boolean) =>
      rounded(files.filter(wanted).reduce((sum, path) => sum + brotliBytes(dist, path), 0) / KIB)
    const code = (path: string) => /\.(html|m?js|css)$/.test(path)
    return {
      taken: takenNow(browser.version()),
      code: kib(code),
      data: kib((path) => path.startsWith('/data/')),
      files: files.length,
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

/** The bytes of a file as a host sends it; one too small to be compressed goes as it is. */
function brotliBytes(dist: string, path: string): number {
  const compressed = join(dist, `${path}.br`)
  if (existsSync(compressed)) return readFileSync(compressed).length
  return existsSync(join(dist, path)) ? statSync(join(dist, path)).size : 0
}
