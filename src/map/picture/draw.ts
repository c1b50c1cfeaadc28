import { planMap, type MapPlan } from '../plan.ts'
import { families } from '../fonts.ts'
import { MARK_ZOOM } from '../geometry.ts'
import { MARK_RADIUS } from '../images.ts'
import { drawnGlyphs } from '../place-features.ts'
import type { Scene } from '../scene.ts'
import { answer } from './expression.ts'
import { definitionsFor } from './fills.ts'
import { pictureZoom, placed, type PictureFrame } from './frame.ts'
import { drawSelected } from './glyph.ts'
import { element, layerGroup, type PictureNode } from './node.ts'
import { drawOverview } from './overview-lettering.ts'
import { askedOf, drawShapes, type DrawnLayer } from './strokes.ts'
import { placeSymbols } from './symbols.ts'

/**
 * The map of a scene as SVG: what the map itself draws at that camera, since it is drawn from the same plan, in the same
 * order and colours. Lines and lettering only, no pixels. Nothing outside the frame is drawn; a deployer's own base map
 * is not in it.
 * @returns a `g` with its definitions inside, clipped to width × height
 */
export function drawPicture(scene: Scene, frame: PictureFrame): PictureNode {
  const seen = frame.near && !scene.near ? { ...scene, near: true } : scene
  const plan = planMap(seen)
  const zoom = pictureZoom(frame)
  const over = frame.near ? null : drawOverview(seen, frame)
  const layers = plan.layers.flatMap((layer) => {
    if ((layer.minzoom ?? 0) > zoom || (layer.maxzoom ?? Infinity) <= zoom) return []
    return layerOf(plan, frame, layer) ?? []
  })
  const symbols = placeSymbols(
    seen,
    layers.filter(({ layer }) => layer.type === 'symbol'),
    [...(over?.view.taken ?? [])],
  )
  const nodes = [
    ...layers.flatMap((drawn) => layerGroup(drawn.layer.id, symbols.get(drawn) ?? drawShapes(drawn, seen.tokens))),
    ...(over ? over.nodes : layerGroup('selected', selectedPlaces(seen, frame))),
  ]
  const definitions = definitionsFor(nodes)
  const { width, height } = frame
  return element('g', { 'font-family': families(scene.locale) }, [
    element('svg', { width, height, overflow: 'hidden' }, [...(definitions ? [definitions] : []), ...nodes]),
  ])
}

/** A layer with its features; null for one of a base map, whose source is not ours to draw. */
function layerOf(plan: MapPlan, frame: PictureFrame, layer: MapPlan['layers'][number]): DrawnLayer | null {
  if (layer.type === 'background') return { layer, features: [], plan, frame }
  const source = 'source' in layer ? plan.sources[String(layer.source)] : undefined
  if (!source) return null
  const filter = 'filter' in layer ? layer.filter : undefined
  const features = source.data.features.filter(
    (feature) => filter === undefined || answer(filter, askedOf(frame, feature)) === true,
  )
  return { layer, features, plan, frame }
}

/** The rings of the selection close up, over everything. */
function selectedPlaces(scene: Scene, frame: PictureFrame): readonly PictureNode[] {
  if (!scene.shows('records')) return []
  const marked = pictureZoom(frame) >= MARK_ZOOM
  const small = (MARK_RADIUS + 2) * scene.tokens.glyphScale
  return drawnGlyphs(scene, 'places').flatMap(({ selected, glyph, image, mark, reach }) =>
    selected
      ? drawSelected(
          image.form === 'plate' ? 'plate' : 'disc',
          image.form === 'disc' && image.core,
          placed(frame, glyph.point),
          mark && marked ? [small, small] : reach,
          scene.tokens,
        )
      : [],
  )
}
