import { deviceStorage } from '../../data/storage.ts'
import { openedLocale, rememberedTheme } from '../../state/opened.ts'
import { showCrash } from '../crash.ts'
import { FRAME_LOCALE, FRAME_OF_HASH, FRAME_ROOM } from './frames.ts'

/**
 * Runs before the page is first painted, and shows the frame that the build has drawn where it is what the program
 * would draw; elsewhere the page waits for the program. A dark page is dark from its first paint.
 */
const root = document.documentElement
const storage = deviceStorage()
const dark = matchMedia('(prefers-color-scheme: dark)').matches
root.dataset['theme'] = rememberedTheme(storage) ?? (dark ? 'dark' : 'light')

const frame = location.search === '' ? FRAME_OF_HASH[location.hash] : undefined
const fits = matchMedia(FRAME_ROOM).matches && openedLocale(null, navigator.languages, storage) === FRAME_LOCALE
if (frame && fits) root.dataset['frame'] = frame

// Where the program itself does not come, nothing may look as if it worked.
addEventListener(
  'error',
  ({ target }) => {
    const app = document.getElementById('app')
    if (app && target instanceof HTMLScriptElement) showCrash(app, target.src)
  },
  true,
)
