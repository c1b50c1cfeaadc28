import { svgText } from '../../map/picture.ts'
import type { Sheet } from '../../map/sheet.ts'
import { withDensity } from './density.ts'

/** Times the screen's own 96 dots an inch. */
export const PNG_SCALES = [1, 2, 3, 4] as const
export const SCREEN_DPI = 96
const MM_PER_INCH = 25.4

/** Px of a sheet at so many dots an inch. */
export function pixelSize(
  { size: { mm } }: Pick<Sheet, 'size'>,
  dpi: number,
): readonly [width: number, height: number] {
  return [Math.round((mm[0] / MM_PER_INCH) * dpi), Math.round((mm[1] / MM_PER_INCH) * dpi)]
}

export function svgFile(sheet: Sheet): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svgText(sheet.node)}\n`], { type: 'image/svg+xml' })
}

/** The sheet as pixels; null where the device cannot draw a picture of that size. */
export async function pngFile(sheet: Sheet, scale: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const dpi = SCREEN_DPI * scale
  const [width, height] = pixelSize(sheet, dpi)
  const sized = { ...sheet.node, attributes: { ...sheet.node.attributes, width, height } }
  const address = URL.createObjectURL(new Blob([svgText(sized)], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && withDensity(new Uint8Array(await blob.arrayBuffer()), dpi)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
