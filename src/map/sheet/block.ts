import type { Measure } from '../overview.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { lineHeight, linesAt, wrap, type Lettering } from './lines.ts'
import { INK } from './paper.ts'

/** A part of the sheet that knows how high it is before it is told where it stands. */
export interface Block {
  readonly height: number
  /** Its drawing with the upper left corner there. */
  readonly at: (x: number, y: number) => readonly PictureNode[]
}

export const NOTHING: Block = { height: 0, at: () => [] }

/** A text of any length in a column. */
export function paragraph(text: string, width: number, measure: Measure, style: Lettering): Block {
  const lines = wrap(text, width, measure, style.size, style.weight)
  return { height: lines.length * lineHeight(style.size), at: (x, y) => linesAt(x, y, lines, style) }
}

/** Blocks beneath each other; empty ones leave no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const kept = blocks.filter(({ height }) => height > 0)
  const height = kept.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, kept.length - 1)
  return {
    height,
    at: (x, y) => {
      let top = y
      return kept.flatMap((block) => {
        const nodes = block.at(x, top)
        top += block.height + gap
        return nodes
      })
    },
  }
}

/** A hairline across a column, with room above and beneath it. */
export function rule(width: number, room = 8): Block {
  return {
    height: room * 2,
    at: (x, y) => [hairline(x, y + room, x + width)],
  }
}

export function hairline(x: number, y: number, to: number): PictureNode {
  return element('path', { d: `M${tenth(x)} ${tenth(y)}H${tenth(to)}`, stroke: INK.line, 'stroke-width': 0.8 })
}
