import type { FacetOption } from '../../domain/facets/select.ts'

/** A value with what lies beneath it. */
export interface TreeNode {
  readonly option: FacetOption
  readonly parent: TreeNode | null
  readonly children: readonly TreeNode[]
}

export type CheckState = 'on' | 'mixed' | 'off'

/** The values as a tree, in their own order. */
export function treeOf(options: readonly FacetOption[]): readonly TreeNode[] {
  const under = new Map<string | null, FacetOption[]>()
  for (const option of options) under.set(option.parent, [...(under.get(option.parent) ?? []), option])
  const grow = (parent: TreeNode | null): readonly TreeNode[] =>
    (under.get(parent?.option.id ?? null) ?? []).map((option) => {
      const node: { option: FacetOption; parent: TreeNode | null; children: readonly TreeNode[] } = {
        option,
        parent,
        children: [],
      }
      node.children = grow(node)
      return node
    })
  return grow(null)
}

/** A value is on when it or anything above it is chosen, mixed when something beneath it is. */
export function checkState(node: TreeNode, chosen: ReadonlySet<string>): CheckState {
  for (let at: TreeNode | null = node; at; at = at.parent) if (chosen.has(at.option.id)) return 'on'
  return anyBeneath(node, chosen) ? 'mixed' : 'off'
}

function anyBeneath(node: TreeNode, chosen: ReadonlySet<string>): boolean {
  return node.children.some((child) => chosen.has(child.option.id) || anyBeneath(child, chosen))
}

/**
 * The choice after ticking or unticking a value. Ticking takes the place of what was chosen beneath it. Unticking one
 * that is on through a parent leaves its brothers on: the parent's tick becomes theirs.
 */
export function toggledChoice(node: TreeNode, chosen: readonly string[]): readonly string[] {
  const set = new Set(chosen)
  const ticked = checkState(node, set) === 'on'
  for (const id of idsBeneath(node)) set.delete(id)
  if (!ticked) return [...set, node.option.id]
  set.delete(node.option.id)
  const top = topmostChosen(node, set)
  for (let at: TreeNode = node; top && at !== top && at.parent; at = at.parent) {
    set.delete(at.parent.option.id)
    for (const brother of at.parent.children) if (brother !== at) set.add(brother.option.id)
  }
  return [...set]
}

function topmostChosen(node: TreeNode, chosen: ReadonlySet<string>): TreeNode | null {
  let top: TreeNode | null = null
  for (let at = node.parent; at; at = at.parent) if (chosen.has(at.option.id)) top = at
  return top
}

function idsBeneath(node: TreeNode): readonly string[] {
  return node.children.flatMap((child) => [child.option.id, ...idsBeneath(child)])
}

/** A row of the tree as it stands open: a value, or the offer of the rest of a long list. */
export type TreeRow =
  | {
      readonly type: 'value'
      readonly id: string
      readonly node: TreeNode
      readonly level: number
      readonly position: number
      readonly of: number
    }
  | {
      readonly type: 'more'
      readonly id: string
      readonly parent: TreeNode | null
      readonly level: number
      readonly hidden: number
    }

/** Lists longer than this fold, unless so little is left that a fold would save nothing. */
const FOLD_AT = 8
const FOLD_LEAST = 3

/**
 * What to keep visible of a long list: its first values and those that are on. All of a short one.
 * @param isKept whether a value must not be folded away
 */
export function folded<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  if (items.length < FOLD_AT + FOLD_LEAST) return items
  return items.filter((item, index) => index < FOLD_AT || isKept(item))
}

/** Id of the row that unfolds the rest beneath a parent. */
export function moreId(parent: TreeNode | null): string {
  return `more:${parent?.option.id ?? ''}`
}

/** The open rows from top to bottom. */
export function openRows(
  nodes: readonly TreeNode[],
  chosen: ReadonlySet<string>,
  expanded: ReadonlySet<string>,
  parent: TreeNode | null = null,
  level = 1,
): readonly TreeRow[] {
  const more = moreId(parent)
  const shown = expanded.has(more) ? nodes : folded(nodes, (node) => checkState(node, chosen) !== 'off')
  const rows = shown.flatMap((node, index): readonly TreeRow[] => {
    const { id } = node.option
    const row: TreeRow = { type: 'value', id, node, level, position: index + 1, of: nodes.length }
    return expanded.has(id) ? [row, ...openRows(node.children, chosen, expanded, node, level + 1)] : [row]
  })
  const hidden = nodes.length - shown.length
  return hidden > 0 ? [...rows, { type: 'more', id: more, parent, level, hidden }] : rows
}
