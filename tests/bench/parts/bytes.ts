import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../../support/browser-page.ts'
import { weigh, type Weight } from '../../support/page-bytes.ts'
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
    const weights = files.filter((path) => existsSync(join(dist, path))).map((path) => weigh(dist, path, 'brotli'))
    const kib = (part: keyof Weight) => rounded(weights.reduce((sum, weight) => sum + weight[part], 0) / KIB)
    return { taken: takenNow(browser.version()), code: kib('code'), data: kib('data'), files: files.length }
  } finally {
    await browser.close()
    await served.close()
  }
}
