import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** What of a built file is program, and what is data, in bytes as a host sends them. */
export interface Weight {
  readonly code: number
  readonly data: number
}

/**
 * The page carries the first view drawn into it: records, counts and the province's outline, made from the data. That
 * is data of the first view, as the files in `data/` are; the rest of the page is code.
 */
export function weigh(dist: string, path: string, packing: 'brotli' | 'gzip'): Weight {
  const whole = packing === 'brotli' ? brotliBytes(join(dist, path)) : gzipped(readFileSync(join(dist, path)))
  if (path.startsWith('/data/')) return { code: 0, data: whole }
  if (!/\.(html|m?js|css)$/.test(path)) return { code: 0, data: 0 }
  if (!path.endsWith('.html')) return { code: whole, data: 0 }
  const page = readFileSync(join(dist, path), 'utf8')
  const empty = page.replace(/(<div id="app">)[^]*(<\/div>\s*<noscript>)/, '$1$2')
  if (empty === page) throw new Error(`${path} carries nothing drawn`)
  const code = packing === 'brotli' ? brotliCompressSync(empty).length : gzipped(empty)
  return { code, data: whole - code }
}

const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length

/** As the build has compressed it; a file too small for that goes as it is. */
function brotliBytes(file: string): number {
  const compressed = `${file}.br`
  return statSync(existsSync(compressed) ? compressed : file).size
}
