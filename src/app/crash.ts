/**
 * The last resort, when the app itself could not start: both languages, since not even the reader's language is
 * known. Plain nodes, because nothing else may be working.
 */
export function showCrash(target: HTMLElement, fault: unknown): void {
  const lines = [
    '豫图没有启动。请刷新页面；反复出现请把下面这行发给部署方。',
    'Yutu did not start. Reload the page; if it stays so, send the line below to whoever runs this site.',
    fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
  ]
  target.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      return paragraph
    }),
  )
  target.setAttribute('role', 'alert')
}
