import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../src/base/local-text.ts'
import { areaHolds, type Area } from '../../../src/domain/geo/polygon.ts'
import type { LonLat } from '../../../src/domain/record/catalog.ts'
import { LENSES, type LayerId } from '../../../src/domain/view/view.ts'
import { overview, type Rectangle } from '../../../src/map/overview.ts'
import { answer } from '../../../src/map/picture/expression.ts'
import { element, svgText, type PictureNode } from '../../../src/map/picture/node.ts'
import { drawnGlyphs } from '../../../src/map/place-features.ts'
import { mercator, project, unmercator, type MapCamera } from '../../../src/map/projection.ts'
import { MAP_TOKENS, type MapTheme } from '../../../src/map/tokens.ts'
import { ALL_ELEMENTS, aScene, CATALOG, GEOMETRY } from '../../support/map-scene.ts'
import {
  aFrame,
  aPicture,
  everyNode,
  layersOf,
  measure,
  textsOf,
  valuesOf,
  ZHENGZHOU,
} from '../../support/picture-tree.ts'

const LOOKS = Object.keys(MAP_TOKENS) as MapTheme[]
const NEAR = { camera: ZHENGZHOU, near: true } as const
const corridor = CATALOG.records.find(({ precision, extent }) => precision === 'corridor' && extent === 'line')

describe('the overview', () => {
  test.each(LOCALES)('says in %s every count and every name that the map says', (locale) => {
    const scene = aScene({ locale, pattern: ALL_ELEMENTS })
    const frame = aFrame()
    const said = overview(scene, (at) => project(frame.camera, 1080, 650, at), measure, [1080, 650])
    const layers = layersOf(aPicture({ locale, pattern: ALL_ELEMENTS }))
    const counts = scene.seats.glyphs.filter(({ count }) => count > 0).map(({ count }) => String(count))
    expect(counts.length).toBeGreaterThan(10)
    expect([...textsOf(layers.get('glyphs')!)].sort()).toEqual([...counts].sort())
    const labels = said.labels.flatMap(({ text, second }) => (second ? [text, second] : [text]))
    expect(labels.length).toBeGreaterThanOrEqual(18)
    expect(textsOf(layers.get('labels')!)).toEqual(labels)
    expect(textsOf(layers.get('names')!).join('')).toBe(said.names.map(({ name }) => name.text).join(''))
  })

  test('stands where the map stands', () => {
    const glyphs = layersOf(aPicture()).get('glyphs')!
    const frame = aFrame()
    const stood = glyphs.children.map((child) =>
      /translate\(([-\d.]+) ([-\d.]+)\)/u.exec(String((child as PictureNode).attributes['transform'])),
    )
    const seats = aScene().seats.glyphs.map(({ point }) => project(frame.camera, 1080, 650, point))
    expect(stood).toHaveLength(seats.length)
    for (const [at, [x, y]] of seats.entries()) {
      expect(Math.abs(Number(stood[at]?.[1]) - x)).toBeLessThanOrEqual(0.05 + 1e-9)
      expect(Math.abs(Number(stood[at]?.[2]) - y)).toBeLessThanOrEqual(0.05 + 1e-9)
    }
  })

  test('has seven elements, rivers and railways in their own colours', () => {
    const picture = aPicture({ pattern: ALL_ELEMENTS })
    const tokens = MAP_TOKENS.light
    for (const colour of [
      tokens.yellowRiver,
      tokens.huaiRiver,
      tokens.rail,
      tokens.core,
      tokens.axis,
      tokens.yellowBelt,
    ]) {
      expect(valuesOf(picture, 'stroke')).toContain(colour)
    }
    const width = (layer: string) => Number(valuesOf(layersOf(picture).get(layer)!, 'stroke-width')[0])
    expect(width('river-yellow')).toBeGreaterThan(width('river-huai'))
    expect(width('river-huai')).toBeGreaterThan(width('river-dan'))
    // The double ring of each core is two circles with their casings.
    const rings = everyNode(layersOf(picture).get('glyphs')!).filter(
      ({ attributes }) => attributes['stroke'] === tokens.core,
    )
    expect(rings).toHaveLength(4)
  })

  test('the selected city wears the ring, and nothing else does', () => {
    expect(layersOf(aPicture()).has('selected')).toBe(false)
    const ring = layersOf(aPicture({ selected: { type: 'place', id: '410300' } })).get('selected')!
    expect(valuesOf(ring, 'stroke')).toContain(MAP_TOKENS.light.selection)
  })

  test('is small enough to send', () => {
    const text = svgText(aPicture({ pattern: ALL_ELEMENTS }, { width: 1920, height: 1080 }))
    expect(text.length).toBeLessThan(1_500_000)
    expect(text.length).toBeGreaterThan(100_000)
  })
})

