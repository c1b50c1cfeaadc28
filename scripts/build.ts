import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { addFirstFrame } from './first-frame.ts'
import { publishData } from '../seeds/release/publish-data.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Smaller files gain nothing from compression. */
const COMPRESS_FROM = 512
const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|csv|svg|md|txt)$/
/** Kept releases lie there for whoever asks for one; the zip beside them is small. */
const KEPT = /[\\/]data[\\/]v\d[^\\/]*[\\/]/

/** Builds the app, writes the data package beside it and compresses everything once, for hosts that can send it so. */
async function main(): Promise<void> {
  rmSync(dist, { recursive: true, force: true })
  await build({ root, logLevel: 'warn' })
  await publishData(join(dist, 'data'))
  await addFirstFrame(root, dist)
  let bytes = 0
  for (const file of filesIn(dist)) {
    const content = readFileSync(file)
    bytes += content.length
    if (content.length < COMPRESS_FROM || !COMPRESSIBLE.test(file) || KEPT.test(file)) continue
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  }
  console.log(`dist: ${(bytes / 1e6).toFixed(1)} MB`)
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

await main()
