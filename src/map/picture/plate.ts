import { PLATE_FONT, PLATE_HEIGHT, plateWidth, type ImagePlan } from '../images.ts'
import type { Measure } from '../overview.ts'
import { faceLine, type MapTokens } from '../tokens.ts'
import { element, tenth, type PictureNode } from './node.ts'

const BAR = 4
/** Between name and count. */
const GAP = 7

/** The plate of a county or a whole city: name, count and bar, around 0/0. */
export function drawPlate(
  image: Extract<ImagePlan, { form: 'plate' }>,
  tokens: MapTokens,
  measure: Measure,
): readonly PictureNode[] {
  const quiet = image.state === 'filtered'
  const half = plateWidth(image.name, image.count) / 2
  const top = -PLATE_HEIGHT / 2
  const count = String(image.count)
  const length =
    measure(image.name, PLATE_FONT, quiet ? 400 : 500) + GAP + measure(count, PLATE_FONT, quiet ? 400 : 700)
  const left = -length / 2
  const y = tenth((quiet ? 0 : -2.5) + PLATE_FONT * 0.36)
  const lettering = { y, fill: quiet ? tokens.textSecondary : tokens.text, 'font-size': PLATE_FONT }
  return [
    element('rect', {
      x: tenth(-half),
      y: top,
      width: tenth(half * 2),
      height: PLATE_HEIGHT,
      rx: 3,
      fill: tokens.paper,
      'fill-opacity': quiet ? 0.72 : 0.97,
      stroke: quiet ? tokens.textSecondary : tokens.ink,
      'stroke-width': faceLine(tokens, image.inferred ? 1.4 : 0.9),
      'stroke-opacity': image.inferred ? null : quiet ? 0.7 : 0.42,
      'stroke-dasharray': quiet ? '2 2.4' : image.inferred ? '0.01 3.2' : null,
      'stroke-linecap': image.inferred && !quiet ? 'round' : null,
    }),
    element('text', { ...lettering, 'text-anchor': 'middle', 'font-weight': quiet ? 400 : 500 }, [
      image.name,
      // A step from where the name really ends, whatever the reader's fonts make of it.
      element('tspan', { dx: GAP, 'font-weight': quiet ? 400 : 700 }, [count]),
    ]),
    ...(quiet ? [] : bar(image, tokens, left, length)),
    ...(image.state === 'faded'
      ? [
          element('rect', {
            x: tenth(-half - 1),
            y: top - 1,
            width: tenth(half * 2 + 2),
            height: PLATE_HEIGHT + 2,
            fill: tokens.land,
            'fill-opacity': 0.66,
          }),
        ]
      : []),
  ]
}

function bar(
  { ring }: Extract<ImagePlan, { form: 'plate' }>,
  { outline, ink }: MapTokens,
  left: number,
  width: number,
): readonly PictureNode[] {
  const total = ring.reduce((sum, [, count]) => sum + count, 0)
  let at = left
  return ring.map(([colour, count], index) => {
    const length = (count / total) * width
    const gap = index < ring.length - 1 && outline === 0 ? 1 : 0
    const part = element('rect', {
      x: tenth(at),
      y: PLATE_HEIGHT / 2 - 7.5,
      width: tenth(Math.max(1, length - gap)),
      height: BAR,
      fill: colour,
      stroke: outline > 0 ? ink : null,
      'stroke-width': outline > 0 ? outline : null,
    })
    at += length
    return part
  })
}
