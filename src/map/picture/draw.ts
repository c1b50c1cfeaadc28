import { planMap, type MapPlan } from '../plan.ts'
import type { Scene } from '../scene.ts'
import { answer } from './expression.ts'
import { definitionsFor } from './fills.ts'
import { pictureZoom, type PictureFrame } from './frame.ts'
import { element, type PictureNode } from './node.ts'
import { askedOf, drawShapes, type DrawnLayer } from './strokes.ts'

/**
 * The map of a scene as SVG: what the map itself draws at that camera, since it is drawn from the same plan, in the same
 * order and colours. Lines and lettering only, no pixels. Nothing outside the frame is drawn.
 * @returns a `g` with its definitions inside, clipped to width × height
 */
export function drawPicture(scene: Scene, frame: PictureFrame): PictureNode {
  const seen = frame.near && !scene.near ? { ...scene, near: true } : scene
  const plan = planMap(seen)
  const zoom = pictureZoom(frame)
  const nodes = plan.layers.flatMap((layer) => {
    if ((layer.minzoom ?? 0) > zoom || (layer.maxzoom ?? Infinity) <= zoom) return []
    if (layer.type === 'background') return [ground(frame, layer.paint?.['background-color'])]
    const drawn = layerOf(plan, frame, layer)
    return drawn ? drawShapes(drawn) : []
  })
  const definitions = definitionsFor(nodes)
  const { width, height } = frame
  return element('g', {}, [
    element('svg', { width, height, overflow: 'hidden' }, [...(definitions ? [definitions] : []), ...nodes]),
  ])
}

function ground({ width, height }: PictureFrame, colour: unknown): PictureNode {
  return element('rect', { width, height, fill: String(colour) })
}

/** A layer with its features; null for one of a base map, whose source is not ours to draw. */
function layerOf(plan: MapPlan, frame: PictureFrame, layer: MapPlan['layers'][number]): DrawnLayer | null {
  const source = 'source' in layer ? plan.sources[String(layer.source)] : undefined
  if (!source) return null
  const filter = 'filter' in layer ? layer.filter : undefined
  const features = source.data.features.filter(
    (feature) => filter === undefined || answer(filter, askedOf(frame, feature)) === true,
  )
  return { layer, features, plan, frame }
}
