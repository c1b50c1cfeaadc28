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
import { lensColour, MAP_TOKENS, PALETTES, type Palette } from '../../../src/map/tokens.ts'

const VISIONS: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
}

const difference = differenceCiede2000()
const PALETTE_IDS = Object.keys(PALETTES) as Palette[]

function colour(text: string): Color {
  const parsed = parse(text)
  if (!parsed) throw new Error(`no colour: ${text}`)
  return parsed
}

describe.each(THEMES)('in the %s theme', (theme) => {
  const tokens = MAP_TOKENS[theme]

  test.each(PALETTE_IDS)('any two colours of the lens %s differ by ΔE00 ≥ 15 in four kinds of vision', (palette) => {
    const entries = Object.entries(PALETTES[palette][theme])
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
    const pale = Object.entries(PALETTES[palette][theme]).filter(
      ([, value]) => wcagContrast(value, tokens.land) < 3 || wcagContrast(value, tokens.paper) < 3,
    )
    expect(pale).toEqual([])
  })

  test.each(PALETTE_IDS)('no colour of the lens %s can be taken for the selection', (palette) => {
    const near = Object.entries(PALETTES[palette][theme]).filter(
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
  expect(lensColour('light', 'industry', 'no-such-family')).toBe(PALETTES.industry.light['neutral'])
  expect(Object.values(PALETTES.status.dark)).not.toContain(lensColour('dark', 'status', 'no-such-status'))
})
