const lost: Element[] = []

/** To be told of every element that did not load: style sheets among them are kept for another try. */
export function noteLost(target: EventTarget | null): void {
  if (target instanceof HTMLLinkElement) lost.push(target)
}

/** The loader asks for a style sheet once in a page's life: those that did not come are put up anew. */
export function fetchLostAnew(): void {
  for (const link of lost.splice(0)) link.replaceWith(link.cloneNode())
}
