import { describe, expect, test } from 'vitest'
import { LAYER_IDS, LENSES } from '../../../src/domain/view/view.ts'
import { legendOf } from '../../../src/map/legend.ts'
import { paletteOf } from '../../../src/map/palettes.ts'
import { drawPicture } from '../../../src/map/picture/draw.ts'
import { pictureZoom, type PictureFrame } from '../../../src/map/picture/frame.ts'
import { drawLegendMark } from '../../../src/map/picture/legend-mark.ts'
import { svgText, type PictureNode } from '../../../src/map/picture/node.ts'
import { pathOf } from '../../../src/map/picture/path.ts'
import { elementKind } from '../../../src/map/pattern.ts'
import type { Scene, SceneInput } from '../../../src/map/scene.ts'
import { ALL_ELEMENTS, aScene } from '../../support/map-scene.ts'
import { aFrame, everyNode, layersOf, textOf, valuesOf } from '../../support/picture-tree.ts'

const FAR = aFrame()
/** Wide enough for the whole province close up: the legend speaks of the map, not of its window. */
const NEAR = aFrame({ width: 5200, height: 5200, camera: { lon: 113.5, lat: 33.9, zoom: 9.1 }, near: true })

const CROSSHAIR = 'M9 0h4M-9 0h-4M0 9v4M0 -9v-4'

/** The entries that a picture needs, read off what is drawn in it and off nothing else. */
function needed(picture: PictureNode, scene: Scene, frame: PictureFrame): readonly string[] {
  const layers = layersOf(picture)
  const has = (...ids: readonly string[]) => ids.some((id) => layers.has(id))
  const glyphs = ['glyphs', 'glyphs-places', 'plates'].flatMap((id) => layers.get(id)?.children ?? []) as PictureNode[]
  const isDisc = (glyph: PictureNode) =>
    glyph.children.some((part) => typeof part !== 'string' && part.tag === 'circle')
  const said = (glyph: PictureNode) => textOf(glyph)
  const dashes = glyphs.flatMap((glyph) => valuesOf(glyph, 'stroke-dasharray')).map(String)
  const colours = new Set(valuesOf(picture, 'fill', 'stroke'))
  const palette = Object.entries(paletteOf(scene.theme, scene.scheme.palette))
  return [
    ...palette.flatMap(([code, colour]) => (colours.has(colour) ? [`lens-${code}`] : [])),
    ...(glyphs.some((glyph) => isDisc(glyph) && /^[1-9]\d*$/u.test(said(glyph))) ? ['sizes'] : []),
    ...(!frame.near && glyphs.some((glyph) => said(glyph) === '') ? ['empty'] : []),
    ...(dashes.includes('2 2.4') ? ['filtered'] : []),
    ...(dashes.some((dash) => dash.startsWith('0.01')) || has('area-dots', 'zone-dots', 'corridors-inferred')
      ? ['inferred']
      : []),
    ...(valuesOf(picture, 'd').includes(CROSSHAIR) ? ['site'] : []),
    ...(has('zones') ? ['zones'] : []),
    ...(has('area-tints', 'area-edges', 'city-edges', 'area-hatches') ? ['areas'] : []),
    ...(has('corridors', 'corridors-planned', 'corridors-inferred') ? ['corridors'] : []),
    ...ALL_ELEMENTS.filter((id) => isDrawn(id, layers, scene, frame)),
    ...(['province-line', 'prefecture-lines', 'county-lines', 'railways'] as const).filter((id) => has(id)),
    ...(has('river-yellow', 'river-huai', 'river-bai', 'river-dan', 'river-tang') ? ['rivers'] : []),
  ]
}

/** An element is drawn when its own outline is. */
function isDrawn(id: string, layers: ReadonlyMap<string, PictureNode>, scene: Scene, frame: PictureFrame): boolean {
  const kind = elementKind(id)
  const layer = layers.get(kind === 'belt' ? 'belt-edges' : kind === 'axis' ? 'axis-edges' : 'core-edges')
  const shapes =
    kind === 'belt'
      ? [scene.shapes.belt(id)]
      : (kind === 'axis' ? scene.shapes.band(id) : scene.shapes.prefectures(id)).map(({ geometry }) => geometry)
  const drawn = layer ? valuesOf(layer, 'd').join('') : ''
  return shapes.length > 0 && shapes.every((shape) => drawn.includes(pathOf(frame, shape)))
}

function compared(part: Partial<SceneInput>, frame: PictureFrame) {
  const scene = aScene(part)
  const picture = drawPicture(scene, frame)
  return {
    listed: legendOf(scene, pictureZoom(frame))
      .map(({ id }) => id)
      .sort(),
    drawn: [...needed(picture, scene, frame)].sort(),
  }
}

