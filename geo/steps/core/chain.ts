import type { GridArc } from './arcs.ts'

/**
 * Joins arcs end to end into long lines wherever exactly two of them meet, so that a drawn line has joints and not
 * caps. Gives lists of arc references as topojson writes them: ~i is arc i backwards.
 */
export function chainArcs(arcs: readonly GridArc[], chosen: readonly number[]): number[][] {
  const endOf = (reference: number): string => {
    const arc = arcs[reference < 0 ? ~reference : reference]!
    return String(reference < 0 ? arc[0] : arc.at(-1))
  }
  const startOf = (reference: number): string => endOf(~reference)
  const leaving = new Map<string, number[]>()
  for (const index of chosen) {
    for (const reference of [index, ~index]) {
      const key = startOf(reference)
      leaving.set(key, [...(leaving.get(key) ?? []), reference])
    }
  }
  const used = new Set<number>()
  const follow = (reference: number): number | undefined => {
    const onward = leaving.get(endOf(reference))?.filter((next) => next !== ~reference) ?? []
    const next = onward.length === 1 ? onward[0] : undefined
    return next === undefined || used.has(next < 0 ? ~next : next) ? undefined : next
  }
  const chains: number[][] = []
  for (const index of chosen) {
    if (used.has(index)) continue
    used.add(index)
    const chain = [index]
    for (let next = follow(index); next !== undefined; next = follow(next)) {
      used.add(next < 0 ? ~next : next)
      chain.push(next)
    }
    const back: number[] = []
    for (let next = follow(~index); next !== undefined; next = follow(next)) {
      used.add(next < 0 ? ~next : next)
      back.push(~next)
    }
    chains.push([...back.reverse(), ...chain])
  }
  return chains
}
