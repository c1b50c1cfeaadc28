import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../../src/domain/geo/distance.ts'
import { sheetJobs } from '../../../src/features/sheet/jobs.ts'
import { legendOf } from '../../../src/map/legend.ts'
import { svgText, unproject, type PictureNode } from '../../../src/map/picture.ts'
import { pictureZoom } from '../../../src/map/picture/frame.ts'
import { wrap } from '../../../src/map/sheet/lines.ts'
import { MARGIN } from '../../../src/map/sheet/paper.ts'
import { vectorFills } from '../../../src/map/sheet/vector-fills.ts'
import { nodesWhere, roughly, sheetSource, textBoxes, type TextBox } from '../../support/sheets.ts'
import { ALL_ELEMENTS, aScene } from '../../support/map-scene.ts'

const VIEWS = {
  overview: 'v=1',
  pattern: `v=1&pattern=${ALL_ELEMENTS.join(',')}&lens=industry`,
  close: 'v=1&map=9.5/34.76/113.65&lens=status&sel=place:410100',
} as const

const PAGES = (['a4', 'a3'] as const).flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ paper, orientation })),
)

function composed(hash: string, locale: 'zh' | 'en', page = 'a4,landscape,colour,one', id = 'map') {
  const job = sheetJobs(sheetSource(`${hash}&sheet=${page}`, locale)).find((each) => each.id === id)
  if (!job) throw new Error(`no sheet ${id}`)
  return job.compose()
}

