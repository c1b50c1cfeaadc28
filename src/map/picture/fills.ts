import { HATCH, STRIPE, type ImagePlan } from '../images.ts'
import { element, type PictureNode } from './node.ts'

/**
 * Fills that are more than a colour. An id says all that its definition needs, so that equal fills of several pictures
 * on one page are one and the same, whichever the browser finds first.
 */
const PREFIX = 'yutu-'

/** Stripes or hatch, as a fill. */
export function patternFill(image: ImagePlan): string {
  if (image.form === 'stripes') return reference('stripes', ...image.colours.map(bare))
  return image.form === 'hatch' ? reference('hatch', bare(image.ink)) : 'none'
}

/** A disc whose edge fades out, as wide as what it fills. */
export function softDisc(colour: string): string {
  return reference('soft', bare(colour))
}

function reference(...parts: readonly string[]): string {
  return `url(#${PREFIX}${parts.join('-')})`
}

function bare(colour: string): string {
  return colour.replace('#', '')
}

/** The definitions of every fill that the nodes refer to, each once; null when there is none. */
export function definitionsFor(nodes: readonly PictureNode[]): PictureNode | null {
  const ids = new Set<string>()
  const visit = (node: PictureNode): void => {
    for (const value of Object.values(node.attributes)) {
      const id = typeof value === 'string' ? /^url\(#(yutu-[^)]+)\)$/u.exec(value)?.[1] : undefined
      if (id) ids.add(id)
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child)
  }
  nodes.forEach(visit)
  const found = [...ids].sort().flatMap((id) => definition(id) ?? [])
  return found.length > 0 ? element('defs', {}, found) : null
}

function definition(id: string): PictureNode | null {
  const [form = '', ...given] = id.slice(PREFIX.length).split('-')
  switch (form) {
    case 'stripes':
      return stripes(id, given)
    case 'hatch':
      return hatch(id, `#${given[0] ?? ''}`, 1, HATCH / Math.SQRT2, 45)
    case 'soft':
      return soft(id, `#${given[0] ?? ''}`)
    case 'ink':
      return INKS[given.join('-')]?.(id) ?? null
    default:
      return null
  }
}

function stripes(id: string, colours: readonly string[]): PictureNode {
  const width = STRIPE / colours.length / Math.SQRT2
  return pattern(
    id,
    width * colours.length,
    45,
    colours.map((colour, at) =>
      element('rect', { x: at * width, width, height: width * colours.length, fill: `#${colour}` }),
    ),
  )
}

/** Lines of a width with a pitch, turned from the vertical by degrees clockwise. */
function hatch(id: string, colour: string, width: number, pitch: number, turn: number): PictureNode {
  return pattern(id, pitch, turn, [element('rect', { width, height: pitch, fill: colour })])
}

function dots(id: string, colour: string, radius: number, pitch: number): PictureNode {
  return pattern(id, pitch, 45, [element('circle', { cx: pitch / 2, cy: pitch / 2, r: radius, fill: colour })])
}

function pattern(id: string, size: number, turn: number, children: readonly PictureNode[]): PictureNode {
  return element(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` },
    children,
  )
}

/** The share of the radius over which the disc fades, in the steps that MapLibre's own fading has. */
const SOFT = 0.36

function soft(id: string, colour: string): PictureNode {
  const stops = [0, 0.25, 0.5, 0.75, 1].map((part) =>
    element('stop', {
      offset: 1 - SOFT + SOFT * part,
      'stop-color': colour,
      'stop-opacity': 1 - part * part * (3 - 2 * part),
    }),
  )
  return element('radialGradient', { id }, stops)
}

/** What stands for colour on a page without: told apart by form, not by tone alone. */
const INKS: Readonly<Record<string, (id: string) => PictureNode>> = {
  hatch: (id) => hatch(id, '#000000', 1.5, 4.5, 45),
  dots: (id) => dots(id, '#000000', 1, 3.2),
  lines: (id) => hatch(id, '#000000', 0.9, 3, 90),
  'belt-dots': (id) => dots(id, '#666666', 0.8, 6),
  'belt-down': (id) => hatch(id, '#8a8a8a', 0.7, 8, -45),
  'belt-up': (id) => hatch(id, '#8a8a8a', 0.7, 8, 45),
}
