import type { KindFamily, Status } from '../domain/record/terms.ts'

/** Shape means kind family, everywhere: on the map, in the legend, in lists. Half-size 1, y downwards. */
const POLYGONS: Readonly<Record<Exclude<KindFamily, 'zone'>, readonly (readonly [x: number, y: number])[]>> = {
  park: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  project: [
    [0, -1.14],
    [1.14, 0],
    [0, 1.14],
    [-1.14, 0],
  ],
  platform: [
    [0, -1.1],
    [1.12, 0.86],
    [-1.12, 0.86],
  ],
  infrastructure: [
    [-0.4, -1.04],
    [0.4, -1.04],
    [0.4, -0.4],
    [1.04, -0.4],
    [1.04, 0.4],
    [0.4, 0.4],
    [0.4, 1.04],
    [-0.4, 1.04],
    [-0.4, 0.4],
    [-1.04, 0.4],
    [-1.04, -0.4],
    [-0.4, -0.4],
  ],
  policy: [
    [-1.05, -0.8],
    [0.35, -0.8],
    [1.15, 0],
    [0.35, 0.8],
    [-1.05, 0.8],
  ],
}

const CIRCLE = 'M-0.96 0a0.96 0.96 0 1 0 1.92 0a0.96 0.96 0 1 0 -1.92 0Z'

/** The outline of a kind family as an SVG path in the square from -1.15 to 1.15. */
export function kindShapePath(family: KindFamily): string {
  if (family === 'zone') return CIRCLE
  return `M${POLYGONS[family].map(([x, y]) => `${x} ${y}`).join('L')}Z`
}

/** How a mark is filled: status is a channel of its own beside shape and colour. */
export type MarkFill = 'solid' | 'half' | 'hollow' | 'dashed'

export const STATUS_FILLS: Readonly<Record<Status, MarkFill>> = {
  existing: 'solid',
  'under-construction': 'half',
  planned: 'hollow',
  ambition: 'dashed',
}
