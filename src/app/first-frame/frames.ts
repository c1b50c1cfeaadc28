/** Faces of the panel that the page carries drawn. */
export const FRAMES = ['filters', 'list'] as const
export type Frame = (typeof FRAMES)[number]

/** The language of what is drawn. The other one is drawn by the program. */
export const FRAME_LOCALE = 'zh'

/**
 * Where the frame stands exactly as the program would draw it: a panel in which no row wraps, room for the whole legend
 * beside the province, and no more rows than are drawn.
 */
export const FRAME_ROOM = '(min-width: 1280px) and (min-height: 660px) and (max-height: 1300px)'

/** The addresses that ask for nothing else. */
export const FRAME_OF_HASH: Readonly<Record<string, Frame>> = { '': 'filters', '#v=1&panel=list': 'list' }
