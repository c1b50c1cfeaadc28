/** Faces of the panel that the page carries drawn. */
export const FRAMES = ['filters', 'list'] as const
export type Frame = (typeof FRAMES)[number]

/** The language of what is drawn. The other one is drawn by the program. */
export const FRAME_LOCALE = 'zh'

/** Where the frame stands exactly as the program would draw it: beside the panel there is room for the whole legend. */
export const FRAME_ROOM = '(min-width: 1240px) and (min-height: 600px)'

/** The addresses that ask for nothing else. */
export const FRAME_OF_HASH: Readonly<Record<string, Frame>> = { '': 'filters', '#v=1&panel=list': 'list' }
