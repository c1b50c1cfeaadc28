import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Taken } from './result.ts'

/** Where and when a part is measured. The load is that of the last minute, at the end of the part. */
export function takenNow(browser: string | null): Taken {
  return {
    day: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
    node: process.versions.node,
    browser,
  }
}

/** The versions of the libraries measured, by the lock files. */
export function versions(): Readonly<Record<string, string>> {
  const read = (path: string) =>
    JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as Record<string, unknown>
  const own = read('../../package.json')['dependencies'] as Record<string, string>
  const peers = read('package.json')['devDependencies'] as Record<string, string>
  const named = ['crossfilter2', 'arquero', 'itemsjs', 'echarts', 'leaflet']
  return {
    'maplibre-gl': own['maplibre-gl'] ?? '?',
    ...Object.fromEntries(named.map((name) => [name, peers[name] ?? '?'])),
    'kepler.gl': peers['@kepler.gl/components'] ?? '?',
  }
}
