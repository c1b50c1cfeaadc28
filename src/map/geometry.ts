/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The province with a hair of room: what the map opens on. */
export const HENAN_BOX: Box = [110.35, 31.38, 116.65, 36.37]

export const MIN_ZOOM = 4.6
export const MAX_ZOOM = 11.5

/** From here a seat's glyph opens into its zones, and what is known only to a county or city becomes a plate. */
export const SPLIT_ZOOM = 8
/** From here on the close view is made ready, so that it stands when the split is reached. */
export const NEAR_ZOOM = 7
/** From here a single record shows the mark of its kind instead of a 1. */
export const MARK_ZOOM = 8.5
export const CROSSHAIR_ZOOM = 9
