import { KIND_FAMILIES, STATUSES } from '../../domain/record/terms.ts'
import { discRadius, smallestDiscCount } from '../images.ts'
import type { LegendEntry, LegendMark } from '../layer.ts'
import type { Scene } from '../scene.ts'
import { STATUS_FILLS } from '../shapes.ts'
import { definitionsFor, softDisc } from './fills.ts'
import { drawMark } from './mark.ts'
import { element, tenth, type Attributes, type PictureNode } from './node.ts'

/** A sign of the legend as SVG, its upper left corner at 0/0, and the room it takes, px. */
export interface DrawnLegendMark {
  readonly node: PictureNode
  readonly width: number
  readonly height: number
}

/** The dashes of a line of the legend, and of what it stands for. */
export const LEGEND_DASHES = '6 3'

const WIDTH = 28
const HEIGHT = 18

/** The sign of a legend entry in the colours and fills that the picture itself is drawn with. */
export function drawLegendMark(scene: Scene, entry: LegendEntry): DrawnLegendMark {
  const { mark } = entry
  if (mark.type === 'sizes') return drawSizes(scene, mark)
  const nodes = mark.type === 'class' ? drawClass(scene, entry.id, mark) : drawSign(scene, mark)
  const definitions = definitionsFor(nodes)
  return { node: element('g', {}, [...(definitions ? [definitions] : []), ...nodes]), width: WIDTH, height: HEIGHT }
}

/** A class is its colour in its shape; on a page without colour the fill of the ring stands beside the shape. */
function drawClass({ tokens, theme }: Scene, id: string, mark: Extract<LegendMark, { type: 'class' }>) {
  const status = STATUSES.find((known) => `lens-${known}` === id)
  const family = KIND_FAMILIES.find((known) => known === mark.shape)
  const inked = tokens.outline > 0
  const sign = drawMark(
    {
      theme,
      form: 'mark',
      family: family ?? 'zone',
      fill: status ? STATUS_FILLS[status] : 'solid',
      colour: inked ? tokens.ink : mark.colour,
      inferred: false,
      crosshair: false,
      state: 'rest',
    },
    tokens,
  )
  if (!inked) return [at(WIDTH / 2, sign)]
  const disc = element('circle', { r: 6.4, fill: mark.colour, stroke: tokens.ink, 'stroke-width': tokens.outline })
  return family || status ? [at(6.5, [disc]), at(20.5, sign, 0.76)] : [at(WIDTH / 2, [disc], 1.1)]
}

function at(x: number, children: readonly PictureNode[], scale = 0.92): PictureNode {
  return element('g', { transform: `translate(${x} ${HEIGHT / 2}) scale(${scale})` }, children)
}

function drawSign(
  { tokens }: Scene,
  mark: Exclude<LegendMark, { type: 'class' } | { type: 'sizes' }>,
): readonly PictureNode[] {
  const circle = (r: number, attributes: Attributes) =>
    element('circle', { cx: WIDTH / 2, cy: HEIGHT / 2, r, ...attributes })
  const box = (inset: number, attributes: Attributes) =>
    element('rect', { x: inset, y: 2, width: WIDTH - 2 * inset, height: HEIGHT - 4, ...attributes })
  const line = (d: string, stroke: string, width: number, dashes: string | null = null) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dashes })
  switch (mark.type) {
    case 'empty':
      return [circle(3.2, { fill: tokens.paper, stroke: tokens.text, 'stroke-width': 1.4 })]
    case 'filtered':
      return [
        circle(7.4, {
          fill: tokens.paper,
          stroke: tokens.textSecondary,
          'stroke-width': 1.1,
          'stroke-dasharray': '2 2.4',
        }),
        label('0', WIDTH / 2, HEIGHT / 2 + 4.3, tokens.textSecondary),
      ]
    case 'zone':
      return [circle(8.8, { fill: softDisc(tokens.zoneTint), 'fill-opacity': tokens.zoneOpacity * 1.6 })]
    case 'area':
      return [
        box(3, { fill: tokens.countyTint, 'fill-opacity': tokens.countyTintOpacity }),
        box(3, { fill: 'none', stroke: tokens.prefectureLine, 'stroke-width': 1.3 }),
      ]
    case 'site':
      return [
        line('M14 0v4.5M14 13.500v4.500M5 9h4.500M18.500 9h4.500', tokens.ink, 1),
        circle(3, { fill: tokens.ink }),
      ]
    case 'inferred':
      return [
        circle(7.5, {
          fill: 'none',
          stroke: tokens.ink,
          'stroke-width': 1.6,
          'stroke-dasharray': '0.1 3.2',
          'stroke-linecap': 'round',
        }),
      ]
    case 'core':
      return [7.8, 4.6].map((r) => circle(r, { fill: 'none', stroke: tokens.core, 'stroke-width': 1.6 }))
    case 'rail':
      return [line('M1 9h26M5 5.500v7M14 5.500v7M23 5.500v7', tokens.rail, 1.4)]
    case 'line': {
      const dashes = mark.dashed ? LEGEND_DASHES : null
      // A class has black along both sides, as on the map; a thin line stands for none.
      const isClass = mark.dashed && mark.width > 2
      return [
        ...(isClass && tokens.outline > 0
          ? [line('M1 9h26', tokens.ink, mark.width + 2 * tokens.outline, dashes)]
          : []),
        line('M1 9h26', mark.colour, mark.width, dashes),
      ]
    }
    case 'fill':
      return [
        box(2, { fill: tokens.land }),
        box(2, { fill: mark.colours[0] ?? 'none', 'fill-opacity': tokens.outline > 0 ? 1 : 0.6 }),
        box(2, { fill: 'none', stroke: mark.edge, 'stroke-width': 1.2 }),
      ]
  }
}

/** Discs at their true size, standing on one line, each with its count. */
function drawSizes({ tokens }: Scene, mark: Extract<LegendMark, { type: 'sizes' }>): DrawnLegendMark {
  const radii = mark.counts.map((count) => discRadius(count, mark.scale) * mark.grown)
  const height = Math.ceil(Math.max(...radii) * 2 + 2)
  let right = 1
  const discs = mark.counts.flatMap((count, index) => {
    const radius = radii[index] ?? 0
    const x = right + radius
    right = x + radius + 6
    const most = count > 1 && count <= smallestDiscCount(mark.scale)
    return [
      element('circle', {
        cx: tenth(x),
        cy: tenth(height - radius - 1),
        r: tenth(radius),
        fill: 'none',
        stroke: tokens.textSecondary,
      }),
      // The sign is as wide as a letter of its own in Chinese faces.
      label(most ? `≤${count}` : String(count), x, height - radius + (most ? 2.6 : 3.3), tokens.text, most ? 10 : 12),
    ]
  })
  return { node: element('g', {}, discs), width: Math.ceil(right - 5), height }
}

function label(text: string, x: number, y: number, fill: string, size = 12): PictureNode {
  return element('text', { x: tenth(x), y: tenth(y), fill, 'font-size': size, 'text-anchor': 'middle' }, [text])
}
