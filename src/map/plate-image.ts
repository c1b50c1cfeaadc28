import { canvasFont } from './fonts.ts'
import { PLATE_FONT, PLATE_HEIGHT, plateWidth, type ImagePlan, type RingPart } from './images.ts'
import { dots, undash, type Pen } from './pen.ts'
import { faceLine, type MapTokens } from './tokens.ts'

/** The plate of a county or a whole city: name, count and bar. It has no centre, so it claims no point. */
export function paintPlate(
  pen: Pen,
  tokens: MapTokens,
  image: Extract<ImagePlan, { form: 'plate' }>,
  x: number,
  y: number,
) {
  const width = plateWidth(image.name, image.count)
  const [left, top] = [x - width / 2, y - PLATE_HEIGHT / 2]
  const quiet = image.state === 'filtered'
  pen.beginPath()
  pen.roundRect(left, top, width, PLATE_HEIGHT, 3)
  pen.fillStyle = tokens.paper
  pen.globalAlpha = quiet ? 0.72 : 0.97
  pen.fill()
  pen.globalAlpha = image.inferred ? 1 : quiet ? 0.7 : 0.42
  pen.lineWidth = faceLine(tokens, image.inferred ? 1.4 : 0.9)
  pen.strokeStyle = quiet ? tokens.textSecondary : tokens.ink
  if (image.inferred) dots(pen, 1.4, 2.4)
  if (quiet) pen.setLineDash([2, 2.4])
  pen.stroke()
  undash(pen)
  pen.globalAlpha = 1
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  const locale = /[⺀-鿿]/u.test(image.name) ? 'zh' : 'en'
  const middle = top + (quiet ? PLATE_HEIGHT / 2 : PLATE_HEIGHT / 2 - 2.5)
  pen.fillStyle = quiet ? tokens.textSecondary : tokens.text
  const text = String(image.count)
  pen.font = canvasFont(PLATE_FONT, quiet ? 400 : 700, locale)
  const countWidth = pen.measureText(text).width
  pen.font = canvasFont(PLATE_FONT, quiet ? 400 : 500, locale)
  const nameWidth = pen.measureText(image.name).width
  const start = x - (nameWidth + 7 + countWidth) / 2
  pen.fillText(image.name, start, middle)
  pen.font = canvasFont(PLATE_FONT, quiet ? 400 : 700, locale)
  pen.fillText(text, start + nameWidth + 7, middle)
  if (!quiet) bar(pen, image.ring, start, top + PLATE_HEIGHT - 7.5, nameWidth + 7 + countWidth)
  if (image.state === 'faded') {
    pen.globalAlpha = 0.66
    pen.fillStyle = tokens.land
    pen.fillRect(left - 1, top - 1, width + 2, PLATE_HEIGHT + 2)
    pen.globalAlpha = 1
  }
}

function bar(pen: Pen, parts: readonly RingPart[], left: number, top: number, width: number): void {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  let at = left
  parts.forEach(([colour, count], index) => {
    const length = (count / total) * width
    pen.fillStyle = colour
    pen.fillRect(at, top, Math.max(1, length - (index < parts.length - 1 ? 1 : 0)), 4)
    at += length
  })
}
