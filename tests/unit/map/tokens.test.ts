import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { THEMES } from '../../../src/domain/view/view.ts'
import { paletteOf, type Palette } from '../../../src/map/palettes.ts'
import { faceLine, labelSize, lensColour, lineWidth, MAP_TOKENS, type MapTheme } from '../../../src/map/tokens.ts'

const VISIONS: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
}

const difference = differenceCiede2000()
const PALETTE_IDS: readonly Palette[] = ['kind', 'industry', 'branch', 'status', 'document']

/** Every look that tells classes by colour. */
const COLOURED: readonly Exclude<MapTheme, 'print-black'>[] = [...THEMES, 'print']

function colour(text: string): Color {
  const parsed = parse(text)
  if (!parsed) throw new Error(`no colour: ${text}`)
  return parsed
}

describe.each(COLOURED)('in the look %s', (theme) => {
  const tokens = MAP_TOKENS[theme]

  test.each(PALETTE_IDS)('any two colours of the lens %s differ by ΔE00 ≥ 15 in four kinds of vision', (palette) => {
    const entries = Object.entries(paletteOf(theme, palette))
    const near = entries.flatMap(([a, first], index) =>
      entries.slice(index + 1).flatMap(([b, second]) =>
        Object.entries(VISIONS).flatMap(([vision, see]) => {
          const apart = difference(see(colour(first)), see(colour(second)))
          return apart < 15 ? [`${a}/${b} in ${vision} vision: ${apart.toFixed(1)}`] : []
        }),
      ),
    )
    expect(near).toEqual([])
  })

  test.each(PALETTE_IDS)('every colour of the lens %s has 3:1 on land and on the disc', (palette) => {
    const pale = Object.entries(paletteOf(theme, palette)).filter(
      ([, value]) => wcagContrast(value, tokens.land) < 3 || wcagContrast(value, tokens.paper) < 3,
    )
    expect(pale).toEqual([])
  })

  test.each(PALETTE_IDS)('no colour of the lens %s can be taken for the selection', (palette) => {
    const near = Object.entries(paletteOf(theme, palette)).filter(
      ([, value]) => difference(colour(value), colour(tokens.selection)) < 15,
    )
    expect(near).toEqual([])
  })

  test('cores and axes are far from the selection, and the cores from the axes', () => {
    expect(difference(colour(tokens.core), colour(tokens.selection))).toBeGreaterThanOrEqual(15)
    expect(difference(colour(tokens.axis), colour(tokens.selection))).toBeGreaterThanOrEqual(15)
    expect(difference(colour(tokens.core), colour(tokens.axis))).toBeGreaterThan(5)
  })
})

test('a code that a palette does not know takes a grey, never another code’s colour', () => {
  expect(lensColour('light', 'industry', 'no-such-family')).toBe(paletteOf('light', 'industry')['neutral'])
  expect(Object.values(paletteOf('dark', 'status'))).not.toContain(lensColour('dark', 'status', 'no-such-status'))
})

describe('in black and white', () => {
  test.each(PALETTE_IDS)('no two classes of the lens %s have the same fill', (palette) => {
    const fills = Object.values(paletteOf('print-black', palette))
    expect(new Set(fills).size).toBe(fills.length)
  })

  test.each(PALETTE_IDS)('the lens %s has a fill for every code that has a colour', (palette) => {
    expect(Object.keys(paletteOf('print-black', palette))).toEqual(
      expect.arrayContaining(Object.keys(paletteOf('light', palette))),
    )
  })

  test.each(PALETTE_IDS)(
    'classes of the lens %s that stand side by side in a ring differ by form or far in tone',
    (palette) => {
      const fills = Object.values(paletteOf('print-black', palette))
      const alike = fills.flatMap((fill, at) => {
        const next = fills[(at + 1) % fills.length] ?? ''
        if (fill.startsWith('url(') || next.startsWith('url(')) return fill === next ? [fill] : []
        return wcagContrast(fill, next) < 3 ? [`${fill} beside ${next}`] : []
      })
      expect(alike).toEqual([])
    },
  )

  test('nothing but fills, black, white and greys', () => {
    const values = [
      ...Object.values(MAP_TOKENS['print-black']),
      ...PALETTE_IDS.flatMap((palette) => Object.values(paletteOf('print-black', palette))),
    ].filter((value): value is string => typeof value === 'string')
    expect(values.filter((value) => !/^#(..)\1\1$|^url\(#yutu-ink-[a-z-]+\)$/u.test(value))).toEqual([])
  })
})

describe('on a projector', () => {
  const tokens = MAP_TOKENS.projector

  test.each([11.5, 12, 12.5, 13, 14, 17.5])('lettering of %d px on the plates is 16 px at least', (size) => {
    expect(labelSize(tokens, size)).toBeGreaterThanOrEqual(16)
    expect(labelSize(tokens, size)).toBeGreaterThanOrEqual(size * 1.4)
  })

  test.each([0.7, 0.95, 1.3, 2, 5.6])('a line of %d px on the plates is 2 px at least', (width) => {
    expect(lineWidth(tokens, width)).toBe(Math.max(2, width * 1.75))
    expect(faceLine(tokens, width) * tokens.glyphScale).toBeGreaterThanOrEqual(2 - 1e-9)
  })

  test('elsewhere sizes are the plates’ own', () => {
    for (const theme of ['light', 'dark', 'print', 'print-black'] as const) {
      expect([labelSize(MAP_TOKENS[theme], 12.5), lineWidth(MAP_TOKENS[theme], 0.7)]).toEqual([12.5, 0.7])
    }
  })
})
