/** Reads CSV by RFC 4180 as rows by column name; written apart from the writer, so that the two check each other. */
export function readCsv(text: string): { header: string[]; rows: Record<string, string>[] } {
  const lines: string[][] = []
  const line: string[] = []
  let cell = ''
  let quoted = false
  const content = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < content.length; at++) {
    const char = content[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (content[at + 1] === '"') cell += content[at++] ?? ''
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === ',' || char === '\n') {
      line.push(cell)
      cell = ''
      if (char === '\n') lines.push(line.splice(0))
    } else cell += char
  }
  if (quoted || cell !== '' || line.length > 0) throw new Error('the last line is not closed')
  const [header = [], ...rows] = lines
  return {
    header,
    rows: rows.map((cells) => {
      if (cells.length !== header.length) throw new Error(`${cells.length} cells under ${header.length} columns`)
      return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
    }),
  }
}
