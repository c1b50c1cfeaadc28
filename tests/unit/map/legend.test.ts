import { describe, expect, test } from 'vitest'
import { LAYER_IDS, LENSES } from '../../../src/domain/view/view.ts'
import { dominantClass, legendOf } from '../../../src/map/legend.ts'
import { lensScheme } from '../../../src/map/lens.ts'
import type { SceneInput } from '../../../src/map/scene.ts'
import { isOnMap } from '../../../src/map/standing.ts'
import { ALL_ELEMENTS, aScene, CATALOG, LAYOUT } from '../../support/map-scene.ts'

function ids(part: Partial<SceneInput>, zoom = 6.4): readonly string[] {
  return legendOf(aScene(part), zoom).map(({ id }) => id)
}

/** What each switch owes the legend at z9.5, with everything drawn. */
const OWED: Readonly<Record<string, readonly string[]>> = {
  records: ['sizes', 'areas', 'zones', 'corridors', 'inferred'],
  rivers: ['rivers'],
  railways: ['railways'],
  counties: ['county-lines'],
  labels: [],
  base: [],
}

const PAIRS = LAYER_IDS.flatMap((a, index) => LAYER_IDS.slice(index + 1).map((b) => [a, b] as const))

test.each(PAIRS)('with only %s and %s switched on, the legend has their entries and no other layer’s', (a, b) => {
  const hidden = LAYER_IDS.filter((id) => id !== a && id !== b)
  const entries = ids({ hidden }, 9.5).filter((id) => !id.startsWith('lens-'))
  const owed = [...(OWED[a] ?? []), ...(OWED[b] ?? []), 'province-line', 'prefecture-lines']
  expect([...entries].filter((id) => id !== 'filtered' && id !== 'site' && id !== 'empty').sort()).toEqual(
    [...owed].sort(),
  )
})

describe('the lens', () => {
  test.each(LENSES)('%s lists exactly the colours that are drawn, in ring order', (lens) => {
    const scene = aScene({ lens })
    const drawn = new Set(scene.seats.glyphs.flatMap(({ segments }) => segments.map(({ code }) => code)))
    const listed = legendOf(scene, 6.4).flatMap(({ id }) => (id.startsWith('lens-') ? [id.slice(5)] : []))
    expect(new Set(listed)).toEqual(drawn)
    const order = scene.scheme.classes.map(({ code }) => code)
    expect(listed).toEqual([...listed].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  })

  test('nothing shown lists no colour', () => {
    expect(ids({ shown: [] }).filter((id) => id.startsWith('lens-'))).toEqual([])
    expect(ids({ shown: [] })).toContain('filtered')
  })
})

describe('the pattern', () => {
  test.each(ALL_ELEMENTS.map((id) => [id]))('%s alone is listed alone, with how it is known', (element) => {
    const entries = legendOf(aScene({ pattern: [element] }), 6.4).filter(({ section }) => section === 'pattern')
    expect(entries.map(({ id }) => id)).toEqual([element])
    expect(entries[0]?.basis).toBe(CATALOG.elementById.get(element)?.basis)
  })

  test('all seven stand in the documents’ order', () => {
    const entries = legendOf(aScene({ pattern: ALL_ELEMENTS }), 6.4).filter(({ section }) => section === 'pattern')
    expect(entries.map(({ id }) => id)).toEqual(ALL_ELEMENTS)
  })
})

test('what shows only close up is explained only close up', () => {
  const far = ids({}, 6.4)
  const near = ids({}, 8.2)
  for (const id of ['zones', 'areas', 'county-lines']) {
    expect(far).not.toContain(id)
    expect(near).toContain(id)
  }
  expect(far).toContain('empty')
})

test('the split is offered when one family holds more than seventy in a hundred', () => {
  const scheme = lensScheme(CATALOG, 'industry', [])
  const placed = LAYOUT.filter((index) => isOnMap(CATALOG.records[index]!))
  const of = (family: string) => placed.filter((index) => scheme.codeOf(CATALOG.records[index]!) === family)
  const [digital, others] = [of('electronics'), placed.filter((index) => !of('electronics').includes(index))]
  const share = (parts: readonly number[]) => dominantClass(aScene({ lens: 'industry', shown: parts }))
  expect(share([...digital.slice(0, 8), ...others.slice(0, 2)])).toEqual({ code: 'electronics', share: 0.8 })
  expect(share([...digital.slice(0, 7), ...others.slice(0, 3)])).toBeNull()
  expect(share([])).toBeNull()
})
