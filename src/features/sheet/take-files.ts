import { zipSync } from 'fflate'
import type { ComposedSheet } from './desk.svelte.ts'
import { breath } from './desk.svelte.ts'
import { pngFile, svgFile } from './picture-file.ts'

export type PictureFormat = 'png' | 'svg'

export interface TakenFile {
  readonly name: string
  readonly file: Blob
}

interface Taking {
  readonly sheets: readonly ComposedSheet[]
  readonly format: PictureFormat
  /** Of a PNG, times 96 dpi. */
  readonly scale: number
  /** Without ending. */
  readonly name: string
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/**
 * One sheet as a picture, an atlas as a zip of them. Null when it was cancelled; `too-large` where the device cannot
 * draw so many pixels.
 */
export async function takePictures(taking: Taking): Promise<TakenFile | 'too-large' | null> {
  const { sheets, format, scale, name, onProgress, signal } = taking
  const files: Record<string, Uint8Array<ArrayBuffer>> = {}
  for (const [at, { id, sheet }] of sheets.entries()) {
    onProgress(at + 1)
    await breath()
    if (signal.aborted) return null
    const file = format === 'svg' ? new Uint8Array(await svgFile(sheet).arrayBuffer()) : await pngFile(sheet, scale)
    if (!file) return 'too-large'
    files[`${name}-${id}.${format}`] = file
  }
  if (signal.aborted) return null
  const [only, ...others] = Object.values(files)
  if (!only) return null
  if (others.length === 0) {
    return {
      name: `${name}.${format}`,
      file: new Blob([only], { type: format === 'svg' ? 'image/svg+xml' : 'image/png' }),
    }
  }
  // Pictures are compressed already.
  return { name: `${name}-${format}.zip`, file: new Blob([zipSync(files, { level: format === 'svg' ? 6 : 0 })]) }
}
