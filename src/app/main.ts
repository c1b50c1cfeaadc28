import './early.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { hydrate, mount } from 'svelte'
import { afterPaint } from '../base/schedule.ts'
import { mapProgram } from '../features/map-view/program.ts'
import { boot } from './boot.svelte.ts'
import App from './App.svelte'
import { showCrash } from './crash.ts'
import { shownFrame } from './first-frame/shown.ts'
import { wideScreen } from './wide-screen.svelte.ts'

/** What has not come by then is waited for by the program itself, which can be used meanwhile and says what fails. */
const PATIENCE_MS = 3000

const target = document.getElementById('app')

async function start(target: HTMLElement): Promise<void> {
  const frame = shownFrame(target)
  if (!frame) {
    const { app } = await boot(window)
    target.replaceChildren()
    mount(App, { target, props: { app, screen: wideScreen(window) } })
    return
  }
  // A page in the background is not painted.
  if (!document.hidden) await new Promise<void>((go) => afterPaint(go))
  // Whoever needs the map's program asks for it again and tells of a failure.
  mapProgram().catch(() => undefined)
  const { app, opened } = await boot(window)
  await Promise.race([opened, new Promise((go) => setTimeout(go, PATIENCE_MS))])
  hydrate(App, { target: frame.element, props: { app, screen: wideScreen(window) } })
  frame.settle()
}

if (target) start(target).catch((fault: unknown) => showCrash(target, fault))
