import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { Atlas, launch } from '../support/driver.ts'
import { weigh, type Weight } from '../support/page-bytes.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const KIB = 1024

const assets = readdirSync(join(dist, 'assets')).filter((name) => /\.(js|mjs|css)$/.test(name))
describe('the built app', () => {
  it('ships MapLibre and its worker as files of their own', () => {
    const worker = assets.filter((name) => /worker/.test(name))
    expect(worker).toHaveLength(1)
    expect(readFileSync(join(dist, 'assets', worker[0] ?? ''), 'utf8').length).toBeGreaterThan(200_000)
    expect(assets.some((name) => name.startsWith('adapter') || name.startsWith('maplibre'))).toBe(true)
  })

  it('loads no more than its budgets on the first route', async () => {
    const browser = await launch()
    onTestFinished(() => browser.close())
    const asked: string[] = []
    const atlas = await Atlas.open(browser, inject('address'), '', {
      before: async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      },
    })
    await atlas.mapSettled()
    const paths = [...new Set(asked)].map((path) => (path === '/' ? '/index.html' : path))
    const kib = (part: keyof Weight, packing: 'brotli' | 'gzip', of = paths) =>
      of.reduce((sum, path) => sum + weigh(dist, path, packing)[part], 0) / KIB
    const own = kib(
      'code',
      'gzip',
      paths.filter((path) => /^\/assets\/(?!maplibre)/.test(path)),
    )
    const data = kib('data', 'gzip')
    const code = kib('code', 'brotli')
    const sent = kib('data', 'brotli')
    console.log(`first route: own code and styles ${own.toFixed(1)} KiB, data ${data.toFixed(1)} KiB, gzip`)
    console.log(`first route: code with MapLibre ${code.toFixed(1)} KiB, data ${sent.toFixed(1)} KiB, Brotli`)
    expect(paths.filter((path) => /maplibre-gl-worker/.test(path))).toHaveLength(1)
    expect(code).toBeLessThanOrEqual(440)
    expect(sent).toBeLessThanOrEqual(220)
    expect(own).toBeGreaterThan(40)
    expect(own).toBeLessThanOrEqual(120)
    expect(data).toBeGreaterThan(80)
    expect(data).toBeLessThanOrEqual(250)
  })

  it('fetches each page when it is opened, and the workbook when it is taken', async () => {
    const browser = await launch()
    onTestFinished(() => browser.close())
    let asked: string[] = []
    const atlas = await Atlas.open(browser, inject('address'), '', {
      before: async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      },
    })
    await atlas.mapSettled()
    const fetched = async (name: string, act: () => Promise<unknown>) => {
      asked = []
      await act()
      await expect.poll(() => asked.filter((path) => path.endsWith('.js')).length, { message: name }).toBeGreaterThan(0)
      await atlas.page.waitForLoadState('networkidle')
      const size = asked
        .filter((path) => /\.(js|css)$/.test(path))
        .reduce((sum, path) => sum + weigh(dist, path, 'gzip').code / KIB, 0)
      console.log(`${name}: ${size.toFixed(1)} KiB, gzip`)
      expect(size, name).toBeLessThanOrEqual(40)
    }
    for (const page of ['table', 'indicators', 'compare', 'incentives', 'documents'] as const)
      await fetched(page, () => atlas.goTo(page))
    await fetched('profile', () => atlas.go('v=1&page=profile'))
    await fetched('sheet', () => atlas.go('v=1&page=sheet'))
    await fetched('take away', () => atlas.openDialog('takeAway'))
    expect(asked.some((path) => path.includes('xlsx'))).toBe(false)
    await fetched('workbook', () => atlas.takeAway())
    expect(asked.some((path) => path.includes('xlsx'))).toBe(true)
  })

  it('keeps the whole package within 1.5 MB compressed, and serves what the page of downloads lists', () => {
    const { files } = JSON.parse(readFileSync(join(dist, 'data/release.json'), 'utf8')) as {
      files: { path: string; bytes: number }[]
    }
    expect(files.find(({ path }) => path === 'yutu-data.zip')?.bytes).toBeLessThanOrEqual(1.5e6)
    for (const { path, bytes } of files) expect(statSync(join(dist, 'data', path)).size, path).toBe(bytes)
  })

  it('names no other host, apart from the links and identifiers of licences and schemas', () => {
    const allowed =
      /^https?:\/\/(www\.w3\.org|svelte\.dev|github\.com|maplibre\.org|creativecommons\.org|localhost|schemas\.openxmlformats\.org)/
    const own = assets.filter((name) => !/maplibre|worker/.test(name) && name.endsWith('.js'))
    const hosts = own.flatMap(
      (name) => readFileSync(join(dist, 'assets', name), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? [],
    )
    expect(hosts.filter((host) => !allowed.test(host))).toEqual([])
  })
})
