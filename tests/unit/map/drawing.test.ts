import { afterEach, describe, expect, test, vi } from 'vitest'
import { KIND_FAMILIES } from '../../../src/domain/record/terms.ts'
import { prepareBase } from '../../../src/map/base-map.ts'
import type { Outline } from '../../../src/domain/geo/outline.ts'
import { pictureShapes, shapesPath } from '../../../src/map/fallback-shapes.ts'
import { outlineTransform, ringArcs } from '../../../src/map/fallback.ts'
import { discRadius, discScale, imageKey } from '../../../src/map/images.ts'
import { kindShapePath } from '../../../src/map/shapes.ts'
import { ALL_ELEMENTS, aScene } from '../../support/map-scene.ts'

describe('discs', () => {
  test('four times the records are twice the radius, and no disc is too small to point at', () => {
    expect(discRadius(100, 4)).toBe(40)
    expect(discRadius(25, 4)).toBe(20)
    expect(discRadius(1, 4)).toBe(12.5)
  })

  test('the scale is the plates’ own until the catalogue outgrows it; a small screen draws smaller', () => {
    expect(discScale(64, false)).toBe(4)
    expect(discRadius(400, discScale(400, false))).toBeCloseTo(36, 1)
    expect(discScale(64, true)).toBeLessThan(4)
  })
})

describe('the ring', () => {
  test('starts at twelve, goes clockwise, and one part is a whole circle', () => {
    const [first, second] = ringArcs(
      [
        ['red', 1],
        ['blue', 3],
      ],
      10,
    )
    expect(first?.path).toBe('M0.00 -10.00A10 10 0 0 1 10.00 0.00')
    expect(second?.path).toBe('M10.00 0.00A10 10 0 1 1 0.00 -10.00')
    expect(ringArcs([['red', 5]], 10)[0]?.path.match(/A/gu)).toHaveLength(2)
  })
})

test('each kind family has a shape of its own, closed and within the unit square', () => {
  const paths = KIND_FAMILIES.map(kindShapePath)
  expect(new Set(paths).size).toBe(KIND_FAMILIES.length)
  for (const path of paths) {
    expect(path).toMatch(/^M.*Z$/u)
    expect(path.match(/-?\d+(\.\d+)?/gu)?.every((value) => Math.abs(Number(value)) <= 2)).toBe(true)
  }
})

test('a picture’s key is its content, without the braces that a style would read', () => {
  const plan = { theme: 'light', form: 'seat' } as const
  expect(imageKey(plan)).toBe(imageKey({ ...plan }))
  expect(imageKey(plan)).not.toBe(imageKey({ ...plan, theme: 'dark' }))
  expect(imageKey(plan)).not.toMatch(/[{}]/u)
})

describe('the simple picture', () => {
  const outline: Outline = { origin: [0.8, 0.4], scale: 1000, path: 'M0 0', seats: [] }

  test('stands where the map would', () => {
    const camera = { lon: (0.8 - 0.5) * 360, lat: 0, zoom: 0 }
    const transform = outlineTransform(outline, camera, 512, 512)
    expect(transform).toBe(`translate(256.00 ${(256 + (0.4 - 0.5) * 512).toFixed(2)}) scale(0.51200)`)
  })

  test('draws lines and areas in the outline’s units, and no points', () => {
    const path = shapesPath(outline, [
      {
        type: 'LineString',
        coordinates: [
          [108, 0],
          [109, 0],
        ],
      },
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [108, 0],
              [108, 1],
              [109, 1],
              [108, 0],
            ],
          ],
        ],
      },
      { type: 'Point', coordinates: [108, 0] },
    ])
    expect(path.match(/M/gu)).toHaveLength(2)
    expect(path.match(/Z/gu)).toHaveLength(1)
    expect(path.startsWith('M0.0 100.0L2.8 100.0')).toBe(true)
  })

  test('has what the map has: its switches, its pattern, its selection', () => {
    const ids = (part: Parameters<typeof aScene>[0]) => pictureShapes(aScene(part), outline).map(({ id }) => id)
    expect(ids({})).toEqual(['prefectures', 'yellow', 'huai', 'bai', 'dan', 'tang', 'railways'])
    expect(ids({ hidden: ['rivers', 'railways'] })).toEqual(['prefectures'])
    expect(ids({ pattern: ALL_ELEMENTS }).slice(0, 7)).toEqual(ALL_ELEMENTS)
    expect(ids({ selected: { type: 'place', id: '410100' } }).at(-1)).toBe('selection')
  })
})

describe('a base map', () => {
  afterEach(() => vi.unstubAllGlobals())
  const raster = { kind: 'raster', url: 'tiles/{z}/{x}/{y}.png', crs: 'WGS 84', attribution: '' } as const

  test('of tiles keeps its template and is found from the page; a tile of the capital is asked for first', async () => {
    const fetched = vi.fn((_url: string) => Promise.resolve(new Response('')))
    vi.stubGlobal('fetch', fetched)
    const base = await prepareBase(raster, 'https://map.example/app/')
    expect(base.ok && base.value.sources['base-raster']).toMatchObject({
      tiles: ['https://map.example/app/tiles/{z}/{x}/{y}.png'],
    })
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['https://map.example/app/tiles/6/52/25.png'])
  })

  test('of tiles that are not there is a problem', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })))
    const base = await prepareBase(raster, 'https://map.example/app/')
    expect(base).toEqual({ ok: false, problem: { code: 'base-map-failed', detail: '404' } })
  })

  test.each(['GCJ-02', 'BD-09', 'EPSG:4479', ''])('in %s is refused before anything is fetched', async (crs) => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    const base = await prepareBase({ ...raster, kind: 'style', crs }, 'https://map.example/')
    expect(base).toEqual({ ok: false, problem: { code: 'config-base-map-crs', detail: crs } })
    expect(fetched).not.toHaveBeenCalled()
  })

  function answer(body: string, status = 200) {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
    return prepareBase({ ...raster, kind: 'style', url: 'style.json' }, 'https://map.example/')
  }

  test('as a style keeps what needs no fonts and no pictures, under names of its own', async () => {
    const base = await answer(
      JSON.stringify({
        version: 8,
        sources: { land: { type: 'geojson', data: 'x.json' } },
        layers: [
          { id: 'ground', type: 'background' },
          { id: 'fill', type: 'fill', source: 'land' },
          { id: 'pattern', type: 'fill', source: 'land', paint: { 'fill-pattern': 'dots' } },
          { id: 'names', type: 'symbol', source: 'land' },
        ],
      }),
    )
    expect(base.ok && base.value.layers).toEqual([
      { id: 'base-ground', type: 'background' },
      { id: 'base-fill', type: 'fill', source: 'base-land' },
    ])
    expect(base.ok && Object.keys(base.value.sources)).toEqual(['base-land'])
  })

  test.each([
    ['is missing', 'not found', 404],
    ['is no JSON', '<html>', 200],
    ['is no style', '{"layers": 3}', 200],
  ])('whose style %s is a problem, not a fault', async (_name, body, status) => {
    const base = await answer(body, status)
    expect(!base.ok && base.problem.code).toBe('base-map-failed')
  })
})
