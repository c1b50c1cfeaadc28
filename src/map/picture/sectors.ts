import type { RingPart } from '../images.ts'

/** A ring's parts as closed shapes between two circles, clockwise from 12: what a fill of lines or dots can fill. */
export function ringSectors(
  parts: readonly RingPart[],
  outer: number,
  inner: number,
): readonly { readonly colour: string; readonly path: string }[] {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  let from = 0
  return parts.map(([colour, count]) => {
    const to = from + count / total
    const path = count === total ? whole(outer) + whole(inner) : sector(from, to, outer, inner)
    from = to
    return { colour, path }
  })
}

function whole(radius: number): string {
  const r = hundredth(radius)
  return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`
}

function sector(from: number, to: number, outer: number, inner: number): string {
  const large = to - from > 0.5 ? 1 : 0
  const at = (share: number, radius: number) => {
    const angle = share * 2 * Math.PI
    return `${hundredth(Math.sin(angle) * radius)} ${hundredth(-Math.cos(angle) * radius)}`
  }
  const arc = (radius: number, share: number, sweep: 0 | 1) =>
    `A${hundredth(radius)} ${hundredth(radius)} 0 ${large} ${sweep} ${at(share, radius)}`
  return `M${at(from, outer)}${arc(outer, to, 1)}L${at(to, inner)}${arc(inner, from, 0)}Z`
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
