/** `outline.json`: the province as one SVG path, small enough for the first paint. */
export interface Outline {
  /** Web Mercator (0–1) of the path's zero. */
  readonly origin: readonly [x: number, y: number]
  /** Units of the path in one world. */
  readonly scale: number
  readonly path: string
  readonly seats: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}
