import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const KIB = 1024

const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|mjs|css)$/.test(name))
const gzipped = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length / KIB

/** What the first view fetches of the data. */
const FIRST_VIEW = ['catalog.json', 'henan.topo.json', 'neighbours.topo.json', 'lines.json', 'pattern.json']

describe('the built app', () => {
  it('ships MapLibre and its worker as files of their own', () => {
    const worker = assets.filter((name) => /worker/.test(name))
    expect(worker).toHaveLength(1)
    expect(readFileSync(join(dist, 'assets', worker[0] ?? ''), 'utf8').length).toBeGreaterThan(200_000)
    expect(assets.some((name) => name.startsWith('adapter') || name.startsWith('maplibre'))).toBe(true)
  })

  it('keeps all of its own code and styles within 120 KiB gzip', () => {
    const own = assets.filter((name) => !/maplibre|worker/.test(name))
    const size = own.reduce((sum, name) => sum + gzipped(`assets/${name}`), 0)
    console.log(`own code and styles: ${size.toFixed(1)} KiB gzip in ${own.length} files`)
    expect(size).toBeLessThanOrEqual(120)
  })

  it('keeps the data of the first view within 250 KiB gzip', () => {
    const size = FIRST_VIEW.reduce((sum, name) => sum + gzipped(`data/${name}`), 0)
    console.log(`data of the first view: ${size.toFixed(1)} KiB gzip`)
    expect(size).toBeLessThanOrEqual(250)
  })

  it('keeps the whole package within 1.5 MB compressed', () => {
    const files = readdirSync(join(dist, 'data')).filter((name) => !/\.(gz|br)$/.test(name))
    const size = files.reduce((sum, name) => sum + gzipped(`data/${name}`), 0)
    expect(size).toBeLessThanOrEqual(1.5 * KIB)
  })

  it('names no other host, apart from the links and identifiers of licences and schemas', () => {
    const allowed = /^https?:\/\/(www\.w3\.org|svelte\.dev|github\.com|maplibre\.org|creativecommons\.org|localhost)/
    const own = assets.filter((name) => !/maplibre|worker/.test(name) && name.endsWith('.js'))
    const hosts = own.flatMap(
      (name) => readFileSync(join(dist, 'assets', name), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? [],
    )
    expect(hosts.filter((host) => !allowed.test(host))).toEqual([])
  })
})
