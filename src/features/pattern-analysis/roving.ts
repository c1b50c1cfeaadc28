/**
 * One stop of the tab key for a whole table: the arrows walk over its buttons. Up and down keep to the column; a cell
 * without a button is stepped over. Returns the button to go to, or null where the key means nothing here.
 */
export function walk(table: HTMLTableElement, from: HTMLElement, key: string): HTMLElement | null {
  const row = from.closest('tr')
  const cell = from.closest<HTMLTableCellElement>('th, td')
  if (!row || !cell) return null
  const own = [...row.querySelectorAll('button')]
  const at = own.indexOf(from as HTMLButtonElement)
  if (key === 'ArrowRight') return own[at + 1] ?? null
  if (key === 'ArrowLeft') return own[at - 1] ?? null
  if (key === 'Home') return own[0] ?? null
  if (key === 'End') return own.at(-1) ?? null
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  const rows = [...table.querySelectorAll('tr')]
  const step = key === 'ArrowDown' ? 1 : -1
  for (let next = rows.indexOf(row) + step; next >= 0 && next < rows.length; next += step) {
    const target = [...(rows[next]?.cells[cell.cellIndex]?.querySelectorAll('button') ?? [])]
    // A name goes to a name, though a chevron may stand before it.
    const same = target.find((button) => purpose(button) === purpose(from))
    if (same ?? target[0]) return same ?? target[0] ?? null
  }
  return null
}

/** What a button does in its cell: the end of its key. */
function purpose(button: HTMLElement): string {
  return button.dataset['key']?.split('/')[1] ?? ''
}
