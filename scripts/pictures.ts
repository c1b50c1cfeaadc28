import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Atlas, launch } from '../tests/support/driver.ts'
import { serve } from './serve.mjs'

/** Takes the README's pictures from the built app: overview, filtered, pattern and inspector, in both languages. */
const out = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const dist = fileURLToPath(new URL('../dist', import.meta.url))

const VIEWS = {
  overview: '',
  filtered: 'v=1&industry=smart-sensors&y=2022-2025&lens=status',
  pattern:
    'v=1&pattern=core-zhengzhou,core-luoyang,axis-jingguang,axis-longhai,belt-yellow,belt-huai,belt-han&panel=layers',
  inspector: 'v=1&sel=sensor-valley-zhengzhou&map=9.5/34.76/113.65',
} as const

mkdirSync(out, { recursive: true })
const { url, close } = await serve({ dir: dist, port: 4450 })
const browser = await launch()
try {
  for (const locale of ['zh', 'en'] as const) {
    for (const [name, hash] of Object.entries(VIEWS)) {
      const atlas = await Atlas.open(browser, url, hash, { locale })
      await atlas.mapSettled()
      await atlas.page.screenshot({ path: `${out}/${name}-${locale}.png` })
      await atlas.close()
    }
  }
} finally {
  await browser.close()
  await close()
}
console.log(`docs/pictures: ${Object.keys(VIEWS).length * 2} pictures`)