interface Room extends Rectangle {
  readonly text: string
}

/** The room of each name in a layer, its lines together. */
function roomsOf(layer: PictureNode): readonly Room[] {
  return everyNode(layer).flatMap((node) => {
    const size = Number(node.attributes['font-size'])
    const lines = node.children.filter((child) => typeof child !== 'string' && child.tag === 'text') as PictureNode[]
    if (node.tag !== 'g' || lines.length === 0 || node.attributes['stroke'] === undefined) return []
    const boxes = lines.map((line) => {
      const [x, y] = [Number(line.attributes['x']), Number(line.attributes['y'])]
      const width = measure(textsOf(line).join(''), size)
      const anchor = line.attributes['text-anchor']
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
      return { left, right: left + width, top: y - size * 0.86, bottom: y + size * 0.14 }
    })
    return [
      {
        text: textsOf(node).join(''),
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      },
    ]
  })
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe('close up', () => {
  test('zones are soft discs at their points, as wide on the ground as they are known', () => {
    const frame = aFrame(NEAR)
    const scene = aScene()
    const inside = scene.places.glyphs
      .filter(({ place, count, inferred }) => place.level === 'zone' && count > 0 && !inferred)
      .map(({ place }) => ({ place, at: project(frame.camera, frame.width, frame.height, place.point) }))
      .filter(({ at: [x, y] }) => x > 0 && y > 0 && x < frame.width && y < frame.height)
    const circles = everyNode(layersOf(aPicture({}, NEAR)).get('zones')!).filter(({ tag }) => tag === 'circle')
    expect(inside.length).toBeGreaterThan(3)
    for (const {
      place,
      at: [x, y],
    } of inside) {
      const near = circles.filter(
        ({ attributes }) =>
          Math.abs(Number(attributes['cx']) - x) <= 0.5 && Math.abs(Number(attributes['cy']) - y) <= 0.5,
      )
      expect(near, place.id).not.toHaveLength(0)
      const edge = project(frame.camera, frame.width, frame.height, [
        place.point[0] + (place.precisionKm ?? 5) / (111.195 * Math.cos((place.point[1] * Math.PI) / 180)),
        place.point[1],
      ])
      expect(Number(near[0]?.attributes['r']) / (edge[0] - x)).toBeCloseTo(1, 1)
    }
  })

  test('plates, marks and the names of zones and counties stand in it, no name over another', () => {
    const layers = layersOf(aPicture({}, NEAR))
    expect(textsOf(layers.get('plates')!)).toContain('荥阳市1')
    expect(textsOf(layers.get('labels-places')!)).toContain('郑州航空港区')
    expect(textsOf(layers.get('county-names')!)).toContain('二七区')
    expect(layers.has('area-tints')).toBe(true)
    expect(layers.has('county-lines')).toBe(true)
    const rooms = ['labels-places', 'county-names', 'town-names'].flatMap((id) => roomsOf(layers.get(id)!))
    expect(rooms.length).toBeGreaterThan(8)
    const clashes = rooms.flatMap((room, at) =>
      rooms.slice(at + 1).flatMap((other) => (overlap(room, other) ? [`${room.text} / ${other.text}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  test('no name is cut by the frame', () => {
    const { width, height } = aFrame(NEAR)
    const layers = layersOf(aPicture({}, NEAR))
    const rooms = ['labels-places', 'county-names', 'town-names'].flatMap((id) => roomsOf(layers.get(id)!))
    const cut = rooms.filter(
      ({ left, right, top, bottom }) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
    )
    expect(cut.map(({ text }) => text)).toEqual([])
  })

  test('a corridor runs dashed between squares with names', () => {
    const camera: MapCamera = { lon: 114.02, lat: 33, zoom: 8.6 }
    const layers = layersOf(aPicture({}, { camera, near: true, width: 1440, height: 900 }))
    expect(valuesOf(layers.get('corridors')!, 'stroke-dasharray').length).toBeGreaterThan(0)
    expect(textsOf(layers.get('corridor-ends')!)).toEqual(expect.arrayContaining(['遂平县', '沈丘县']))
  })

  test('a far camera may still be asked for the places, and a near one for the overview', () => {
    const camera: MapCamera = { lon: 114.02, lat: 33, zoom: 7.6 }
    expect(layersOf(aPicture({ near: false }, { camera, near: true })).has('plates')).toBe(true)
    const far = layersOf(aPicture({}, { camera: ZHENGZHOU, near: false }))
    expect(far.has('plates')).toBe(false)
    expect(textsOf(far.get('glyphs')!)).toContain(
      String(aScene().seats.glyphs.find(({ place }) => place.id === '410100')?.count),
    )
  })

  test('the selected place wears the ring', () => {
    const zone = drawnGlyphs(aScene(), 'places').find(({ glyph }) => glyph.place.level === 'zone')!
    const at = { lon: zone.glyph.point[0], lat: zone.glyph.point[1], zoom: 9.5 }
    const ring = layersOf(
      aPicture({ selected: { type: 'place', id: zone.glyph.place.id } }, { camera: at, near: true }),
    ).get('selected')
    expect(ring && valuesOf(ring, 'stroke')).toContain(MAP_TOKENS.light.selection)
  })
})

/** Every step of a path, px. */
function pointsOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('M')
    .filter((part) => part !== '')
    .map((part) => {
      const numbers = (part.match(/-?\d*\.?\d+/gu) ?? []).map(Number)
      let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0]
      const points: (readonly [number, number])[] = [[x, y]]
      for (let at = 2; at + 1 < numbers.length; at += 2) {
        x += numbers[at] ?? 0
        y += numbers[at + 1] ?? 0
        points.push([x, y])
      }
      return points
    })
}

/** Even-odd, as the picture fills. */
function holds(path: string, x: number, y: number): boolean {
  let inside = false
  for (const ring of pointsOf(path)) {
    for (let at = 0; at < ring.length; at++) {
      const [[x1, y1], [x2, y2]] = [ring[at]!, ring[(at + 1) % ring.length]!]
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
    }
  }
  return inside
}

describe('the frame', () => {
  test.each([
    ['the province', aFrame().camera, false],
    ['an edge of the province', { lon: 114.9, lat: 36, zoom: 9.2 }, true],
    ['a corner', { lon: 110.5, lat: 34.6, zoom: 10.5 }, true],
    ['the inside alone', { lon: 113.2, lat: 33.4, zoom: 10 }, true],
  ] as const)('%s: land is where it is, though what lies outside is left out', (_name, camera, near) => {
    const frame = aFrame({ camera, near })
    const land = layersOf(aPicture({}, { camera, near })).get('land')
    const path = land ? valuesOf(land, 'd').join('') : ''
    const outline = GEOMETRY.province.features[0]!.geometry as Area
    const pixels = 512 * 2 ** camera.zoom
    const [mx, my] = mercator([camera.lon, camera.lat])
    const wrong: string[] = []
    for (let x = 7; x < frame.width; x += 41) {
      for (let y = 5; y < frame.height; y += 37) {
        const positions = [0, 1.2, -1.2].flatMap((dx) =>
          [0, 1.2, -1.2].map((dy): LonLat =>
            unmercator([mx + (x + dx - frame.width / 2) / pixels, my + (y + dy - frame.height / 2) / pixels]),
          ),
        )
        const truth = positions.map((at) => areaHolds(outline, at))
        // Within a px of the edge the rounding decides.
        if (new Set(truth).size > 1) continue
        if (holds(path, x, y) !== truth[0]) wrong.push(`${x}/${y}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('what lies outside is not drawn', () => {
    const layers = layersOf(aPicture({ pattern: ALL_ELEMENTS }, NEAR))
    expect(layers.has('river-yellow')).toBe(true)
    for (const id of ['river-huai', 'river-dan', 'neighbour-lines']) expect(layers.has(id)).toBe(false)
    expect(textsOf(aPicture({}, NEAR)).join(' ')).not.toContain('信阳')
    const whole = svgText(aPicture({ pattern: ALL_ELEMENTS }, { ...NEAR, width: 6000, height: 6000 }))
    expect(svgText(aPicture({ pattern: ALL_ELEMENTS }, NEAR)).length).toBeLessThan(whole.length / 4)
  })

  test('everything is clipped to it', () => {
    const picture = aPicture()
    expect(picture.tag).toBe('g')
    expect(picture.children).toHaveLength(1)
    expect((picture.children[0] as PictureNode).attributes).toMatchObject({
      width: 1080,
      height: 650,
      overflow: 'hidden',
    })
  })

  test('positions have one decimal', () => {
    const layers = layersOf(aPicture({ pattern: ALL_ELEMENTS }))
    const drawn = ['land', 'prefecture-lines', 'river-yellow', 'belts', 'axes'].flatMap((id) =>
      valuesOf(layers.get(id)!, 'd'),
    )
    expect(drawn.length).toBeGreaterThan(5)
    for (const path of drawn) expect(path).not.toMatch(/\.\d\d/u)
  })
})

describe('the switches', () => {
  const OWN: readonly (readonly [LayerId, RegExp])[] = [
    ['records', /^(glyphs|labels)$/u],
    ['rivers', /^river-/u],
    ['railways', /^railway/u],
    ['labels', /^(names|labels)$/u],
  ]

  test.each(OWN)('%s takes its own off, and nothing else', (id, own) => {
    const all = [...layersOf(aPicture()).keys()]
    const without = new Set(layersOf(aPicture({ hidden: [id] })).keys())
    expect(all.filter((layer) => own.test(layer)).length).toBeGreaterThan(1)
    expect(all.filter((layer) => !without.has(layer))).toEqual(all.filter((layer) => own.test(layer)))
  })

  test('county lines go with their switch', () => {
    expect(layersOf(aPicture({ hidden: ['counties'] }, NEAR)).has('county-lines')).toBe(false)
    expect(layersOf(aPicture({}, NEAR)).has('county-lines')).toBe(true)
  })

  test.each(ALL_ELEMENTS.map((id) => [id]))('%s alone is drawn alone', (element) => {
    const drawn = [...layersOf(aPicture({ pattern: [element] })).keys()].filter((id) =>
      /^(belt|axis|axes|core)/u.test(id),
    )
    const kind = element.split('-')[0]
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.every((id) => id.startsWith(kind === 'axis' ? 'ax' : (kind ?? '')))).toBe(true)
  })

  test('nothing shown draws cities as filtered out', () => {
    const glyphs = layersOf(aPicture({ shown: [] })).get('glyphs')!
    expect(new Set(textsOf(glyphs))).toEqual(new Set(['0']))
  })
})

describe('every look', () => {
  test.each(LOOKS)(
    '%s: every lens, language, selection and nearness can be drawn, with all that it refers to',
    (theme) => {
      for (const lens of LENSES) {
        for (const locale of LOCALES) {
          for (const [near, selected] of [
            [false, null],
            [true, corridor ? ({ type: 'record', id: corridor.id } as const) : null],
            [false, { type: 'element', id: 'axis-longhai' } as const],
          ] as const) {
            const picture = aPicture({ theme, lens, locale, selected, pattern: ALL_ELEMENTS }, near ? NEAR : {})
            const text = svgText(picture)
            expect(text).not.toMatch(/undefined|NaN|null|\[object/u)
            const named = new Set([...text.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id))
            const defined = new Set(valuesOf(picture, 'id'))
            expect([...named].filter((id) => !defined.has(id ?? ''))).toEqual([])
            expect(
              everyNode(picture).filter(({ tag }) => tag === 'image' || tag === 'filter' || tag === 'style'),
            ).toEqual([])
            expect(valuesOf(picture, 'style', 'class')).toEqual([])
          }
        }
      }
    },
  )

  test('black and white has no colour anywhere', () => {
    const tokens = MAP_TOKENS['print-black']
    for (const near of [false, true]) {
      const picture = aPicture(
        { theme: 'print-black', pattern: ALL_ELEMENTS, selected: { type: 'place', id: '410100' } },
        near ? NEAR : {},
      )
      const colours = new Set(valuesOf(picture, 'fill', 'stroke', 'stop-color').map(String))
      const tinted = [...colours].filter((colour) => {
        if (colour === 'none' || colour.startsWith('url(')) return false
        const hex = /^#(..)(..)(..)$/u.exec(colour)
        const [, r, g, b] = hex ?? /^rgb\((\d+),(\d+),(\d+)\)$/u.exec(colour) ?? []
        return r === undefined || r !== g || g !== b
      })
      expect(tinted).toEqual([])
      // A line is drawn in one tone: fills of dots are for areas.
      expect(new Set(valuesOf(layersOf(picture).get('belt-edges')!, 'stroke'))).toEqual(new Set([tokens.beltEdge]))
    }
  })

  test.each([false, true])('a projector gets lettering of 16 px and lines of 2 px (near: %s)', (near) => {
    const picture = aPicture(
      { theme: 'projector', pattern: ALL_ELEMENTS, locale: 'en' },
      { width: 1920, height: 1080, ...(near ? NEAR : {}) },
    )
    const thin: string[] = []
    const visit = (node: PictureNode, scale: number): void => {
      const { attributes } = node
      const own = scale * Number(/scale\(([\d.]+)\)/u.exec(String(attributes['transform'] ?? ''))?.[1] ?? 1)
      if (attributes['font-size'] !== undefined && Number(attributes['font-size']) * own < 16)
        thin.push(`${node.tag} ${attributes['font-size']}`)
      const stroke = attributes['stroke']
      // The last steps of a blurred edge are no line: on a projector it is not seen at all.
      if (
        stroke !== undefined &&
        stroke !== 'none' &&
        Number(attributes['stroke-opacity'] ?? 1) > 0 &&
        Number(attributes['stroke-width'] ?? 1) * own < 1.99
      )
        thin.push(`${node.tag} ${attributes['stroke-width']} ${own}`)
      for (const child of node.children) if (typeof child !== 'string') visit(child, own)
    }
    visit(picture, 1)
    expect(thin).toEqual([])
  })

  test('in black and white the classes of a ring are told apart by form', () => {
    const glyphs = layersOf(aPicture({ theme: 'print-black' })).get('glyphs')!
    const parts = everyNode(glyphs).filter(({ tag }) => tag === 'path')
    expect(parts.length).toBeGreaterThan(20)
    for (const { attributes } of parts) expect(attributes).toMatchObject({ stroke: '#000000', 'stroke-width': 0.9 })
    expect(new Set(parts.map(({ attributes }) => attributes['fill'])).size).toBe(5)
  })
})

describe('the text', () => {
  test('whatever a name holds is escaped, and what XML cannot hold is left out', () => {
    const node = element('text', { 'data-name': '"<&>"' }, ['<script>&\u0000\u0007"x"\n'])
    expect(svgText(node)).toBe('<text data-name="&quot;&lt;&amp;&gt;&quot;">&lt;script&gt;&amp;&quot;x&quot;\n</text>')
  })

  test('a name with markup in the data stays a name in the picture', () => {
    const renamed = {
      ...CATALOG,
      places: CATALOG.places.map((place) =>
        place.id === '410300' ? { ...place, name: { zh: '<b>洛&阳</b>', en: 'x' } } : place,
      ),
    }
    const catalog = { ...renamed, placeById: new Map(renamed.places.map((place) => [place.id, place])) }
    const text = svgText(aPicture({ catalog }))
    expect(text).toContain('&lt;b&gt;洛&amp;阳&lt;/b&gt;')
    expect(text).not.toContain('<b>')
  })

  test('the same scene is the same text', () => {
    const draw = () => svgText(aPicture({ pattern: ALL_ELEMENTS, locale: 'en' }, NEAR))
    expect(draw()).toBe(draw())
    expect(svgText(aPicture())).toBe(svgText(aPicture()))
    expect(svgText(aPicture())).not.toBe(svgText(aPicture({ theme: 'dark' })))
  })

  test('numbers are short and never in powers of ten', () => {
    expect(svgText(element('path', { 'stroke-width': 1 / 3, opacity: 1e-9, x: -0 }))).toBe(
      '<path stroke-width="0.333" opacity="0" x="0"/>',
    )
  })
})

describe('expressions', () => {
  const asked = { properties: { a: 'x', n: 3, name: { zh: '河' } }, zoom: 8.2, scaleZoom: 7 }

  test.each([
    [['get', 'a'], 'x'],
    [['get', 'zh', ['get', 'name']], '河'],
    [['get', 'none'], null],
    [['==', ['get', 'n'], 3], true],
    [['!=', ['get', 'a'], 'x'], false],
    [['all', ['==', ['get', 'n'], 3], ['==', ['get', 'a'], 'y']], false],
    [['in', ['get', 'a'], ['literal', ['x', 'y']]], true],
    [['in', 'ell', 'hello'], true],
    [['case', ['==', ['get', 'n'], 4], 'four', 'other'], 'other'],
    [['match', ['get', 'a'], 'w', 1, 'x', 2, 3], 2],
    [['match', ['get', 'a'], ['v', 'x'], 1, 3], 1],
    [['step', ['zoom'], 'far', 8, 'near', 9, 'nearest'], 'near'],
    [['interpolate', ['exponential', 1.5], ['zoom'], 5.5, 2, 10, 4], 2 + (2 * (1.5 ** 1.5 - 1)) / (1.5 ** 4.5 - 1)],
    [['interpolate', ['exponential', 2], ['zoom'], 0, ['get', 'n'], 16, ['*', ['get', 'n'], 65536]], 384],
    [['-', 0, ['get', 'n']], -3],
    [
      ['literal', ['get', 'a']],
      ['get', 'a'],
    ],
    ['#fff', '#fff'],
    [
      [2, 1],
      [2, 1],
    ],
  ])('%j is %j', (expression, value) => {
    const answered = answer(expression, asked)
    if (typeof value === 'number') expect(answered).toBeCloseTo(value, 9)
    else expect(answered).toEqual(value)
  })

  test('a word that no rule knows is a fault, not a guess', () => {
    expect(() => answer(['concat', 'a', 'b'], asked)).toThrow('concat')
  })
})
