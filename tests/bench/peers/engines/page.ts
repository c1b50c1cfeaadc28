import { measureText } from '../../text/measure.ts'
import { ask } from './ask.ts'

/** The same questions on the main thread of a page: the bench calls these. */
Object.assign(window, { askEngine: ask, askText: measureText })
