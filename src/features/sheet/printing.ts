/**
 * Marks the way from the page's root to what is printed. On paper everything beside that way is left out and nothing on
 * it cuts off or scrolls; see the print rules of the page.
 */
export function printWay(printed: HTMLElement): () => void {
  const way: HTMLElement[] = []
  for (let at = printed.parentElement; at; at = at.parentElement) way.push(at)
  for (const element of way) element.dataset['printWay'] = ''
  printed.dataset['printed'] = ''
  return () => {
    for (const element of way) delete element.dataset['printWay']
  }
}
