import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../../src/base/local-text.ts'
import { overview, type Overview, type Rectangle } from '../../../src/map/overview.ts'
import { homeCamera, project } from '../../../src/map/projection.ts'
import type { SceneInput } from '../../../src/map/scene.ts'
import { ALL_ELEMENTS, aScene } from '../../support/map-scene.ts'

/** Full-width letters are one size wide, others a bit over half: near enough to the fonts. */
function measure(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + (letter > '⺀' ? size : size * 0.56), 0)
}

function seen(width: number, height: number, part: Partial<SceneInput> = {}): Overview {
  const camera = homeCamera(width, height)
  return overview(aScene(part), (at) => project(camera, width, height, at), measure, [width, height])
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const SCREENS: readonly (readonly [width: number, height: number])[] = [
  [1080, 650],
  [680, 650],
  [1920, 900],
  [390, 660],
]

describe.each(LOCALES)('in %s', (locale: Locale) => {
  test.each(SCREENS)('at %i × %i no name stands over another or over a disc', (width, height) => {
    for (const pattern of [[], ALL_ELEMENTS]) {
      const view = seen(width, height, { locale, pattern, compact: width < 520 })
      const discs = view.glyphs.length
      const lettering = view.taken.slice(discs, discs + view.labels.length)
      const clashes = lettering.flatMap((room, at) => lettering.slice(at + 1).filter((other) => overlap(room, other)))
      expect(clashes).toEqual([])
      for (const [at, room] of lettering.entries()) {
        const others = view.glyphs.flatMap(({ drawn }, index) =>
          drawn.glyph.place.id === view.labels[at]?.place ? [] : [view.taken[index]!],
        )
        expect(others.filter((other) => overlap(room, other))).toEqual([])
      }
    }
  })

  test('on a desk every city has its name', () => {
    const view = seen(1080, 650, { locale })
    expect(view.labels).toHaveLength(18)
    expect(view.glyphs).toHaveLength(18)
  })

  test('all elements but the cores are named, as are the Yellow River, the Huai and the neighbours', () => {
    const names = seen(1080, 650, { locale, pattern: ALL_ELEMENTS }).names.map(({ name }) => name.id)
    expect(names).toEqual(
      expect.arrayContaining(['belt-yellow', 'belt-huai', 'belt-han', 'axis-jingguang', 'axis-longhai']),
    )
    expect(names.some((id) => id.startsWith('yellow-'))).toBe(true)
    expect(names.some((id) => id.startsWith('huai-'))).toBe(true)
    expect(names).toContain('420000')
  })
})

test('English names carry the Chinese one where both fit, Chinese names stand alone', () => {
  expect(seen(1080, 650, { locale: 'en' }).labels.filter(({ second }) => second !== '').length).toBeGreaterThan(12)
  expect(seen(1080, 650, { locale: 'zh' }).labels.every(({ second }) => second === '')).toBe(true)
})

test('rail names step back when an axis is named', () => {
  const rails = (pattern: readonly string[]) =>
    seen(1080, 650, { pattern }).names.filter(({ name }) => name.part === 'rail').length
  expect(rails([])).toBe(2)
  expect(rails(['belt-huai'])).toBe(2)
  expect(rails(['axis-longhai'])).toBe(0)
})

test('switches take away what they name', () => {
  expect(seen(1080, 650, { hidden: ['labels'] })).toMatchObject({ labels: [], names: [] })
  expect(seen(1080, 650, { hidden: ['records'] }).glyphs).toEqual([])
  expect(seen(1080, 650, { hidden: ['rivers'] }).names.some(({ name }) => name.part === 'water')).toBe(false)
})

test('the selected city is named first and bold', () => {
  const view = seen(390, 660, { selected: { type: 'place', id: '411400' }, compact: true })
  expect(view.labels[0]).toMatchObject({ place: '411400', weight: 700 })
})

test('a steep Chinese name keeps its letters upright, an English one is turned', () => {
  const bai = (locale: Locale) => seen(1080, 650, { locale }).names.find(({ name }) => name.id === 'bai-0')
  expect(bai('zh')?.letters.map(({ text }) => text)).toEqual(['白', '河'])
  expect(bai('en')?.letters).toEqual([])
  expect(Math.abs(bai('en')?.turn ?? 0)).toBeGreaterThan(45)
})
