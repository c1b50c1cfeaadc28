/** Height of the head that sticks to the top of the paragraphs, px. */
const HEAD = 44

/**
 * Scrolls the nearest scroller, and nothing around it, until the element stands under the sticky head.
 * `scrollIntoView` would move the page's own frame as well, which hides its overflow but can still be scrolled.
 *
 * @param onlyIfHidden leave the scroller alone while the element's top is in sight.
 */
export function bringIntoSight(element: HTMLElement, onlyIfHidden: boolean): void {
  const scroller = scrollerOf(element)
  if (!scroller) return
  const { top: frame, height } = scroller.getBoundingClientRect()
  const from = element.getBoundingClientRect().top - frame
  if (onlyIfHidden && from >= HEAD && from < height - HEAD) return
  scroller.scrollTop += from - HEAD
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY) && above.scrollHeight > above.clientHeight) return above
  }
  return null
}
