import {
  CORE_RINGS,
  HATCH,
  imageSize,
  MARK_RADIUS,
  ringWidth,
  SEAT_RADIUS,
  STRIPE,
  type ImagePlan,
  type RingPart,
} from './images.ts'
import { disc, dots, number, ring, undash, wash, type Pen } from './pen.ts'
import { paintPlate } from './plate-image.ts'
import { kindShapePath } from './shapes.ts'
import { faceLine, MAP_TOKENS, type MapTokens } from './tokens.ts'

/** How much larger than its own units a picture is drawn; what fills areas is not. */
function imageScale({ form, theme }: ImagePlan): number {
  return form === 'stripes' || form === 'hatch' ? 1 : MAP_TOKENS[theme].glyphScale
}

/** Draws a picture at the screen's own density. The result is what MapLibre's `addImage` takes. */
export function drawImage(image: ImagePlan, ratio: number): ImageData {
  const grown = imageScale(image)
  const [width, height] = imageSize(image)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * grown * ratio))
  canvas.height = Math.max(1, Math.round(height * grown * ratio))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no 2d canvas')
  pen.scale(canvas.width / width, canvas.height / height)
  paint(pen, image, width, height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

function paint(pen: Pen, image: ImagePlan, width: number, height: number): void {
  const tokens = MAP_TOKENS[image.theme]
  const [x, y] = [width / 2, height / 2]
  switch (image.form) {
    case 'disc':
      return paintDisc(pen, tokens, image, x, y)
    case 'plate':
      return paintPlate(pen, tokens, image, x, y)
    case 'mark':
      return paintMark(pen, tokens, image, x, y)
    case 'seat':
      disc(pen, x, y, SEAT_RADIUS + 1.4, tokens.halo)
      disc(pen, x, y, SEAT_RADIUS, tokens.paper)
      return ring(pen, x, y, SEAT_RADIUS, faceLine(tokens, 1.4), tokens.text)
    case 'square':
      pen.fillStyle = tokens.paper
      pen.fillRect(x - 5.4, y - 5.4, 10.8, 10.8)
      pen.lineWidth = 2
      pen.strokeStyle = image.colour
      return pen.strokeRect(x - 4, y - 4, 8, 8)
    case 'stripes':
      return paintStripes(pen, image.colours)
    case 'hatch':
      return paintHatch(pen, image.ink)
    case 'blank':
  }
}

function paintDisc(pen: Pen, tokens: MapTokens, image: Extract<ImagePlan, { form: 'disc' }>, x: number, y: number) {
  const radius = image.radius
  if (image.core) for (const offset of CORE_RINGS) coreRing(pen, tokens, x, y, radius + offset)
  if (image.state === 'filtered') {
    pen.globalAlpha = 0.72
    disc(pen, x, y, radius, tokens.paper)
    pen.globalAlpha = 1
    pen.setLineDash([2, 2.4])
    ring(pen, x, y, radius, faceLine(tokens, 1.1), tokens.textSecondary)
    pen.setLineDash([])
    return number(pen, '0', x, y, 12, 400, tokens.textSecondary)
  }
  disc(pen, x, y, radius + 1.6, tokens.paper)
  if (image.inferred) {
    dots(pen, 1.6, 2.6)
    ring(pen, x, y, radius + 1.6, 1.5, tokens.ink)
    undash(pen)
  } else {
    pen.globalAlpha = 0.38
    ring(pen, x, y, radius + 1.2, faceLine(tokens, 0.8), tokens.ink)
    pen.globalAlpha = 1
  }
  const width = ringWidth(radius)
  segments(pen, image.ring, x, y, radius, width)
  disc(pen, x, y, radius - width, tokens.paper)
  number(pen, String(image.count), x, y, Math.min(23, Math.max(12, 0.8 * (radius - 2))), 700, tokens.ink)
  if (image.state === 'faded') wash(pen, tokens, x, y, radius + 2.2)
}

/** The ring: parts in legend order, clockwise from 12, with a hair between them. */
function segments(pen: Pen, parts: readonly RingPart[], x: number, y: number, radius: number, width: number): void {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return
  const gap = parts.length > 1 ? 1.2 / (radius - width / 2) : 0
  let from = -Math.PI / 2
  pen.lineWidth = width
  for (const [colour, count] of parts) {
    const to = from + (count / total) * 2 * Math.PI
    const half = Math.min(gap / 2, (to - from) / 3)
    pen.beginPath()
    pen.arc(x, y, radius - width / 2, from + half, to - half)
    pen.strokeStyle = colour
    pen.stroke()
    from = to
  }
}

function paintMark(pen: Pen, tokens: MapTokens, image: Extract<ImagePlan, { form: 'mark' }>, x: number, y: number) {
  const shape = new Path2D(kindShapePath(image.family))
  pen.save()
  if (image.crosshair) {
    pen.strokeStyle = tokens.ink
    pen.lineWidth = faceLine(tokens, 1)
    pen.beginPath()
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      pen.moveTo(x + dx * 9, y + dy * 9)
      pen.lineTo(x + dx * 13, y + dy * 13)
    }
    pen.stroke()
  }
  if (image.inferred) {
    dots(pen, 1.6, 2.8)
    ring(pen, x, y, 12, faceLine(tokens, 1.4), tokens.ink)
    undash(pen)
  }
  const size = image.crosshair ? 6 : MARK_RADIUS
  pen.translate(x, y)
  pen.scale(size, size)
  pen.lineJoin = 'round'
  pen.lineWidth = 3.6 / size
  pen.strokeStyle = tokens.paper
  pen.stroke(shape)
  pen.fillStyle = image.fill === 'solid' ? image.colour : tokens.paper
  pen.fill(shape)
  pen.strokeStyle = image.colour
  if (image.fill === 'half') {
    pen.save()
    pen.clip(shape)
    pen.fillStyle = image.colour
    pen.fillRect(-1.3, 0, 2.6, 1.3)
    pen.restore()
  }
  if (image.fill !== 'solid') {
    pen.lineWidth = (image.fill === 'half' ? 1.8 : image.fill === 'hollow' ? 2 : 1.5) / size
    if (image.fill === 'dashed') pen.setLineDash([3 / size, 2 / size])
    pen.stroke(shape)
    pen.setLineDash([])
  }
  pen.restore()
  if (image.state === 'faded') wash(pen, tokens, x, y, 11)
}

function paintStripes(pen: Pen, colours: readonly string[]): void {
  const step = STRIPE / colours.length
  for (let at = -1; at <= colours.length * 2; at++) {
    pen.fillStyle = colours[(at + colours.length * 2) % colours.length] ?? ''
    pen.beginPath()
    pen.moveTo(at * step, 0)
    pen.lineTo((at + 1) * step, 0)
    pen.lineTo((at + 1) * step - STRIPE, STRIPE)
    pen.lineTo(at * step - STRIPE, STRIPE)
    pen.fill()
  }
}

function paintHatch(pen: Pen, ink: string): void {
  pen.strokeStyle = ink
  pen.lineWidth = 1
  pen.beginPath()
  for (const shift of [-HATCH, 0, HATCH]) {
    pen.moveTo(shift, HATCH)
    pen.lineTo(shift + HATCH, 0)
  }
  pen.stroke()
}

function coreRing(pen: Pen, tokens: MapTokens, x: number, y: number, radius: number): void {
  pen.globalAlpha = 0.75
  ring(pen, x, y, radius, 3, tokens.halo)
  pen.globalAlpha = 1
  ring(pen, x, y, radius, 1.6, tokens.core)
}