function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.text} / ${b.text}`),
  )
}

describe.each(PAGES)('a sheet on $paper $orientation', ({ paper, orientation }) => {
  const cases = (['zh', 'en'] as const).flatMap((locale) => [
    ...Object.entries(VIEWS).map(([name, hash]) => ({ locale, name, hash, id: 'map', contents: 'one' })),
    { locale, name: 'the fullest city', hash: 'v=1', id: '410100', contents: 'atlas' },
    { locale, name: 'a city in black', hash: 'v=1&lens=document', id: '411700', contents: 'atlas' },
  ])

  it.each(cases)('holds all its words, $name in $locale', ({ locale, hash, id, contents, name }) => {
    const ink = name.endsWith('black') ? 'black' : 'colour'
    const { node, size, frame } = composed(hash, locale, `${paper},${orientation},${ink},${contents}`, id)
    const boxes = textBoxes(node)
    expect(boxes.length).toBeGreaterThan(20)
    const outside = boxes.filter(
      ({ left, top, right, bottom }) =>
        left < MARGIN - 1 || top < MARGIN - 1 || right > size.width - MARGIN + 1 || bottom > size.height - MARGIN + 1,
    )
    expect(outside).toEqual([])
    expect(overlaps(boxes)).toEqual([])
    // The map is what the sheet is for.
    expect(frame.width * frame.height).toBeGreaterThan(size.width * size.height * 0.19)
  })

  it('keeps symbols and lettering at one size in millimetres', () => {
    const sizes = ({ node }: { node: PictureNode }) =>
      new Set(nodesWhere(node, ({ tag }) => tag === 'text').map(({ attributes }) => attributes['font-size']))
    const small = composed(VIEWS.overview, 'zh')
    const own = composed(VIEWS.overview, 'zh', `${paper},${orientation},colour,one`)
    expect([...sizes(own)].filter((each) => !sizes(small).has(each) && Number(each) < 26)).toEqual([])
    expect(own.size.width / own.size.mm[0]).toBe(4)
    expect(own.node.attributes['viewBox']).toBe(`0 0 ${own.size.width} ${own.size.height}`)
    expect(own.node.attributes['width']).toBe(`${own.size.mm[0]}mm`)
  })
})

describe('the scale of a sheet', () => {
  it.each(Object.entries(VIEWS))('is right within 1 % at the middle of the map: %s', (_, hash) => {
    for (const page of PAGES) {
      const sheet = composed(hash, 'zh', `${page.paper},${page.orientation},colour,one`)
      const [bar] = nodesWhere(sheet.node, ({ attributes }) => attributes['data-part'] === 'scale')
      const strokes = nodesWhere(bar!, ({ tag }) => tag === 'rect').map(({ attributes }) => Number(attributes['width']))
      const length = strokes.reduce((sum, width) => sum + width, 0)
      const { width, height, camera } = sheet.frame
      const at = (x: number) => unproject(camera, width, height, [x, height / 2])
      const km = distanceKm(at(width / 2 - length / 2), at(width / 2 + length / 2))
      const written = textBoxes(bar!).map(({ text }) => text)
      expect(written).toEqual(['0', String(sheet.scale.km), expect.stringMatching(/^[\d.]+ (公里|米)$/)])
      const said = sheet.scale.km * 2
      expect(Math.abs(km / said - 1)).toBeLessThan(0.01)
      // Units are quarters of a millimetre.
      expect(Math.abs((km * 1e6) / (length / 4) / sheet.scale.number - 1)).toBeLessThan(0.01)
    }
  })

  it('is a round number', () => {
    for (const hash of Object.values(VIEWS)) {
      const { number } = composed(hash, 'zh').scale
      const head = number / 10 ** Math.floor(Math.log10(number))
      expect(Math.abs(head * 100 - Math.round(head * 100))).toBeLessThan(1e-6)
    }
  })
})

describe('the legend of a sheet', () => {
  const drawnEntries = (node: PictureNode) =>
    nodesWhere(node, ({ attributes }) => 'data-legend-entry' in attributes).map(({ attributes }) =>
      String(attributes['data-legend-entry']),
    )

  it.each([
    ...Object.values(VIEWS),
    'v=1&hide=rivers,railways',
    'v=1&hide=records&pattern=belt-huai',
    'v=1&industry=5g&lens=industry',
    'v=1&q=no-such-thing',
  ])('holds what the map draws and nothing else: %s', (hash) => {
    for (const ink of ['colour', 'black']) {
      const source = sheetSource(`${hash}&sheet=a4,landscape,${ink},one`)
      const sheet = sheetJobs(source)[0]!.compose()
      const entries = drawnEntries(sheet.node)
      const { view, selection } = source
      const scene = aScene({
        shown: selection.shown,
        lens: view.lens,
        industries: view.facets.industry,
        hidden: view.hidden,
        pattern: view.pattern,
        selected: view.selected,
        theme: ink === 'black' ? 'print-black' : 'print',
      })
      const wanted = legendOf(scene, pictureZoom(sheet.frame)).map(({ id }) => id)
      expect(entries.filter((id) => id !== 'selection')).toEqual(wanted)
      expect(entries.includes('selection')).toBe(source.view.selected !== null)
      expect(pictureZoom(sheet.frame) < 8).toBe(source.view.camera === null)
    }
  })

  it('is the map’s own legend at the sheet’s scale', () => {
    const { seen } = composed(VIEWS.close, 'zh')
    expect(seen.legend.map(({ id }) => id)).toContain('zones')
    expect(seen.legend.map(({ id }) => id)).toContain('county-lines')
    expect(composed(VIEWS.overview, 'zh').seen.legend.map(({ id }) => id)).not.toContain('zones')
  })
})

describe('the chosen area on a sheet', () => {
  const areaNodes = ({ node }: { node: PictureNode }) =>
    nodesWhere(node, ({ attributes }) => attributes['data-part'] === 'area')
  const legendTexts = ({ node }: { node: PictureNode }) =>
    nodesWhere(node, ({ attributes }) => attributes['data-legend-entry'] === 'area').flatMap((entry) =>
      textBoxes(entry).map(({ text }) => text),
    )

  it.each([
    ['box:113,34,114.5,35', '矩形区域', 'a rectangle'],
    ['circle:113.65,34.75,50', '半径 50 公里的圆', 'a circle of 50 km'],
    ['polygon:112,33,115,33.2,113,35', '多边形区域', 'a polygon'],
    ['near:410100,30', '郑州市 30 公里以内', '30 km around Zhengzhou'],
    ['near:railway-longhai,20', '陇海铁路 20 公里以内', '20 km around Longhai Railway'],
  ])('is drawn as a thin line and named in the legend: %s', (area, zh, en) => {
    for (const [page, colour] of [
      ['a4,landscape,colour,one', '#b4301c'],
      ['a3,portrait,black,one', '#000000'],
    ] as const) {
      const sheet = composed(`v=1&area=${area}`, 'zh', page)
      const [drawn, ...others] = areaNodes(sheet)
      expect(others).toEqual([])
      const line = drawn!.children.at(-1) as PictureNode
      expect(line.attributes).toMatchObject({ fill: 'none', stroke: colour })
      expect(Number(line.attributes['stroke-width'])).toBeLessThan(2)
      // No name is struck through.
      const layers = nodesWhere(
        sheet.node,
        ({ attributes }) => ['area', 'map'].includes(String(attributes['data-part'])) || 'data-layer' in attributes,
      )
      const order = layers.map(({ attributes }) => attributes['data-part'] ?? attributes['data-layer'])
      expect(order.indexOf('area')).toBeLessThan(order.indexOf('names'))
      expect(order.indexOf('area')).toBeGreaterThan(order.indexOf('province-line'))
      expect(legendTexts(sheet).join('')).toBe(zh)
      expect(legendTexts(composed(`v=1&area=${area}`, 'en', page)).join(' ')).toBe(en)
    }
  })

  it('is not spoken of where none is chosen, or none of its edge is in sight', () => {
    for (const sheet of [
      composed('v=1', 'zh'),
      composed('v=1&area=circle:113.65,34.75,20', 'zh', 'a4,landscape,colour,atlas', '411700'),
    ]) {
      expect(areaNodes(sheet)).toEqual([])
      expect(legendTexts(sheet)).toEqual([])
    }
    const city = composed('v=1&area=circle:113.65,34.75,20', 'zh', 'a4,landscape,colour,atlas', '410100')
    expect(areaNodes(city)).toHaveLength(1)
    expect(legendTexts(city)).toHaveLength(1)
  })
})

describe('lines of text', () => {
  it('break between Chinese characters and between words, with no sign astray', () => {
    const lines = wrap('河南省工业和信息化厅（答复），第1310519号提案。', 60, roughly, 10)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) {
      expect(roughly(line, 10, 400)).toBeLessThanOrEqual(60)
      expect(line).not.toMatch(/^[，。）]/)
      expect(line).not.toMatch(/（$/)
    }
    expect(wrap('Work plan for the digital economy', 80, roughly, 10)).toEqual([
      'Work plan for',
      'the digital',
      'economy',
    ])
  })

  it('break an address where they must', () => {
    const lines = wrap('yutu.example.cn/#v=1&pattern=core-zhengzhou', 60, roughly, 10)
    expect(lines.join('')).toBe('yutu.example.cn/#v=1&pattern=core-zhengzhou')
    for (const line of lines) expect(roughly(line, 10, 400)).toBeLessThanOrEqual(60)
  })
})

describe('a sheet without colour', () => {
  const { node } = composed(VIEWS.pattern, 'zh', 'a4,landscape,black,one')

  it('fills areas with lines, which stay sharp in print, never with patterns', () => {
    expect(nodesWhere(node, ({ attributes }) => /^url\(#yutu-ink/.test(String(attributes['fill'])))).toEqual([])
    const clips = new Set(nodesWhere(node, ({ tag }) => tag === 'clipPath').map(({ attributes }) => attributes['id']))
    const used = nodesWhere(node, ({ attributes }) => 'clip-path' in attributes).map(({ attributes }) =>
      String(attributes['clip-path']).slice(5, -1),
    )
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((id) => !clips.has(id))).toEqual([])
  })

  it('fades discs out without a gradient, which PDF may show as solid', () => {
    const close = composed(VIEWS.close, 'zh', 'a4,landscape,black,one').node
    expect(nodesWhere(close, ({ attributes }) => /^url/.test(String(attributes['fill'])))).toEqual([])
    const rings = nodesWhere(close, ({ tag, attributes }) => tag === 'circle' && 'fill-opacity' in attributes)
    expect(rings.length).toBeGreaterThan(20)
    for (const { attributes } of rings) expect(Number(attributes['fill-opacity'])).toBeLessThan(0.2)
  })

  it('has no colour at all', () => {
    const colours = [...svgText(node).matchAll(/#([0-9a-f]{6})\b/gi)].map(([, hex]) => hex!.toLowerCase())
    const loud = new Set(
      colours.filter((hex) => {
        const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
        return Math.max(...parts) - Math.min(...parts) > 12
      }),
    )
    expect([...loud]).toEqual([])
  })

  it('covers a shape with as many lines as it needs', () => {
    const square = {
      tag: 'svg',
      attributes: {},
      children: [
        {
          tag: 'defs',
          attributes: {},
          children: [
            {
              tag: 'pattern',
              attributes: { id: 'p', width: 10, height: 10, patternTransform: 'rotate(0)' },
              children: [{ tag: 'rect', attributes: { width: 2, height: 10, fill: '#000000' }, children: [] }],
            },
          ],
        },
        { tag: 'path', attributes: { d: 'M0 0h40v40h-40Z', fill: 'url(#p)', stroke: '#111111' }, children: [] },
      ],
    }
    const drawn = vectorFills(square)
    const [lines] = nodesWhere(drawn, ({ attributes }) => attributes['stroke'] === '#000000')
    expect(String(lines?.attributes['d'])).toMatch(/M1 0V.*M11 0V.*M21 0V.*M31 0V/)
    expect(lines?.attributes['stroke-width']).toBe(2)
    expect(nodesWhere(drawn, ({ attributes }) => attributes['stroke'] === '#111111')).toHaveLength(1)
  })
})
