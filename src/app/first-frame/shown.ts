/** What the build has drawn, while it stands on the screen. */
export interface ShownFrame {
  readonly element: HTMLElement
  /** To be called once the program has taken over its elements: they are its own from then on. */
  readonly settle: () => void
}

/** The frame that `choose.ts` has shown; null when the page shows none. */
export function shownFrame(target: HTMLElement): ShownFrame | null {
  const root = document.documentElement
  const frames = [...target.querySelectorAll<HTMLElement>('.first-frame')]
  const element = frames.find((frame) => frame.dataset['shown'] === root.dataset['frame'])
  if (!element) return null
  return {
    element,
    settle: () => {
      for (const frame of frames) if (frame !== element) frame.remove()
      // Elements have their styles themselves now: the rules that the build wrote go with the class.
      element.style.display = 'contents'
      element.className = ''
      element.inert = false
      element.hidden = false
      delete root.dataset['frame']
    },
  }
}
