/** A Markdown table. Bars inside cells are escaped; line breaks become blanks. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells
      .map((cell) =>
        String(cell)
          .replaceAll('|', '\\|')
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Words as code, each by itself. */
export function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}
