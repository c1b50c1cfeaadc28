import { canvasFont } from './fonts.ts'
import type { MapTokens } from './tokens.ts'

/** The few strokes that every picture of the map is drawn with. Sizes in CSS px. */
export type Pen = CanvasRenderingContext2D

export function disc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.fillStyle = colour
  pen.fill()
}

export function ring(pen: Pen, x: number, y: number, radius: number, width: number, colour: string): void {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.lineWidth = width
  pen.strokeStyle = colour
  pen.stroke()
}

export function dots(pen: Pen, size: number, gap: number): void {
  pen.lineCap = 'round'
  pen.setLineDash([0.01, size + gap - 0.6])
}

export function undash(pen: Pen): void {
  pen.lineCap = 'butt'
  pen.setLineDash([])
}

export function number(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
): void {
  pen.font = canvasFont(Math.round(size * 2) / 2, weight, 'zh')
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = colour
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text)
  pen.fillText(text, x, y + (actualBoundingBoxAscent - actualBoundingBoxDescent) / 2)
}

/** Outside an emphasis the whole glyph steps back, opaque, so that lines do not shine through. */
export function wash(pen: Pen, tokens: MapTokens, x: number, y: number, radius: number): void {
  pen.globalAlpha = 0.66
  disc(pen, x, y, radius, tokens.land)
  pen.globalAlpha = 1
}
