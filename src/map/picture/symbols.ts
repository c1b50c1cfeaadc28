import type { Feature } from 'geojson'
import { imageSize } from '../images.ts'
import type { Anchor } from '../lettering.ts'
import type { Point, Rectangle } from '../overview.ts'
import type { Scene } from '../scene.ts'
import { boxAround, boxAt, isFree, isWithin, meets, radial, type Standing } from './boxes.ts'
import { placed } from './frame.ts'
import { drawGlyph } from './glyph.ts'
import { namesAlong } from './line-names.ts'
import { element, tenth, type PictureNode } from './node.ts'
import { valuesOf, type DrawnLayer } from './strokes.ts'
import { lettered, linesOf, RISE, type Lettering } from './text.ts'

/**
 * Glyphs and lettering of the plan's symbol layers. The topmost layer chooses its room first, as on the map; a name
 * that finds none, or would be cut by the frame, is left out.
 * @param layers bottom to top
 * @param taken room of what is drawn over all of them; what is placed here is added
 * @returns the nodes of each layer
 */
export function placeSymbols(
  scene: Scene,
  layers: readonly DrawnLayer[],
  taken: Rectangle[],
): ReadonlyMap<DrawnLayer, readonly PictureNode[]> {
  const nodes = new Map<DrawnLayer, readonly PictureNode[]>()
  for (const drawn of [...layers].reverse()) {
    const inOrder = sorted(drawn)
    nodes.set(
      drawn,
      inOrder.flatMap((feature) => placeFeature(scene, drawn, feature, taken)),
    )
  }
  return nodes
}

function sorted(drawn: DrawnLayer): readonly Feature[] {
  const key = (feature: Feature) => Number(valuesOf(drawn, feature).layout('symbol-sort-key') ?? 0)
  return [...drawn.features].sort((a, b) => key(a) - key(b))
}

function placeFeature(scene: Scene, drawn: DrawnLayer, feature: Feature, taken: Rectangle[]): readonly PictureNode[] {
  const { layout } = valuesOf(drawn, feature)
  const { tokens, locale } = scene
  const look = letteringOf(drawn, feature)
  if (layout('symbol-placement') === 'line') {
    const text = String(layout('text-field') ?? '')
    const names = namesAlong(drawn.frame, feature.geometry, text, look, {
      every: Number(layout('symbol-spacing')),
      aside: Number((layout('text-offset') as readonly number[] | undefined)?.[1] ?? 0) * look.size,
      upright: locale === 'zh',
      taken,
    })
    return names.length > 0 ? [lettered(look, tokens, locale, names)] : []
  }
  if (feature.geometry.type !== 'Point') return []
  const [lon = 0, lat = 0] = feature.geometry.coordinates
  const at = placed(drawn.frame, [lon, lat])
  const icon = iconOf(scene, drawn, feature, at)
  const name = nameOf(drawn, feature, at, look, taken)
  // A picture and its name stand together or not at all, unless the layer lets one go without the other.
  const iconStands = icon !== null && (icon.always || isFree(icon.box, taken, PADDING))
  const nameStands = name.wanted && name.found !== null && (icon === null || iconStands)
  const shown = iconStands && (!name.wanted || nameStands || layout('text-optional') === true)
  if (icon && shown && icon.keepsRoom) taken.push(icon.box)
  if (nameStands && name.found && (icon === null || shown)) taken.push(name.found.box)
  return [
    ...(icon?.node && shown ? [icon.node] : []),
    ...(nameStands && name.found && (icon === null || shown) ? [lettered(look, tokens, locale, name.found.lines)] : []),
  ]
}

const PADDING = 2

function iconOf(scene: Scene, drawn: DrawnLayer, feature: Feature, at: Point) {
  const { layout, paint } = valuesOf(drawn, feature)
  const key = layout('icon-image')
  const image = key ? drawn.plan.images[String(key)] : undefined
  if (!image) return null
  const scale = (scene.tokens.glyphScale * Number(layout('icon-size') ?? 1)) / 2
  const [width, height] = imageSize(image)
  const box = boxAround(at, width * scale, height * scale)
  if (!meets(box, drawn.frame.width, drawn.frame.height)) return null
  const hidden = paint('icon-opacity') === 0
  return {
    box,
    node: hidden ? null : drawGlyph(image, scene.tokens, at, drawn.frame.measure),
    always: layout('icon-allow-overlap') === true,
    keepsRoom: layout('icon-ignore-placement') !== true,
  }
}

const LINE = 1.15

function nameOf(drawn: DrawnLayer, feature: Feature, at: Point, look: Lettering, taken: readonly Rectangle[]) {
  const { layout } = valuesOf(drawn, feature)
  const { width, height, measure } = drawn.frame
  const text = String(layout('text-field') ?? '')
  if (text === '') return { wanted: false, found: null }
  const lines = linesOf(text, look.size, look.weight, Number(layout('text-max-width') ?? 10) * look.size, measure)
  const size: Point = [
    Math.max(...lines.map((line) => measure(line, look.size, look.weight))),
    lines.length * look.size * LINE,
  ]
  const padding = Number(layout('text-padding') ?? PADDING)
  for (const standing of standingsOf(layout, look.size)) {
    const box = boxAt(at, standing, size)
    if (!isWithin(box, width, height) || !isFree(box, taken, padding)) continue
    return { wanted: true, found: { box, lines: drawnLines(lines, box, standing, look) } }
  }
  return { wanted: true, found: null }
}

/** The sides of a point in the order in which a layer tries them. */
function standingsOf(layout: (name: string) => unknown, size: number): readonly Standing[] {
  const listed = layout('text-variable-anchor-offset')
  if (Array.isArray(listed)) {
    return Array.from({ length: listed.length / 2 }, (_, at): Standing => {
      const [x = 0, y = 0] = listed[2 * at + 1] as readonly number[]
      return { anchor: listed[2 * at] as Anchor, offset: [x * size, y * size] }
    })
  }
  const anchors = layout('text-variable-anchor')
  if (!Array.isArray(anchors)) return [{ anchor: 'center', offset: [0, 0] }]
  const distance = Number(layout('text-radial-offset') ?? 0) * size
  return (anchors as readonly Anchor[]).map((anchor) => radial(anchor, distance))
}

function drawnLines(lines: readonly string[], box: Rectangle, { anchor }: Standing, { size }: Lettering) {
  const align = anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle'
  const x = align === 'start' ? box.left : align === 'end' ? box.right : (box.left + box.right) / 2
  return lines.map((line, at) =>
    element('text', { x: tenth(x), y: tenth(box.top + (at + 0.5) * size * LINE + RISE * size), 'text-anchor': align }, [
      line,
    ]),
  )
}

const WEIGHTS: Readonly<Record<string, number>> = { Bold: 700, Medium: 500 }

/** What the style says of a name's looks; weight and slope stand in the first family's name. */
function letteringOf(drawn: DrawnLayer, feature: Feature): Lettering {
  const { layout, paint } = valuesOf(drawn, feature)
  const [family = ''] = (layout('text-font') as readonly string[] | undefined) ?? []
  const style = family.split(' ').at(-1) ?? ''
  return {
    size: Number(layout('text-size') ?? 12),
    weight: WEIGHTS[style] ?? 400,
    colour: String(paint('text-color') ?? '#000000'),
    halo: String(paint('text-halo-color') ?? 'none'),
    opacity: Number(paint('text-opacity') ?? 1),
    water: style === 'Oblique',
    spacing: Number(layout('text-letter-spacing') ?? 0),
  }
}
