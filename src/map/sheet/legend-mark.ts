import { KIND_FAMILIES, STATUSES } from '../../domain/record/terms.ts'
import { discRadius, smallestDiscCount } from '../images.ts'
import type { LegendMark } from '../layer.ts'
import type { MapTokens } from '../look.ts'
import { element, tenth, type PictureNode } from '../picture/node.ts'
import { kindShapePath, STATUS_FILLS, type MarkFill } from '../shapes.ts'
import { line } from './lines.ts'
import { INK } from './paper.ts'

/** Room of a mark, units. On a page without colour a class shows its fill and, where it has one, its shape beside it. */
export const MARK_WIDTH = 28
export const MARK_HEIGHT = 18

export function markWidth(mark: LegendMark, tokens: MapTokens): number {
  return mark.type === 'class' && tokens.outline > 0 && mark.shape !== null ? MARK_WIDTH + 8 : MARK_WIDTH
}

type Attributes = Readonly<Record<string, string | number>>

/** The sign of one entry as the map draws it, its room's upper left corner at x/y. `code` says the status, where colour means that. */
export function drawMark(x: number, y: number, mark: LegendMark, code: string, tokens: MapTokens): PictureNode {
  const middle = { cx: tenth(x + 14), cy: tenth(y + 9) }
  const circle = (r: number, attributes: Attributes) => element('circle', { ...middle, r, fill: 'none', ...attributes })
  const rect = (inset: number, attributes: Attributes) =>
    element('rect', {
      x: tenth(x + inset),
      y: tenth(y + 2),
      width: MARK_WIDTH - inset * 2,
      height: 14,
      fill: 'none',
      ...attributes,
    })
  const path = (d: string, attributes: Attributes) =>
    element('path', { d, transform: `translate(${tenth(x)} ${tenth(y)})`, fill: 'none', ...attributes })
  const group = (...children: readonly PictureNode[]) => element('g', {}, children)
  const { ink, paper, textSecondary: quiet } = tokens
  switch (mark.type) {
    case 'class':
      return classMark(x, y, mark, code, tokens)
    case 'empty':
      return circle(3.2, { fill: paper, stroke: ink, 'stroke-width': 1.4 })
    case 'filtered':
      return group(
        circle(7, { fill: paper, stroke: quiet, 'stroke-width': 1.1, 'stroke-dasharray': '2 2.4' }),
        line(x + 14, y + 12.5, '0', { size: 10, fill: quiet, anchor: 'middle' }),
      )
    case 'zone': {
      const tint = { fill: tokens.zoneTint, 'fill-opacity': 0.16 }
      return group(circle(8.5, tint), circle(6, tint))
    }
    case 'area':
      return rect(3, { fill: tokens.countyTint, 'fill-opacity': tokens.countyTintOpacity, ...edge(tokens) })
    case 'site':
      return group(
        path('M14 .5v4M14 13.5v4M5.5 9h4M18.5 9h4', { stroke: ink }),
        path('M11.5 6.5h5v5h-5z', { fill: ink }),
      )
    case 'inferred':
      return circle(7.5, {
        stroke: ink,
        'stroke-width': 1.6,
        'stroke-linecap': 'round',
        'stroke-dasharray': '0.1 3.2',
      })
    case 'core': {
      const ring = { stroke: tokens.core, 'stroke-width': 1.6 }
      return group(circle(7.8, ring), circle(4.6, ring))
    }
    case 'rail':
      return path('M1 9h26M5 5.5v7M14 5.5v7M23 5.5v7', { stroke: tokens.rail, 'stroke-width': 1.4 })
    case 'line':
      return path('M1 9h26', {
        stroke: mark.colour,
        'stroke-width': mark.width,
        ...(mark.dashed ? { 'stroke-dasharray': '6 3' } : {}),
      })
    case 'fill':
      return group(
        rect(2, { fill: tokens.land }),
        rect(2, {
          fill: mark.colours[0] ?? tokens.land,
          'fill-opacity': tokens.outline > 0 ? 1 : 0.6,
          stroke: mark.edge,
          'stroke-width': 1.2,
        }),
      )
    case 'sizes':
      return group()
  }
}

function edge(tokens: MapTokens): Attributes {
  return { stroke: tokens.prefectureLine, 'stroke-width': 1.3 }
}

type ClassMark = Extract<LegendMark, { readonly type: 'class' }>

function classMark(x: number, y: number, mark: ClassMark, code: string, tokens: MapTokens): PictureNode {
  const family = KIND_FAMILIES.find((each) => each === mark.shape)
  const status = STATUSES.find((each) => each === code)
  const fill = status ? STATUS_FILLS[status] : 'solid'
  if (tokens.outline === 0) return shape(x + 14, y + 9, 5.4, kindShapePath(family ?? 'zone'), mark.colour, fill)
  const swatch = element('circle', {
    cx: tenth(x + 9),
    cy: tenth(y + 9),
    r: 6.6,
    fill: mark.colour,
    stroke: tokens.ink,
    'stroke-width': tokens.outline,
  })
  if (!family) return swatch
  return element('g', {}, [swatch, shape(x + 27, y + 9, 5, kindShapePath(family), tokens.ink, 'solid')])
}

function shape(cx: number, cy: number, scale: number, d: string, colour: string, fill: MarkFill): PictureNode {
  const outline = {
    d,
    fill: fill === 'solid' ? colour : 'none',
    stroke: colour,
    'stroke-width': 0.28,
    'stroke-linejoin': 'round',
    ...(fill === 'dashed' ? { 'stroke-dasharray': '.42 .36' } : {}),
  }
  const half = element('svg', { x: 0, y: -1.3, width: 1.3, height: 2.6, viewBox: '0 -1.3 1.3 2.6' }, [
    element('path', { d, fill: colour }),
  ])
  return element('g', { transform: `translate(${tenth(cx)} ${tenth(cy)}) scale(${scale})` }, [
    ...(fill === 'half' ? [half] : []),
    element('path', outline),
  ])
}

type SizesMark = Extract<LegendMark, { readonly type: 'sizes' }>

/** Discs at their true size, standing on one line. */
export function sizeDiscs({ counts, scale, grown }: SizesMark) {
  let x = 0
  const discs = counts.map((count) => {
    const radius = discRadius(count, scale) * grown
    x += radius + (x === 0 ? 1 : 6)
    const disc = { count, radius, x }
    x += radius
    return disc
  })
  const height = Math.max(0, ...discs.map(({ radius }) => radius * 2)) + 2
  const text = (count: number) => (count > 1 && count <= smallestDiscCount(scale) ? `≤${count}` : String(count))
  return {
    width: x + 1,
    height,
    at: (left: number, top: number): readonly PictureNode[] =>
      discs.flatMap(({ count, radius, x: cx }) => [
        element('circle', {
          cx: tenth(left + cx),
          cy: tenth(top + height - radius - 1),
          r: radius,
          fill: 'none',
          stroke: INK.text,
          'stroke-width': 0.9,
        }),
        line(left + cx, top + height - radius + 3, text(count), { size: 11, anchor: 'middle' }),
      ]),
  }
}
