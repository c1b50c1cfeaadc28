import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FacetOption } from '../../../src/domain/facets/select.ts'
import {
  checkState,
  folded,
  openRows,
  toggledChoice,
  treeOf,
  type TreeNode,
} from '../../../src/features/filters/tree.ts'

const option = (id: string, parent: string | null): FacetOption => ({
  id,
  parent,
  name: { zh: id, en: id },
  records: 1,
})

const ROOTS = treeOf([
  option('group', null),
  option('industry', 'group'),
  option('branch', 'industry'),
  option('other-branch', 'industry'),
  option('brother', 'group'),
  option('cross', null),
])

function nodesOf(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)])
}
const ALL = nodesOf(ROOTS)
const node = (id: string) => ALL.find((found) => found.option.id === id)!
const states = (chosen: readonly string[]) =>
  Object.fromEntries(ALL.map((found) => [found.option.id, checkState(found, new Set(chosen))]))

describe('ticks', () => {
  test('a chosen parent ticks what lies beneath; a chosen child leaves what lies above mixed', () => {
    expect(states(['industry'])).toEqual({
      group: 'mixed',
      industry: 'on',
      branch: 'on',
      'other-branch': 'on',
      brother: 'off',
      cross: 'off',
    })
  })

  test('ticking a parent takes the place of its children', () => {
    expect(toggledChoice(node('group'), ['branch', 'cross', 'brother'])).toEqual(['cross', 'group'])
  })

  test('unticking what is on through a parent leaves its brothers on, at every level', () => {
    expect([...toggledChoice(node('branch'), ['group', 'cross'])].sort()).toEqual(['brother', 'cross', 'other-branch'])
  })

  test('a tick turns its own state, and nothing that is not above or beneath it', () => {
    const ids = ALL.map(({ option: { id } }) => id)
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids)), fc.constantFrom(...ALL), (chosen, target) => {
        const before = states(chosen)
        const after = states(toggledChoice(target, chosen))
        const { id } = target.option
        if (before[id] === 'on') expect(after[id]).not.toBe('on')
        else expect(after[id]).toBe('on')
        const kin = new Set(nodesOf([target]).map((own) => own.option.id))
        for (let up = target.parent; up; up = up.parent) kin.add(up.option.id)
        for (const other of ids) if (!kin.has(other)) expect([other, after[other]]).toEqual([other, before[other]])
      }),
    )
  })
})

describe('rows', () => {
  const many = treeOf(Array.from({ length: 14 }, (_, index) => option(`v${index}`, null)))

  test('only what is open is a row, with its level and its place among its brothers', () => {
    expect(openRows(ROOTS, new Set(), new Set(['group'])).map(({ id, level }) => [id, level])).toEqual([
      ['group', 1],
      ['industry', 2],
      ['brother', 2],
      ['cross', 1],
    ])
  })

  test('a long list folds, but never what is ticked', () => {
    const rows = openRows(many, new Set(['v12']), new Set())
    expect(rows.map(({ id }) => id)).toEqual([...Array.from({ length: 8 }, (_, index) => `v${index}`), 'v12', 'more:'])
    expect(rows.at(-1)).toMatchObject({ type: 'more', hidden: 5 })
    expect(openRows(many, new Set(), new Set(['more:'])).length).toBe(14)
  })

  test('a list that is only a little too long does not fold', () => {
    const items = Array.from({ length: 10 }, (_, index) => index)
    expect(folded(items, () => false)).toEqual(items)
    expect(folded([...items, 10], () => false).length).toBe(8)
  })
})