const SWITCHES: readonly string[] = [...LAYER_IDS, ...ALL_ELEMENTS]
const PAIRS = SWITCHES.flatMap((a, at) => SWITCHES.slice(at + 1).map((b) => [a, b] as const))

/** Of everything that can be switched, these alone are on. */
function only(...on: readonly string[]): Partial<SceneInput> {
  return {
    hidden: LAYER_IDS.filter((id) => !on.includes(id)),
    pattern: ALL_ELEMENTS.filter((id) => on.includes(id)),
  }
}

describe('with two layers or elements on, the legend has what is drawn, all of it and nothing more', () => {
  test.each(PAIRS)('%s and %s, the province', (a, b) => {
    const { listed, drawn } = compared(only(a, b), FAR)
    expect(listed).toEqual(drawn)
    // What is off is neither drawn nor listed, what is on is both.
    const switched = [...ALL_ELEMENTS, 'rivers', 'railways']
    expect(drawn.filter((id) => switched.includes(id)).sort()).toEqual(
      [a, b].filter((id) => switched.includes(id)).sort(),
    )
    expect(drawn.includes('sizes')).toBe([a, b].includes('records'))
  })

  test.each(PAIRS)('%s and %s, close up', (a, b) => {
    const { listed, drawn } = compared(only(a, b), NEAR)
    expect(listed).toEqual(drawn)
    if ([a, b].includes('counties')) expect(drawn).toContain('county-lines')
    if ([a, b].includes('records'))
      expect(drawn).toEqual(expect.arrayContaining(['zones', 'areas', 'corridors', 'inferred']))
  })
})

describe('with everything on', () => {
  test.each(
    LENSES.flatMap((lens) =>
      [FAR, NEAR].map((frame) => [lens, frame.near ? 'close up' : 'the province', frame] as const),
    ),
  )('the lens %s, %s', (lens, _where, frame) => {
    const { listed, drawn } = compared({ lens, pattern: ALL_ELEMENTS }, frame)
    expect(listed).toEqual(drawn)
    expect(drawn.length).toBeGreaterThan(12)
  })

  test.each([FAR, NEAR].map((frame) => [frame.near ? 'close up' : 'the province', frame] as const))(
    'every record filtered out, %s',
    (_where, frame) => {
      const { listed, drawn } = compared({ shown: [] }, frame)
      expect(listed).toEqual(drawn)
      expect(drawn).toContain('filtered')
    },
  )
})

describe('signs', () => {
  test.each(['light', 'projector', 'print', 'print-black'] as const)(
    'in the look %s every entry has one, none like another in its section',
    (theme) => {
      for (const lens of LENSES) {
        const scene = aScene({ theme, lens, pattern: ALL_ELEMENTS })
        for (const frame of [FAR, NEAR]) {
          const entries = legendOf(scene, pictureZoom(frame)).filter(
            ({ mark }) => mark.type !== 'core' && mark.type !== 'fill',
          )
          const signs = entries.map((entry) => {
            const { node, width, height } = drawLegendMark(scene, entry)
            expect(width).toBeGreaterThan(20)
            expect(height).toBeGreaterThan(10)
            expect(everyNode(node).length).toBeGreaterThan(1)
            return `${entry.section} ${svgText(node)}`
          })
          expect(new Set(signs).size).toBe(signs.length)
        }
      }
    },
  )

  test('a class has the fill that its part of the ring has', () => {
    const scene = aScene({ theme: 'print-black', lens: 'industry' })
    const picture = drawPicture(scene, FAR)
    const ring = new Set(valuesOf(layersOf(picture).get('glyphs')!, 'fill'))
    for (const entry of legendOf(scene, 6).filter(({ section }) => section === 'lens')) {
      const fills = valuesOf(drawLegendMark(scene, entry).node, 'fill')
      expect(fills.some((fill) => ring.has(fill))).toBe(true)
      expect(fills).toContain(entry.mark.type === 'class' ? entry.mark.colour : '')
    }
  })

  test('sizes are the sizes of the discs', () => {
    const scene = aScene({ theme: 'projector' })
    const entry = legendOf(scene, 6).find(({ id }) => id === 'sizes')!
    const { node } = drawLegendMark(scene, entry)
    const largest = Math.max(...valuesOf(node, 'r').map(Number))
    const count = entry.mark.type === 'sizes' ? Math.max(...entry.mark.counts) : 0
    expect(largest).toBeCloseTo(scene.scale * Math.sqrt(count) * scene.tokens.glyphScale, 0)
  })
})
